"""Turkish. Word lists are our own, after Türk Dil Kurumu, Yazım Kılavuzu (2012)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    closed_class={
        "article": "bir",
        "possessive": "benim senin onun bizim sizin onların",
        "demonstrative": "bu şu o bunlar şunlar onlar böyle öyle",
        "quantifier": "her bazı hiç hiçbir bütün tüm çok az birkaç başka diğer",
        "preposition": "gibi için kadar ile göre doğru karşı",
        "conjunction": "ve veya ya ama fakat ancak ki hem ne yahut",
        "subordinator": "eğer çünkü çünki madem sanki",
        "relative": "kim hangi nerede nasıl neden niçin",
        "pronoun": "ben sen biz siz beni seni onu bizi sizi bana sana ona bize size",
        "auxiliary": "değil var yok mı mi mu mü",
        "negation": "hayır asla",
        "degree": "daha en pek",
    },
    abbreviations="dr prof doç av vb vs yy no sn bkz cad sok mah s age ör alb hz mad gnl kd bn",
    closing_abbreviations="vb vs",
    ordinal="stop",
    units="lira tl avro derece",
)
