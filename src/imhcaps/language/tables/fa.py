"""Persian. Word lists are our own, after Academy of Persian Language and Literature, دستور خط فارسی (2015)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="fa",
    name="Persian",
    closed_class={
        "demonstrative": "این آن همین همان چنین",
        "quantifier": "هر همه بعضی برخی هیچ چند بسیار دیگر",
        "preposition": "در به از با بر برای تا بی بدون درباره روی زیر بین میان پیش پس نزد علیه مانند",
        "conjunction": "و یا ولی اما لیکن نه",
        "subordinator": "که اگر چون وقتی زیرا هرچند تا چنانکه",
        "relative": "کی چه کجا چرا چگونه کدام",
        "pronoun": "من تو او ما شما آنها ایشان خود",
        "auxiliary": "است هست بود بودند باشد شد می خواهد باید نیست هستند شده",
        "negation": "نه نیست هرگز",
        "article": "یک",
    },
    abbreviations="ص ج ه.ش ه.ق م ق.م ر.ک دکتر د آ خ ش",
    closing_abbreviations="ه.ش ه.ق م",
    ordinal="suffix",
    units="یورو تومان ریال درجه درصد",
)
