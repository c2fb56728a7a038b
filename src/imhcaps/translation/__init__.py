"""Captions for a translator: a sheet of their texts to fill in, and a track of what was filled in.

`translators_sheet` writes and reads the table, `target_track` puts the translations in the place of the words. Times,
voices and labels are never the sheet's: they are taken from the track, so that no spreadsheet can change them.
"""
