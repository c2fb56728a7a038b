"""Tables made from CLDR by tools/make_cldr.py."""
