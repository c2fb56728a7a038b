"""Polish. After E. Gussmann, The Phonology of Polish (Oxford, 2007), letters and sounds."""

RULES = (
    (r"szcz", "ʃ t͡ʃ"),
    (r"sz", "ʃ"),
    (r"cz|ci(?=[aąeęouó])|ć|ci", "t͡ʃ"),
    (r"dzi|dź|dż", "d͡ʒ"),
    (r"dz", "d z"),
    (r"rz|ż|ź|zi(?=[aąeęouó])", "ʒ"),
    (r"si(?=[aąeęouó])|ś", "ʃ"),
    (r"ni(?=[aąeęouó])|ń", "n j"),
    (r"ch", "h"),
    (r"c", "t s"),
    (r"ł", "w"),
    (r"w", "v"),
    (r"ą(?=[bp])", "oʊ m"),
    (r"ą", "oʊ n"),
    (r"ę\b", "ɛ"),
    (r"ę", "ɛ n"),
    (r"ó", "u"),
    (r"y", "ɪ"),
    (r"j|i(?=[aąeęoóu])", "j"),
)
