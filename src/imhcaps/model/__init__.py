"""The nouns. Frozen and slotted, tuples inside; no behaviour that needs another room."""
