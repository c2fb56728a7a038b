"""The data model: frozen and slotted records with tuples inside, shared by every layer above."""
