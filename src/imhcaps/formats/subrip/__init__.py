"""SubRip: the reader, its timing lines, text, lint and writer."""
