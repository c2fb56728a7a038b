"""Hebrew. Word lists are our own, after Academy of the Hebrew Language, rules (https://hebrew-academy.org.il)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="he",
    name="Hebrew",
    closed_class={
        "demonstrative": "זה זו זאת אלה אלו ההוא ההיא",
        "possessive": "שלי שלך שלו שלה שלנו שלכם שלהם",
        "quantifier": "כל כמה הרבה מעט שום אף כמעט רוב",
        "preposition": (
            "של על אל מן עם בין תחת אצל ליד אחרי לפני בלי נגד לגבי בתוך אודות עד את כמו מתוך למען"
        ),
        "conjunction": "או אבל אך אלא וגם גם",
        "subordinator": "כי אם כאשר כש למרות מפני משום אף-על-פי ש בגלל כדי",
        "relative": "אשר מי מה איפה מתי איך למה",
        "pronoun": "אני אתה את הוא היא אנחנו אתם הם הן לי לך לו לה לנו לכם להם אותי אותו אותה",
        "auxiliary": "היה הייתה היו יהיה תהיה יהיו יש אין צריך יכול",
        "negation": "לא בל אין",
    },
    abbreviations="ד גב' מר פרופ' עמ' מס' רח' וכו' למשל אדר' עו\"ד ח\"כ יו\"ר ע\"י",
    closing_abbreviations="וכו'",
    ordinal="suffix",
    units='שקל שקלים ש"ח אירו מעלות אחוז אחוזים',
)
