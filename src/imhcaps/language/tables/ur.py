"""Urdu. Word lists are our own, after Government of Pakistan, National Language Promotion Department."""

from imhcaps.language.language import Language, SoundWords

LANGUAGE = Language(
    code="ur",
    name="Urdu",
    closed_class={
        "possessive": "میرا میری میرے تمہارا تمہاری اس ہمارا ہماری آپ اپنا اپنی اپنے",
        "demonstrative": "یہ وہ اس ان",
        "quantifier": "ہر سب کچھ کئی کوئی بہت دوسرا تمام ایسے چند بعض زیادہ سارے کافی بیشتر",
        "preposition": (
            "کا کی کے کو سے میں پر تک نے لیے ساتھ بغیر درمیان اوپر نیچے پاس بارے زیر برائے بشمول"
        ),
        "conjunction": "اور یا لیکن مگر و تاہم",
        "subordinator": "کہ اگر جب کیونکہ تاکہ جیسے جبکہ چنانچہ",
        "relative": "جو جس جن کون کیا کہاں کب کیوں",
        "pronoun": "میں تو تم ہم مجھے تمہیں اسے انہیں ہمیں",
        "auxiliary": "ہے ہیں تھا تھی تھے ہو ہوگا رہا رہی رہے گیا گئی سکتا چاہیے",
        "negation": "نہ نہیں مت",
    },
    abbreviations="ڈاکٹر ص ج ع ق.م ء پروفیسر م محترم جناب وغیرہ نمبر",
    closing_abbreviations="وغیرہ ء",
    ordinal="suffix",
    units="روپے فیصد",
    sounds=SoundWords(
        room="قہقہہ قہقہے تالیاں ہنسی شور نعرے",
        person="ہنستا_ہے ہنستی_ہے ہنستے_ہوئے کھانسی چھینک آہ روتا_ہے روتی_ہے سرگوشی",
        music="موسیقی",
        silence="خاموشی وقفہ",
        other="آواز",
        unintelligible="ناقابل_سماعت غیر_واضح",
    ),
    joining="اور",
    voices="صدر اسپیکر میزبان مہمان صحافی سائل آواز سامعین خاتون",
    heads=(
        "تاریخ | وقت | مقام | موضوع | عنوان | ایجنڈا | حاضرین | شرکاء | دورانیہ | ریکارڈنگ | "
        "ماخذ | اجلاس | خلاصہ | نوٹ"
    ),
    questions="سوال جواب | س ج",
    quotes="“”‘’",
    folding="علی علي | کریم كريم",
    no_guide="no published guide with numbers was found for Urdu; the profile web applies",
    no_braille="liblouis 3.24 has Urdu tables of eight dots; a .brf file holds six",
)
