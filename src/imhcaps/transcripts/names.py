"""A label as published → name, credentials, role, organisation; and how names compare."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from imhcaps.language import words_of_all
from imhcaps.language.closed_class import every_abbreviation
from imhcaps.language.sounds import is_sound
from imhcaps.language.voices import ROLES, is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold, without_directions
from imhcaps.transcripts import lexicon

_PARTS = lazy_pattern(r"\s*[,;，、]\s+|\s*[,;]\s*(?=[A-Z])|\s+[|–—]\s+|\s+--?\s+|\s+/\s+|，|、")
_PAREN = lazy_pattern(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]\s*")
_PRONOUNS = lazy_pattern(r"(?i)[a-z]{2,5}(?:\s?/\s?[a-z]{2,6}){1,2}")
_IDENTIFIER = lazy_pattern(
    r"(?!\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b)\(?\+?\d[\d\s().-]{5,}\d|[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]{2,}|@\w[\w.-]*|[\w.+-]+@[\w-]+\.[\w.-]+|(?=\w*[\d_])[^\W\d_][\w-]*(?:[_-]?\d+|_\w+)"
    r"|[a-z]\w{1,14}\(\)"
)
"""A telephone number; an e-mail address; a handle (`@ida-moss`); a login or a recogniser's speaker (`user_12`,
`spk_0`, `ida()`)."""
IN_BRACKETS = lazy_pattern(r"\([^()]*\)")
"""What is in round brackets, of a name: a party, a place, an office."""
INITIALS = lazy_pattern(r"(?:[^\W\d_]\.){1,3}")
"""One to three of them, each with its full stop."""
_LETTERS = lazy_pattern(r"[^\W\d_](?:[.-]+[^\W\d_])*")
"""Initials, their last full stop aside."""
_VOWEL = lazy_pattern("[aeiou]")
_KIND_OF_SPEECH = lazy_pattern(r"(.*[)\]])\s+([^\W\d_]{2,20})")
_TURNED = lazy_pattern(r"([^\W\d_][\w'’-]*), ([^\W\d_][\w'’-]*)")
_INITIAL = lazy_pattern(r"[^\W\d_]\.")
_TURNED_PARTS = 3
"""Words of a surname, and of a given name, where an office is after; our own limit."""
_DIPLOMA = frozenset({"dipl", "diplom"})
"""Before the hyphen of a degree (German)."""
_HONORARY = frozenset({"h", "c", "hc", "mult"})
"""`h. c.`, `mult.`, after a doctor's title."""
_HONORARY_WRITTEN = frozenset({"h.", "c.", "h.c.", "mult."})
_GRADE = lazy_pattern(r"[IVX]{1,4}")
_AND_OF_A_LETTER = "|".join(word for word in words_of_all.JOINING.split() if len(word) == 1)
_AND = "|".join(
    form for word in words_of_all.JOINING.split() if len(word) > 1 for form in (word, word.upper())
)
"""Words for `and`, also in capitals."""
_JOINT = lazy_pattern(rf"\s(?:{_AND}|[ye&])\s|/|\s\+\s")
"""Of words of one letter those that are in few names: `Roig i Puig` is one person."""
_TOGETHER = lazy_pattern(rf"\s*/\s*|\s*[,;&+]\s*|\s+(?:{_AND}|{_AND_OF_A_LETTER})\s+")
_LETTER_IN_CAPITALS = lazy_pattern(rf"\s+(?:{_AND_OF_A_LETTER.upper()})\s+")
_FIRM = lazy_pattern(
    r"(?:[A-Z][a-z]{0,4}\.){2,5}|(?:[A-Z][a-z]{1,4}D)|[A-Z]{2,5}-[A-Z]{1,5}(?:-[A-Z]{1,4})?"
)


class Label(NamedTuple):
    """A label taken apart. `tokens` are the folded parts of the name, titles left out."""

    text: str
    name: str
    tokens: tuple[str, ...]
    title: str = ""
    credentials: tuple[str, ...] = ()
    role: str | None = None
    organisation: str | None = None
    aside: str = ""
    """What was in brackets after the name and is neither role nor credential: `(V.O.)`."""

    @property
    def key(self) -> str:
        """The same for every spelling of the same name: no case, accents, titles or punctuation."""
        return " ".join(self.tokens) or fold(self.name) or self.name


@lru_cache(maxsize=4096)
def parse_label(text: str) -> Label:
    """Take a label apart. The first part is the name; credentials, role, organisation follow."""
    shown = " ".join(without_directions(text).split()).strip(" :：*_")
    if is_identifier(shown):
        return Label(shown, shown, tuple(filter(None, (fold(shown),))))
    asides = [" ".join(a.split()) for a in _PAREN.findall(shown)]
    if (kind := _KIND_OF_SPEECH.fullmatch(shown)) and kind[2].islower():
        # IDA MOSS (X) replik: what this speech is.
        shown = kind[1]
    body = _PAREN.sub(" ", shown).strip() or shown
    parts = [part.strip() for part in _PARTS.split(body) if part.strip()]
    name, rest = (parts[0], parts[1:]) if parts else (shown, [])
    credentials: list[str] = []
    words = name.split()
    capitals = name.isupper()
    while (
        len(words) > 2
        and is_credential(words[-1])
        and not words[-1].isdigit()
        and not (capitals and _is_double_surname(words[-1]))
    ):
        credentials.insert(0, words.pop())
    name = " ".join(words)
    others: list[str] = []
    for part in rest:
        if fold(part) in lexicon.SUFFIXES and not others and not credentials:
            name = f"{name}, {part}"
        elif not others and is_credential(part):
            credentials.append(part)
        elif not others and all(is_credential(word) for word in part.split()):
            credentials.extend(part.split())
        else:
            others.append(part)
    aside = ""
    for note in asides:
        if _are_letters(note) and initials_of(name).startswith(fold(note) or "-"):
            # Jane Doe (JD): the letters that stand for her later.
            aside = note
            continue
        if credentials and _GRADE.fullmatch(note):
            # IMH-E® (III)
            credentials[-1] += f" ({note})"
        elif (
            _PRONOUNS.fullmatch(note)
            or lexicon.is_manner(note)
            or f"[{note}]" in shown
            or is_sound(note, None, True)
            or not note
        ):
            aside = note
        elif is_credential(note) and lexicon.ROLE_NOUNS.search(note) is None:
            credentials.append(note)
        else:
            others.extend(part.strip() for part in _PARTS.split(note) if part.strip())
    role, organisation = _role_and_organisation(others)
    name, role = _swapped(name, role)
    if (turned := _turned(body)) and not credentials:
        # Moss, Ida: the surname first, as lists of members write it.
        return Label(shown, body, turned, aside=aside)
    if len(parts) > 2 and _is_office(parts[2]) and (turned := _turned_parts(parts[0], parts[1])):
        # Moss, Ida, member of the board: records that give the office of each.
        office, organisation = _role_and_organisation(others[1:])
        return Label(shown, ", ".join(parts[:2]), turned, "", (), office, organisation, aside)
    title, tokens = _tokens(name)
    return Label(shown, name, tokens, title, tuple(credentials), role, organisation, aside)


def _role_and_organisation(parts: list[str]) -> tuple[str | None, str | None]:
    """Parts with a noun of work are the role; what follows is where."""
    if not parts:
        return None, None
    last = len(parts)
    while last > 1 and not _is_role(parts[last - 1]):
        last -= 1
    if (
        last == 1
        and not _is_role(parts[0])
        and (
            lexicon.ORGANISATIONS.search(parts[0])
            or (len(parts[0].split()) == 1 and parts[0][:2].isupper())
        )
    ):
        return None, ", ".join(parts)
    return ", ".join(parts[:last]), ", ".join(parts[last:]) or None


def _is_role(part: str) -> bool:
    """A noun of work decides, unless the part begins like an organisation's name (Office of …)."""
    found = lexicon.ROLE_NOUNS.search(part)
    if not found:
        return False
    organisation = lexicon.ORGANISATIONS.search(part)
    return organisation is None or organisation.start() > found.start() or part[:1].islower()


def _is_office(part: str) -> bool:
    return _is_role(part) or is_role(fold(part.split(" ")[0]))


def _swapped(name: str, role: str | None) -> tuple[str, str | None]:
    """`Host (Jane Doe)` and `Host - Jane Doe`: the person is the one with the name."""
    if role and not _is_role(role) and fold(name) in ROLES and len(role.split()) >= 2:
        return role, name
    return name, role


def is_identifier(name: str) -> bool:
    """What a device or an account is called: a telephone number, an e-mail address, `user_12`."""
    return bool(_IDENTIFIER.fullmatch(name.strip()))


def is_turned(name: str) -> bool:
    """The surname is first, before a comma: `Moss, Ida`."""
    return _turned(name) is not None


def _turned(body: str) -> tuple[str, ...] | None:
    """The tokens of `Moss, Ida` in the order in which they are said."""
    match = _TURNED.fullmatch(body)
    if not match or not match[1].istitle() or not match[2].istitle():
        return None
    surname, given = fold(match[1]), fold(match[2])
    if (
        given in ROLES
        or surname in ROLES
        or given in lexicon.SUFFIXES
        or surname in lexicon.TITLES
        or is_credential(match[2])
        or lexicon.ROLE_NOUNS.search(match[2])
        or lexicon.ORGANISATIONS.search(match[2])
    ):
        return None
    return (given, surname)


def _turned_parts(surname: str, given: str) -> tuple[str, ...] | None:
    """The same for names of several parts: `A. Nagy, László`."""
    words = [*surname.split(), *given.split()]
    before = surname.split()[:-1]
    if (
        len(words) > 2 * _TURNED_PARTS
        or not all(word[:1].isupper() for word in given.split())
        or not all(word in lexicon.LEADING or _INITIAL.fullmatch(word) for word in before)
    ):
        return None
    last = _turned(f"{surname.split()[-1]}, {given.split()[0]}")
    return last and tuple(token for token in map(fold, [*given.split(), *surname.split()]) if token)


def initials_of(name: str) -> str:
    """`jd` of Dr. Jane Doe."""
    return "".join(token[0] for token in _tokens(name)[1])


def _tokens(name: str) -> tuple[str, tuple[str, ...]]:
    words = name.split()
    title: list[str] = []
    if len(words) > 2 and words[0].lower() in lexicon.ARTICLES and fold(words[1]) in lexicon.TITLES:
        # El señor Gil, A Sr.ª Lima, De heer Kuiper.
        title.append(words.pop(0))
    while len(words) > 1 and (
        (
            fold(words[0]) in lexicon.TITLES
            and not words[1][:1].isdigit()
            # Mr. KING of Iowa: a title, and after it nothing but a place: that is the surname.
            and not (title and words[1] == "of")
        )
        or (title and fold(words[0]) in _HONORARY)
        or ("-" in words[0] and is_academic(words[0]))
    ):
        title.append(words.pop(0))
    tokens = tuple(token for token in map(fold, words) if token)
    return " ".join(title), tokens


def _are_letters(note: str) -> bool:
    """`JD`, `AvW`: letters that stand for a name."""
    return note.isupper() or (len(note) <= 4 and note[:1].isupper() and note[-1:].isupper())


def is_known_abbreviation(word: str) -> bool:
    """A form of address, a suffix, a credential, or what a language table calls an abbreviation."""
    bare = word.rstrip(".")
    return (
        bool(_LETTERS.fullmatch(bare))
        or _is_short_title(fold(word))
        or fold(word) in lexicon.SUFFIXES
        or bare.lower() in every_abbreviation()
        or is_academic(f"{bare}.")
        or is_credential(word)
    )


def is_short_address(word: str) -> bool:
    """What is before a name, with its full stop: `Mr.`, `Dr.`, `Dipl.-Ing.`, the letter of a first name."""
    return len(word) == 2 or is_academic(word) or _is_short_title(fold(word))


def is_academic(word: str) -> bool:
    """An academic title with its full stop: `dr.`, `conf.`, `Dipl.-Ing.`, `Dr.-Ing.`, `PhDr.`, `h. c.`."""
    if word in _HONORARY_WRITTEN:
        return True
    first, *others = (part.rstrip(".").lower() for part in word.split("-"))
    # What a diploma is in is after the hyphen: Dipl.-Kffr., Dipl.-Volksw., Dipl.-Päd.
    known = (first in _DIPLOMA and others) or all(p in lexicon.ACADEMIC for p in (first, *others))
    return word.endswith(".") and bool(known)


def _is_short_title(folded: str) -> bool:
    """`Mr.`, `Cllr.`, but neither `President.` nor `King.`, which are written out."""
    return folded in lexicon.TITLES and (len(folded) <= 3 or not _VOWEL.search(folded))


def is_credential(text: str) -> bool:
    """`PhD`, `IMH-E®`, `ATR-BC`, `M.D.`: an abbreviation that follows a name."""
    bare = text.strip().rstrip("®™©*.,")
    if text.strip().endswith(("®", "™")) and len(bare) <= 12:
        return True
    flat = re.sub(r"[^A-Za-z]", "", bare).upper()
    if flat in lexicon.CREDENTIALS and (
        bare.isupper() or bare != bare.capitalize() or "." in text or len(flat) == 2
    ):
        return len(bare) <= 12
    return len(bare) <= 12 and bool(_FIRM.fullmatch(text.strip()) or _FIRM.fullmatch(bare))


def _is_double_surname(word: str) -> bool:
    """`SAINT-IVAL` among capitals; `ATR-BC` is made of known credentials."""
    parts = word.rstrip(".,").split("-")
    known = lexicon.CREDENTIALS.intersection
    return len(parts) > 1 and not known(["".join(parts)]) and len(known(parts)) < len(parts)


def same_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The tokens of a shorter name all are in a longer one, in order; an initial will do."""
    if len(full) > 1 and full[-1] in lexicon.SUFFIXES and short[-1:] != full[-1:]:
        full = full[:-1]
    if not short or len(short) > len(full):
        return False
    # CONSELLEIRO DE ECONOMÍA is not CONSELLEIRO DE CULTURA E TURISMO: nobody abbreviates an office so.
    letters = not any(is_role(token) for token in short if len(token) > 1)
    at = 0
    for position, token in enumerate(short):
        while at < len(full):
            other = full[at]
            at += 1
            # IÑARRITU GARCÍA is not ÁLVAREZ I GARCÍA: a first name is never the initial of a second.
            by_initial = letters and len(short) > 1 and (position > 0 or at == 1)
            if (
                token == other
                or (letters and len(token) == 1 and len(short) > 1 and other.startswith(token))
                or (len(other) == 1 and by_initial and token.startswith(other))
            ):
                break
        else:
            return False
    return short[0][:1] == full[0][:1] or short[-1] == full[-1]


class Kin:
    """Names by their parts, so that those which might be the same person are found at once."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._by_token: dict[str, list[str]] = {}
        for key in keys:
            for token in set(key.split()):
                self._by_token.setdefault(token, []).append(key)

    def has(self, key: str) -> bool:
        """Whether a name of one word is this one."""
        return key in self._by_token.get(key, ())

    def near(self, tokens: tuple[str, ...], key: str) -> list[tuple[str, ...]]:
        """The other names that share a part with this one; none when a part is everybody's."""
        found: dict[str, None] = {}
        for token in tokens:
            same = self._by_token.get(token, [])
            if len(same) <= 200:
                found.update(dict.fromkeys(same))
        found.pop(key, None)
        return [tuple(other.split()) for other in found]


def surname(name: str) -> str:
    """`von der Leyen`, `Dean` of James Dean Jr.: the last part, with its particles."""
    words = name.split(",")[0].split()
    while len(words) > 1 and fold(words[-1]) in lexicon.SUFFIXES:
        words.pop()
    begin = len(words) - 1
    while begin > 1 and words[begin - 1] in lexicon.LEADING:
        begin -= 1
    return " ".join(words[begin:])


def is_joint(name: str) -> bool:
    """`Ann Lee and Bob Ray`: a label of more than one person, and nobody's fuller name."""
    return bool(_JOINT.search(name))


def joined_names(label: str) -> list[str]:
    """What may be the names in a label of several people. Among capitals a letter may be an initial, `JOHN E SMITH`: it
    joins full names.
    """
    parts = [part for part in _TOGETHER.split(label) if part.strip()]
    full = _LETTER_IN_CAPITALS.split(label) if label.isupper() else []
    return full if len(full) > len(parts) and all(" " in part for part in full) else parts


def is_personal(name: str) -> bool:
    """Two to four capitalised parts, no figure, no word for a role: the name of a person."""
    words = name.split(",")[0].split()
    if not 2 <= len(words) <= 4 or is_joint(name):
        return False
    for word in words:
        if any(ch.isdigit() for ch in word) or fold(word) in ROLES:
            return False
        if not word[0].isupper() and word.lower() not in lexicon.PARTICLES:
            return False
    return words[0][0].isupper() and words[0].lower() not in ("the", "a", "an")
