"""The public verbs, one function each: what the command line does, for a program."""

from __future__ import annotations
