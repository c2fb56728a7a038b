"""Captions against published guidelines: rules, profiles, the runner, the fixer."""
