"""WebVTT: the reader, its timing lines, settings, lint and writer."""
