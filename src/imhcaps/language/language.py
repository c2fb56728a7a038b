"""What is known of a language: one record, read from `imhcaps.language.tables.<code>`.

    language_of("pt-BR").abbreviations          frozenset of words, lower case, without their full stop
    LANGUAGES                                   primary subtags (BCP 47) that have a table

How to add a language: 1. `tables/<code>.py` with `LANGUAGE = Language(…)`, each list with its source;
2. its code in `LANGUAGES`, sorted; 3. `python tools/make_words_of_all.py`. Tests hold the tables, the folder and that
   list to
each other.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from typing import Literal, NamedTuple, get_args

PartOfSpeech = Literal[
    "article",
    "possessive",
    "demonstrative",
    "quantifier",
    "number",
    "preposition",
    "conjunction",
    "subordinator",
    "relative",
    "pronoun",
    "auxiliary",
    "negation",
    "degree",
    "adverb",
    "interjection",
    "title",
]
Column = Literal["start", "end", "error", "duration", "kind", "speaker", "text"]
"""What a column of a table of times holds."""
TimeUnit = Literal["ms", "s"]
PARTS_OF_SPEECH: tuple[PartOfSpeech, ...] = get_args(PartOfSpeech)


class SoundWords(NamedTuple):
    """Words parted by blanks; `_` joins a phrase, a final `*` stands for any ending, a first one for any beginning.

    Sources: the notes of printed records (Deutscher Bundestag, ParlaMint's sittings of the Galician, Greek,
    Turkish and Ukrainian parliaments, the Knesset's protocols, the Diário da Assembleia da República), sound
    labels of subtitles for the deaf and hard of hearing (Netflix Timed Text Style Guides, "SDH" of each
    language; BBC Subtitle Guidelines 16), and the everyday words of each language for the same sounds.
    """

    room: str = ""
    """What many people or a hall make: applause, laughter, calls, unrest, the bell."""
    person: str = ""
    """What one person does without words, and how a voice sounds."""
    music: str = ""
    silence: str = ""
    other: str = ""
    """Noises."""
    unintelligible: str = ""
    """What a transcriber writes in place of words that could not be understood."""
    things: str = ""
    """What may sound and may be spoken of: only evidence from its place makes it a sound."""


class Address(NamedTuple):
    """Forms of address before a name, without full stops. Source: everyday words, and the labels of printed records."""

    men: str = ""
    women: str = ""
    others: str = ""
    """Of either, or words of other languages too: Greek `κ.`, German `Fr.`, which is English `Father`."""


class ClockWords(NamedTuple):
    """What marks a time of day: `14.02 Uhr`, `kl. 14.02`, `14 h 02`, `下午2:05`. `_` is a blank.

    Source: the patterns of times, and of a date with a time, in CLDR, https://cldr.unicode.org/ (`HH:mm 'Uhr'`,
    `HH 'h' mm`, `'kl'. HH.mm`, `a h:mm`), and the records of parliaments that print when somebody begins.
    """

    before: str = ""
    """Before the figures, with a blank between."""
    after: str = ""
    """After the figures, with a blank between."""
    between: str = ""
    """The sign of hours between the figures, with or without blanks."""
    morning: str = ""
    """The first half of the day, before the figures."""
    afternoon: str = ""
    """The second half."""
    hours: str = ""
    """Signs after the figures; so `minutes` and `seconds`."""
    minutes: str = ""
    seconds: str = ""
    noted: str = ""
    """The words of a line of a record that says when a sitting begins or ends: `Eram 15 horas e 5 minutos.`"""


class PhraseWords(NamedTuple):
    """Words that correct the phrases of a language without blanks (`segmentation.phrase_words`).

    Our own, after the grammar that each table names, from phrases that budoux' model parted inside words.
    """

    joined: tuple[PartOfSpeech, ...] = ()
    """Parts of speech that are before what they belong to."""
    before_nouns: str = ""
    """Words that are before a noun only."""
    whole: str = ""
    """Words that end like one of grammar and are none."""
    behind: str = ""
    """Words of one character that are after what they belong to: a phrase may end on them."""
    pairs: str = ""
    """The two characters where particles of several would be parted: `とし` of として."""
    particles: str = ""
    """With these no line begins after a noun."""
    parting: str = ""
    """After these, before a noun, a phrase begins."""
    closing: str = ""
    """Particles of several characters, after which no other particle begins a line."""
    turning: str = ""
    """Nouns of grammar and the like, before which a word begins."""


class Channel(NamedTuple):
    """How somebody speaks who is not in the room, and in what capacity: `Kit via chat`, `Kit, als Gast`.

    Source: everyday words, from the labels of minutes and of captions of meetings.
    """

    words: str = ""
    """What is spoken through, in the forms that are after a preposition."""
    before: str = ""
    """Prepositions that are before it."""
    capacity: str = ""
    """What is before the capacity in which somebody speaks."""


class Terms(NamedTuple):
    """What a document adds of its own, and the labels and messages of its interactive page; our own words.

    `{time}`, `{name}`, `{count}`, `{index}` and `{all}` are filled in by the page.
    """

    language: str
    """The language of these words (BCP 47)."""
    transcript: str
    summary: str
    speakers: str
    contents: str
    notices: str
    credits: str
    about: str
    source: str
    made_with: str
    visual: str
    date: str
    author: str
    downloads: str
    skip: str
    recording: str
    open: str
    search: str
    previous: str
    next: str
    none: str
    one: str
    many: str
    at: str
    show: str
    shown: str
    follow: str
    keys: str
    play: str
    problem: str
    colon: str = ":"


class Language(NamedTuple):
    """A language. Word lists are texts, words parted by spaces, in lower case.

    Where a list says no source of its own, it is the one of the table's first line.
    """

    code: str
    """Primary subtag (BCP 47)."""
    name: str
    """In English."""
    closed_class: Mapping[PartOfSpeech, str] = {}
    """Function words by part of speech. A word is under the one for which a break beside it
    matters most."""
    abbreviations: str = ""
    """Words whose full stop does not end a sentence, without that stop."""
    closing_abbreviations: str = ""
    """Those of them that close a phrase, so that a line may end on them: `etc`, `usw`, `p.m`."""
    ordinal: Literal["stop", "suffix", "prefix", ""] = ""
    """How figures write an ordinal: `3.` (the full stop then ends nothing), `3rd`, or `第3`, `ke-3`."""
    capital_nouns: bool = False
    """Nouns have a capital, so that two of them look like a name (German; the official spelling, § 55)."""
    units: str = ""
    """What follows a figure besides the units of CLDR: `uhr`, `kč`."""
    magnitudes: str = ""
    """Short forms of thousands, millions and more, without their full stop: the currency after them belongs to them."""
    fillers: str = ""
    """Words that a transcript may leave out without a change of meaning."""
    filler_phrases: tuple[str, ...] = ()
    negations: str = ""
    """Words whose loss turns a sentence into its opposite."""
    particles: str = ""
    """Function words that often end a phrase too ("come on"; German "er ruft an")."""
    clitics: str = ""
    """Pronouns that are said with the verb that follows and never end a phrase."""
    sounds: SoundWords = SoundWords()
    to_be: str = ""
    """Forms of "to be", and of "to have" as an auxiliary: after a sound word they make a sentence of it."""
    behind_sounds: str = ""
    """What follows a sound of the room in records that note it on a line without brackets: `Aplausos do ABC.`"""
    pronouns: str = ""
    """Of who speaks and who is spoken to: a note of a sound has none of them."""
    address: Address = Address()
    joining: str = ""
    """Words that join two names: `and`. Hebrew writes its own together with the second name."""
    voices: str = ""
    """Who speaks without a name: roles and voices, by native usage, from records and interviews."""
    phrases: PhraseWords = PhraseWords()
    number_words: str = ""
    """Hundred and above, as words: where one is, `a` and `one` before it are the same. Source: everyday words."""
    digraphs: str = ""
    """A letter and how keyboards without it write it, in turns: `ü ue`. Source: everyday spelling of names and
    addresses."""
    vowels_in_a_row: bool = False
    """Two vowels are no way to write one letter: Finnish `hän` and `haen`."""
    clauses: str = ""
    """Words of grammar and of saying that are in no name, of scripts without capitals; everyday words."""
    after_names: str = ""
    """Offices and forms of address that are after a name."""
    everybody: str = ""
    """What a speaker calls the audience, with the same endings."""
    from_the_hall: str = ""
    """Somebody who calls without a name, where no voice is mentioned; `_` is a blank."""
    heads: str = ""
    """Facts of the page that are before a colon, parted by `|`: date, place, agenda, who is present. From
    the heads of printed records and minutes; and of recipes and manuals, from everyday words."""
    questions: str = ""
    """What is before a question and its answer, in words and letters: `frage antwort | f a`. From printed
    interviews."""
    clock: ClockWords = ClockWords()
    weekdays: str = ""
    """Days of the week (CLDR, days, and everyday words); `_` is a blank."""
    columns: Mapping[Column, str] = {}
    """Titles of the columns of tables of times and words, without their blanks. From cue sheets, logs and
    transcripts in tables; everyday words."""
    time_units: Mapping[TimeUnit, str] = {}
    """Units after the title of a column: `Beginn (Sekunden)`; everyday words."""
    kinds: Mapping[str, str] = {}
    """What the kinds of the rows of a cue sheet are called, by `timing.model.AnchorKind`; everyday words."""
    channel: Channel = Channel()
    terms: tuple[Terms, ...] = ()
    """The words of our documents; in Chinese those of both scripts, Han simplified first."""
    quotes: str = ""
    """Quotation marks: outer pair, inner pair, others (CLDR, delimiters, and the academies' rules)."""
    folding: str = ""
    """Spellings of one name that compare as one: `Işık IŞIK | İpek İPEK`."""
    guide: str = ""
    """The profile that has the language's reading speed and line length, each with its clause."""
    no_guide: str = ""
    """Why there is none."""
    no_braille: str = ""
    """Why there is no table of braille."""
    braille: tuple[str, str | None] | None = None
    """liblouis' tables: uncontracted, contracted. Its own search by language is not used: for Arabic it
    names a Hebrew table."""


LANGUAGES = (
    "ar",
    "bg",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fi",
    "fr",
    "gl",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sv",
    "th",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
)
"""The languages that have a table, sorted."""


IN_PART = frozenset(("bg", "cy", "id", "th", "ur", "vi"))
"""The languages whose tables lack a part."""
SUPPORTED = tuple(code for code in LANGUAGES if code not in IN_PART)
"""The languages whose tables have every part: function words, abbreviations, ordinals, sounds, page heads,
voices, questions, folding, quotation marks, a guide and braille, or the reason why there is none."""
ALIASES = {
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "ji": "yi",
    "jw": "jv",
    "sh": "sr",
    "in": "id",
    "yue": "zh",
    "cmn": "zh",
    "mo": "ro",
    "tl": "fil",
}
"""Other codes of the same languages, and the table that serves a close one (BCP 47, IANA registry; CLDR)."""


_TWO_LETTERS = 2
"""Letters of most codes of languages (ISO 639-1); those of three have one of two, if there is one."""


@lru_cache(maxsize=64)
def primary(language: str | None) -> str:
    """The language of a tag as our tables name it: `pt` of `pt-BR`, `de` of `ger`, `nb` of `no`; empty for none."""
    code = (language or "").replace("_", "-").split("-")[0].lower()
    if len(code) > _TWO_LETTERS:
        from imhcaps.language_codes import SHORT  # noqa: PLC0415 - rare path

        code = SHORT.get(code, code)
    return ALIASES.get(code, code)


def language_of(tag: str | None) -> Language:
    """The table of a language tag; one without words for a language that has no table."""
    return _table(primary(tag))


@cache
def _table(code: str) -> Language:
    if code not in LANGUAGES:
        return Language(code or "und", code or "undetermined")
    found: Language = import_module(f"imhcaps.language.tables.{code}").LANGUAGE
    return found
