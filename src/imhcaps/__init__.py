"""Captions and transcripts that everyone can use.

    talk  = imhcaps.read_transcript("samples/what-is-infant-mental-health.txt")
    timed = imhcaps.align(talk, cues="samples/what-is-infant-mental-health.cues.csv")
    track = imhcaps.segment(timed, profile="web")
    imhcaps.write_track(track, "captions/what-is-infant-mental-health.en.vtt")

Every name is loaded when it is first used, so that `import imhcaps` costs next to nothing.
"""

__version__ = "0.1.0"
