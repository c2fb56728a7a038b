"""Spanish. After Real Academia Española, Ortografía de la lengua española (2010), letters and phonemes."""

RULES = (
    (r"ch", "t͡ʃ"),
    (r"ll", "j"),
    (r"ñ", "n j"),
    (r"qu", "k"),
    (r"gü", "ɡ w"),
    (r"gu(?=[eiéí])", "ɡ"),
    (r"g(?=[eiéí])|j", "h"),
    (r"c(?=[eiéí])|z", "s"),
    (r"h", ""),
    (r"v", "b"),
    (r"rr?", "ɹ"),
    (r"y\b", "i"),
    (r"y", "j"),
    (r"x", "k s"),
    (r"u(?=[aeoáéíó])", "w"),
    (r"i(?=[aeouáéóú])", "j"),
    (r"e|é", "ɛ"),
    (r"o|ó", "oʊ"),
)
