"""TTML and its profiles: IMSC text, EBU-TT-D, DFXP, SMPTE-TT text, iTunes Timed Text."""
