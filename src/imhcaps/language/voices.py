"""Who speaks without a name: roles and voices by language, as transcripts write them.

"Interviewer:", "Frau aus dem Publikum:", "司会：". The lists stand in the tables
of the languages (`Language.voices`); words are folded (`imhcaps.text.fold`).
"""

from __future__ import annotations

from functools import cache

from imhcaps.language import words_of_all
from imhcaps.language.language import language_of
from imhcaps.text import fold

ROLES = frozenset(language_of("en").voices.split())
"""English roles."""
_DEVICES = frozenset("android ipad iphone ipod laptop macbook phone tablet".split())  # noqa: SIM905
"""What a meeting calls somebody whose device has no name of a person: `Kit's iPad`."""

_MEDIA = frozenset(
    """
    chat chatt chatten czat czacie chate webchat chatbox чат чате чаті irc zoom teams slack skype webex meet discord matrix mattermost
    jabber xmpp github whatsapp telegram sms email mail mejl comment comments kommentar kommentaren kommentare kommentarer
    commentaires comentarios commenti comentarii komentarzach phone telephone telefon telefonu telefonie telefono telefone
    telefoon puhelin телефон телефону video radio mic microphone mikrofon interpreter translator dolmetscher interprete tolk tlumacza переводчика
    """.split()  # noqa: SIM905
)
"""By what somebody speaks who is not in the room, folded: `Kit via chat`, `Kit on the phone`."""
_BY = frozenset(
    """
    in on at via by over from through per par sur dans en por no na im am auf durch über op w przez på i с через по в у prin
    tramite nel da pe od z
    """.split()  # noqa: SIM905
)
"""What stands before the medium."""
_AS = frozenset("as als como come som jako".split())  # noqa: SIM905
"""What stands before the capacity in which somebody speaks, one word with or without an article: `Kit as chair`, `Kit, als Gast`."""
_A = frozenset("a an the ein eine einer un una une uma en ett et een".split())  # noqa: SIM905
_MOST_BY = 3
"""Words of the medium with what stands before it, at most: `on the phone`; our own limit."""


_ENDINGS = (
    *[
        "委員長",
        "委員",
        "議員",
        "大臣",
        "先生",
        "さん",
        "記者",
        "質問者",
        "参加者",
        "市長",
        "知事",
        "社長",
        "教授",
        "博士",
    ],
    *[
        "先生",
        "女士",
        "小姐",
        "委员",
        "議員",
        "议员",
        "老师",
        "老師",
        "部长",
        "部長",
        "主任",
        "记者",
        "記者",
    ],
    *["위원장", "위원", "의원", "장관", "교수", "기자", "선생님", "대표"],
)
"""Offices and forms of address that stand behind a name in Japanese, Chinese and Korean."""
_EVERYBODY = tuple("皆 みな 各位 诸位 諸位 여러분".split())  # noqa: SIM905
"""What a speaker calls the audience, with the same endings."""


_FROM_THE_HALL = frozenset(
    [
        "иззала",
        "сместа",
        "іззалу",
        "ззалу",
        "змісця",
        "zsali",
        "zplena",
        "zeszali",
        "dinsala",
        "dalpubblico",
        "delasalle",
        "ausdemsaal",
    ]
)
"""Somebody who calls without a name, where no voice is mentioned: folded, which leaves the blanks out."""


def without_medium(label: str) -> str:
    """`Kit` of `Kit via chat`, `Kit, as individual`; a label that names no medium and no capacity as it is."""
    words = label.split()
    before = -3 if words[-2:-1] and words[-2] in _A else -2
    if words[:before] and words[before] in _AS:
        return " ".join(words[:before]).rstrip(",")
    if len(words) < _MOST_BY or fold(words[-1]) not in _MEDIA:
        return label
    for at in range(max(1, len(words) - _MOST_BY), len(words) - 1):
        if words[at].casefold() in _BY:
            return " ".join(words[:at])
    return label


def is_from_the_hall(folded: str) -> bool:
    """`Из зала`, `Aus dem Saal`: who speaks is not known, where from is."""
    return folded in _FROM_THE_HALL


@cache
def _every_role() -> frozenset[str]:
    return ROLES | _DEVICES | frozenset(words_of_all.ROLES.split())


@cache
def _folded_endings() -> tuple[str, ...]:
    return tuple(map(fold, _ENDINGS))


def is_role(word: str) -> bool:
    """Whether a folded word (or, where no spaces are written, a folded label) is a role or a voice."""
    return word in _every_role() or (
        len(word) > 1
        and not word.startswith(_EVERYBODY)
        and not word.isascii()
        and word.endswith(_folded_endings())
    )
