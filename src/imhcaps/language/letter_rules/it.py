"""Italian. After L. Canepari, Il MaPI: Manuale di pronuncia italiana (Zanichelli, 1999), letters and sounds."""

RULES = (
    (r"sch", "s k"),
    (r"sci(?=[aouàòù])", "ʃ"),
    (r"sc(?=[eièéì])", "ʃ"),
    (r"cch|ch", "k"),
    (r"cci(?=[aouàòù])|ci(?=[aouàòù])", "t͡ʃ"),
    (r"cc?(?=[eièéì])", "t͡ʃ"),
    (r"ggh|gh", "ɡ"),
    (r"ggi(?=[aouàòù])|gi(?=[aouàòù])", "d͡ʒ"),
    (r"gg?(?=[eièéì])", "d͡ʒ"),
    (r"gli(?=[aeou])", "l j"),
    (r"gl(?=i)", "l j"),
    (r"gn", "n j"),
    (r"qu", "k w"),
    (r"zz?", "t s"),
    (r"h|'", ""),
    (r"i(?=[aeou])", "j"),
    (r"u(?=[aeio])", "w"),
    (r"(?<=[aeiou])s(?=[aeiou])", "z"),
)
