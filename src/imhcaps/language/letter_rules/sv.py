"""Swedish. After T. Riad, The Phonology of Swedish (Oxford, 2014), letters and sounds."""

RULES = (
    (r"stj|skj|sj|sch", "ʃ"),
    (r"sk(?=[eiyäö])", "ʃ"),
    (r"tj|kj|k(?=[eiyäö])", "ʃ"),
    (r"\b(?:dj|gj|hj|lj)", "j"),
    (r"\bg(?=[eiyäö])", "j"),
    (r"ng", "ŋ"),
    (r"nk", "ŋ k"),
    (r"ck", "k"),
    (r"tion", "ʃ u n"),
    (r"c(?=[eiy])", "s"),
    (r"å", "oʊ"),
    (r"ä", "ɛ"),
    (r"ö", "ə"),
    (r"y", "i"),
    (r"o(?=\b)", "u"),
    (r"x", "k s"),
    (r"qu", "k v"),
    (r"w", "v"),
    (r"z", "s"),
    (r"och\b", "oʊ k"),
)
