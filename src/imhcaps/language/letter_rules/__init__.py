"""Letters → phones, one file a language: `RULES`, tried in order at each place of a word."""
