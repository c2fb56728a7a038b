"""The recording itself as the source of times: forced alignment on a CPU, without a network.

    media  = decode("talk.mp4")                     16 kHz mono samples on disk, and what was odd
    model  = default_model()                        acoustic model: samples → log posteriors of phones
    logp   = log_posteriors(media.samples, model)   frames of 20 ms × tokens of the model
    found  = align_tokens(logp, tokens, "en", model)

Needs the extra `[audio]` (numpy, soundfile, soxr, the weights in `hama`); each is imported when it is
used. Nothing here knows a transcript or a track: words come in as texts and go out with times.
"""
