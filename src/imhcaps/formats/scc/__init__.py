"""Scenarist Closed Captions (.scc): CEA-608 line 21 captions as rows of hexadecimal codes."""
