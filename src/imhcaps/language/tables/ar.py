"""Arabic. Word lists are our own, after W. Wright, A Grammar of the Arabic Language (3rd edition)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="ar",
    name="Arabic",
    closed_class={
        "demonstrative": "هذا هذه ذلك تلك هؤلاء أولئك هذان هاتان",
        "quantifier": "كل بعض جميع كثير غير أي نفس معظم",
        "preposition": (
            "في من إلى على عن مع بين تحت فوق أمام خلف عند لدى منذ حتى خلال بعد قبل دون ضد نحو حول"
        ),
        "conjunction": "و أو أم ثم لكن بل",
        "subordinator": "أن إن لأن إذا لو كي حين عندما بينما كما لكي حيث",
        "relative": "الذي التي الذين اللذان اللواتي ما من",
        "pronoun": "أنا أنت هو هي نحن أنتم هم هن",
        "auxiliary": "كان كانت يكون تكون كانوا ليس ليست قد سوف لقد يمكن يجب",
        "negation": "لا لم لن ما غير",
    },
    abbreviations="د أ م ص ج ط هـ ق.م إلخ ت س ع",
    closing_abbreviations="إلخ هـ م",
    ordinal="suffix",
    units="يورو دولار درجة",
    braille=("ar-ar-g1.utb", "ar-ar-g2.ctb"),
)
