"""Captions and transcripts that everyone can use."""
