"""The notice on a text that a speech recogniser wrote and nobody has read: in documents, captions and JSON."""

from __future__ import annotations

NOTICE = "Automatic transcript: a speech recogniser wrote these words, and nobody has checked them."
"""What is on everything that is made of them, until somebody corrects the text and makes it again."""
