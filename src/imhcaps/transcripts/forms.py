"""What parts a label from the speech after it, where it is no colon: learnt from the page itself.

Records of parliaments, hearings, plays and magazines write `CHAIR MOSS. Good day`, `BAŞKAN – …`,
`○委員長　…`, `【司会】…`, `(Speaker_1)`. The mark is constant in a file, the labels come again, and
speech follows; so a form is taken up only when the page as a whole is written in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from imhcaps.language.sounds import speaks_of_us
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.text import blank_directions, fold
from imhcaps.transcripts.bare_names import prose_below
from imhcaps.transcripts.brackets import SQUARE
from imhcaps.transcripts.evidence import TERMINAL
from imhcaps.transcripts.introductions import people_present
from imhcaps.transcripts.label_company import without_direction
from imhcaps.transcripts.label_marks import (
    ANGLE,
    SIGN,
    after_bold,
    are_tickets,
    by_angle,
    by_bar,
    by_blanks,
    by_bracket,
    by_dash,
    by_lenticular,
    by_line_end,
    by_number,
    by_quote,
    by_semicolon,
    by_sign,
    by_stop,
    by_title,
)
from imhcaps.transcripts.label_shape import NAME_LIKE, name_shape, shape
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import is_identifier, parse_label
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.record_labels import are_of_a_record, has_capitals
from imhcaps.transcripts.repeated_labels import (
    below_headings,
    in_capitals,
    is_in_capitals,
    labels_again,
    without_sentences,
)
from imhcaps.transcripts.timed_names import learn_timed_names

_LEAST = 3
"""Places that a form needs at least; our own limit."""
_PLACES = 2
"""Places of a login in brackets, on average, at least; our own limit."""
_NAMED = 0.75
"""Share of a form's labels that look like names, at least; our own limit."""
_NAMED_OUTRIGHT = 0.3
"""The same without words that name nobody elsewhere; our own limit."""
_WITH_COLONS = 0.3
"""Share of the paragraphs that names with a colon open, from which the page's mark is the colon;
our own limit."""
_MARKED = 0.8
"""Share of labels in capitals, with a title or in bold, from which a small share of paragraphs
will do; our own limit."""
_SPEAK_OF_US = 0.2
"""Share of places with words for who speaks and is spoken to (I, you, we), from which they are speech; our own
limit."""
_SHARE_MARKED, _SHARE, _SHARE_SIGN = 0.08, 0.5, 0.08
"""Share of the paragraphs in a form, at least: with such labels, with others, with a sign of its
own. Our own limits."""

_MANY, _AGAIN, _SHARE_MANY = 12, 0.5, 0.02
"""Places with such labels, and the share of them whose label comes again, from which a smaller share of the paragraphs
will do: records with long speeches, and with long lists of papers. Our own limits."""

_TIME_BEHIND = lazy_pattern(r"[\[(]\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?[\])]")
_WITH_INITIALS = lazy_pattern(r"[^\W\d_]{2,}(?:-[^\W\d_]+)?(?:\s?[^\W\d_]\.){1,3}")
"""A surname and initials: `Иванов И. И.`"""
_ASKED = lazy_pattern(r"(?:―|—|─|ー){2}\s*(?=\S)|―\s*(?=\S)")
"""Two dashes at the head of a line: the interviewer of a Japanese magazine."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write labels. `own` says that its sign stands for nothing else."""

    name: str
    find: Callable[[str, int], tuple[str, int] | None]
    example: str
    """Two turns in this form, an empty line between them."""
    own: bool = False
    sign: str = ""
    """Characters of which one is at the head of each label."""
    logins: bool = False
    """Its labels are names of accounts, which look like anything."""
    titled: bool = False
    """Its labels are a title and a name each, which no sentence is."""


def learn_form(
    passages: list[Passage], language: str, remarks: list[Remark], captions: bool = False
) -> None:
    """Set the candidates of a page whose labels have another mark than the colon.

    In captions only brackets and signs are such marks.
    """
    slots = [i for i, p in enumerate(passages) if _is_slot(passages, i) and not p.seen]
    if not slots or _has_colons(passages, slots, language):
        return
    asked = [i for i in slots if _ASKED.match(passages[i].text)]
    asked = asked if len(asked) > 1 else []
    best: tuple[Form, dict[int, Candidate]] | None = None
    for form in FORMS:
        if captions and not form.sign:
            continue
        found = _matches(form, passages, slots, language)
        if _is_written_so(form, found, passages, slots, len(asked), language) and (
            best is None or _is_better(found, best[1])
        ):
            best = (form, found)
    if best is None:
        if not captions:
            learn_timed_names(passages, language, remarks)
        return
    form, found = best
    for index in asked:
        match = _ASKED.match(passages[index].text)
        assert match is not None
        passages[index].candidate = Candidate("", match.end(), change=True, prefix=match.end())
    capitals = sum(in_capitals(c.label) for c in found.values()) >= _MARKED * len(found)
    certain = _are_sure(form, found, passages, language)
    names = Counter(candidate.label.split(",")[0] for candidate in found.values())
    for index, candidate in found.items():
        passages[index].candidate = candidate
        name, comma, _ = candidate.label.partition(",")
        sure = (capitals and "(" in candidate.label and in_capitals(candidate.label)) or (
            # Whose office is once told at length.
            comma != "" and names[name] > 1
        )
        passages[index].forced = form.own or sure or certain
        passages[index].styled = passages[index].styled or sure
    first, label = next((index, candidate.label) for index, candidate in found.items())
    message = f"labels are read by {form.name}, as in {label!r}"
    remarks.append(Remark("guessed", message, passages[first].number, label))


def _is_better(found: dict[int, Candidate], other: dict[int, Candidate]) -> bool:
    """More places; of about as many, the shorter labels: the first mark ends them."""
    if abs(len(found) - len(other)) > 0.2 * len(other):
        return len(found) > len(other)
    lengths = [sum(len(c.label) for c in each.values()) / len(each) for each in (found, other)]
    return lengths[0] < lengths[1]


def _is_slot(passages: Sequence[Passage], index: int) -> bool:
    """A label may be at the head of this passage."""
    passage = passages[index]
    if passage.kind == "heading" or passage.forced or not passage.text.strip():
        return False
    if passage.is_code:
        return False
    if passage.opens or index == 0 or SIGN.match(passage.text) or ANGLE.match(passage.text):
        return True
    before = passages[index - 1]
    return before.text.rstrip().endswith(TERMINAL) or before.kind == "heading"


def _has_colons(passages: Sequence[Passage], slots: Sequence[int], language: str) -> bool:
    """Names with a colon open so many paragraphs that the colon is the page's mark."""
    keys: Counter[str] = Counter()
    for i in slots:
        candidate = passages[i].candidate
        if candidate and candidate.colon and shape(candidate.label, language) >= NAME_LIKE:
            keys[candidate.parsed.key] += 1
    again = sum(count for count in keys.values() if count > 1)
    return sum(keys.values()) >= _WITH_COLONS * len(slots) and again >= 2


def _match(form: Form, passage: Passage) -> Candidate | None:
    """The label at the head of a passage, if it is written in this form."""
    before = passage.candidate
    start = before.prefix if before else 0
    if form.sign and passage.text[start : start + 1] not in form.sign:
        return None
    marks = [m for m in passage.line.marks if m.kind in ("strong", "speaker")]
    strong = next((m.end for m in marks if m.start <= start < m.end), 0)
    hit = form.find(blank_directions(passage.text), start)
    if hit is None and form.find is by_dash and strong:
        hit = after_bold(passage.text, start, strong)
    if hit is None:
        return None
    label, end = hit
    if passage.name_end and len(label) > passage.name_end - start:
        return None
    candidate = Candidate(
        label,
        end,
        strong=bool(strong),
        colon=True,
        alone=end >= len(passage.text),
        prefix=start,
    )
    if before and before.timed and before.prefix:
        candidate = candidate._replace(
            start=before.start, stop=before.stop, bracketed=before.bracketed
        )
    return candidate


def _matches(
    form: Form, passages: Sequence[Passage], slots: Sequence[int], language: str
) -> dict[int, Candidate]:
    found = {i: candidate for i in slots if (candidate := _match(form, passages[i]))}
    if form.sign:
        found.update(_inside_sentences(form, found, passages))
    if form.find is by_line_end:
        return _above_speech(found, passages, language)
    found.update(labels_again(form.name, found, passages, slots))
    if form.find in (by_dash, by_stop):
        found.update(below_headings(form.name, form.find, found, passages))
    if form.find not in (by_stop, by_title):
        return dict(sorted(found.items()))
    found = without_sentences(found)
    # A short paragraph is no label because it ends with a full stop: its like must have words after it, or below it
    # where names in capitals come again.
    spoken = {fold(c.label) for c in found.values() if not c.alone}
    below = [
        fold(c.label)
        for i, c in found.items()
        if c.alone and in_capitals(c.label) and prose_below(i, passages)
    ]
    if len(set(below)) < len(below):
        spoken.update(below)
    return {
        i: c
        for i, c in sorted(found.items())
        if not c.alone or fold(c.label) in spoken or (form.titled and has_capitals(c.label))
    }


def _above_speech(
    found: Mapping[int, Candidate], passages: Sequence[Passage], language: str
) -> dict[int, Candidate]:
    """Names with a title, an office, a group or in capitals above what somebody says: a short sentence is none, or has
    nothing below it.
    """
    return {
        i: c
        for i, c in found.items()
        if (_is_marked(c) or c.label.endswith(")") or is_in_capitals(c.label.split()[0]))
        and name_shape(c.label, language) >= NAME_LIKE
        and prose_below(i, passages)
    }


def _inside_sentences(
    form: Form, found: Mapping[int, Candidate], passages: Sequence[Passage]
) -> dict[int, Candidate]:
    """The same labels below a line that ends no sentence: `[IDA] so I was` / `[KIT] Sorry.`"""
    labels = {candidate.label for candidate in found.values()}
    return {
        index: candidate
        for index, passage in enumerate(passages)
        if index not in found
        and passage.kind != "heading"
        and not (passage.forced or passage.seen or passage.is_code)
        and (candidate := _match(form, passage))
        and candidate.label in labels
    }


def _is_written_so(
    form: Form,
    found: dict[int, Candidate],
    passages: Sequence[Passage],
    slots: Sequence[int],
    asked: int,
    language: str,
) -> bool:
    """The labels of this form look like names, come again, and open enough of the page."""
    count = len(found)
    if form.titled and found:
        return are_of_a_record([c.label for c in found.values()], len(slots))
    if count + asked < _LEAST or not count:
        return False
    if form.find is by_stop and all(c.alone for c in found.values()):
        # They fill their lines: another form.
        return False
    labels = [without_direction(c.label) for c in found.values()]
    named, looks = (
        sum(points(label, language) >= NAME_LIKE for label in labels)
        for points in (shape, name_shape)
    )
    # Initials may be a word that names nobody (NB, OK): they need others beside them that do not.
    logins = form.logins or _are_sure(form, found, passages, language)
    if not logins and (looks < _NAMED * count or named < _NAMED_OUTRIGHT * count):
        return False
    if form.find is by_angle and _have_ends(found, passages):
        return False
    if form.find is by_dash and are_tickets(labels):
        return False
    keys = Counter(parse_label(label).key for label in labels)
    again = sum(n > 1 for n in keys.values())
    if not again or len(keys) + bool(asked) < 2:
        return False
    share = (count + asked) / len(slots)
    if form.own or asked or logins:
        return share >= _SHARE_SIGN
    marked = form.find is by_line_end or sum(map(_is_marked, found.values())) >= _MARKED * count
    # One who comes again is enough where that is an office: the chair, among people who speak once.
    chaired = any(n > 1 and is_role(key) for key, n in keys.items())
    if marked and (share >= _SHARE or again > 1 or chaired):
        repeated = sum(n for n in keys.values() if n > 1)
        people = sum(map(_is_somebody, found.values()))
        many = (
            count >= _MANY and repeated >= _AGAIN * count
            and min(named, looks, people) >= _MARKED * count
        )  # fmt: skip
        return share >= (_SHARE_MANY if many else _SHARE_MARKED)
    return share >= _SHARE and again > 1


def _have_ends(found: Mapping[int, Candidate], passages: Sequence[Passage]) -> bool:
    """The end of an element of XML that has such a label for its name: `</port>`."""
    ends = {f"</{candidate.label}>" for candidate in found.values()}
    return any(passage.text.strip() in ends for passage in passages)


def _are_sure(
    form: Form, found: Mapping[int, Candidate], passages: Sequence[Passage], language: str
) -> bool:
    """Labels in brackets whatever they look like: names on the page's list of attendance, `(Ida) So it is`; with a time
    in brackets after each, `[Ida Can] [01:14] Hello`; or
    words in small letters in square brackets that come again and again before what somebody says, `[ida] Are we done?`,
    and not `[docs] Fix a link`, `(shrugs) I do not know`.
    """
    if not form.sign or not found:
        return False
    said = [passages[i].text[candidate.end :] for i, candidate in found.items()]
    if sum(bool(_TIME_BEHIND.match(text)) for text in said) >= _MARKED * len(said):
        return True
    present = people_present(passages)
    if sum(c.parsed.key in present for c in found.values()) >= _MARKED * len(found):
        return True
    logins = Counter(
        c.label
        for i, c in found.items()
        if c.label.islower() and c.label.isalnum() and len(c.label) > 1
        and passages[i].text[c.prefix] in SQUARE
    )  # fmt: skip
    if logins.total() < _MARKED * len(found) or logins.total() < _PLACES * len(logins):
        return False
    return sum(speaks_of_us(text, language) > 0 for text in said) >= _SPEAK_OF_US * len(said)


def _is_marked(candidate: Candidate) -> bool:
    parsed = candidate.parsed
    name = parsed.name
    return (
        candidate.strong
        or is_identifier(name)
        or (len(name) > 1 and name.isupper())
        or _WITH_INITIALS.fullmatch(candidate.label.partition(",")[0]) is not None
        or bool(parsed.title)
        or any(is_role(fold(word)) for word in name.split())
    )


def _is_somebody(candidate: Candidate) -> bool:
    """A role, or a name of two words and more."""
    name = candidate.parsed.name
    return " " in name or is_role(fold(name))


FORMS = (
    Form("a sign before it and blanks after", by_sign, "○森委員長　では始めます。\n\n○林君　はい。", own=True,
         sign="○◯〇◎●◆◇■□▼▽☆★"),
    Form("the brackets around them", by_lenticular, "【司会】こんばんは。\n\n【田中】どうも。", own=True, sign="【〔〖《"),
    Form("a full stop after a title and a name", by_title, "Mr. MOSS. Good day.\n\nThe CLERK. Yes.", own=True, titled=True),
    Form("a full stop", by_stop, "CHAIR MOSS. Good day.\n\nMR. VALE. Thank you."),
    Form("a full stop or a dash at the end of the line", by_line_end, "CHAIR MOSS.\nGood day.\n\nMR. VALE.\nThank you."),
    Form("a dash", by_dash, "IDA MOSS -- Good day.\n\nKIT VALE -- Thank you."),
    Form("a bar", by_bar, "IDA | Good day.\n\nKIT | Thank you."),
    Form("a semicolon", by_semicolon, "IDA; Good day.\n\nKIT; Thank you."),
    Form("a number before and a colon", by_number, "1. IDA: Good day.\n\n2. KIT: Thank you."),
    Form("the blanks after them", by_blanks, "IDA    Good day.\n\nKIT    Thank you."),
    Form("the brackets around them", by_bracket, "[IDA] Good day.\n\n[KIT] Thank you.", sign="[(（{"),
    Form("the angle brackets around them", by_angle, "<ida> Good day.\n\n<kit> Thank you.", own=True, sign="<", logins=True),
    Form("the quotation marks around what is said", by_quote, "森「では始めます」\n\n林「はい」"),
)  # fmt: skip
"""All forms that a page may be written in besides the colon."""
