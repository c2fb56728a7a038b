"""The forms of timed words: one module each, listed in `imhcaps.timing.asr.FORMS`."""
