"""The recording on the page: player, embedded caption tracks, search, speaker filter."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from imhcaps.documents.document import Document
from imhcaps.documents.flow import own_language, people
from imhcaps.errors import UsageError
from imhcaps.formats import read_document, write_track
from imhcaps.formats.table import FOR_WEB, plays_on_the_web
from imhcaps.language_tag import well_formed as tag
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import LINE_END, read_source

_AUDIO = frozenset([".aac", ".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".weba"])
_OWN_NAMES = {
    "ar": "العربية", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά",
    "en": "English", "es": "Español", "fi": "Suomi", "fr": "Français", "he": "עברית",
    "hi": "हिन्दी", "hu": "Magyar", "it": "Italiano", "ja": "日本語", "ko": "한국어",
    "nl": "Nederlands", "no": "Norsk", "pl": "Polski", "pt": "Português", "ro": "Română",
    "ru": "Русский", "sv": "Svenska", "tr": "Türkçe", "uk": "Українська", "vi": "Tiếng Việt",
    "zh": "中文",
}  # fmt: skip


def player(
    document: Document, media: str, captions: Sequence[str | os.PathLike[str] | Track]
) -> str:
    """The player of a recording; see `imhcaps.documents.html.write` for `media` and `captions`."""
    address = media_address(media)
    words = document.terms
    own = own_language(document)
    lang_attribute = f' lang="{own}" dir="ltr"' if own else ""
    kind = "audio" if PurePosixPath(urlsplit(address).path).suffix.lower() in _AUDIO else "video"
    shape = " playsinline" if kind == "video" else ""
    tracks = "".join(
        _markup(track, not at) for at, track in enumerate(_tracks(captions, document.language))
    )
    names = list(dict.fromkeys(person.name for person in people(document)))
    boxes = "".join(
        f'<label class="choice"><input type="checkbox" checked data-speaker="{number}"> '
        f'<span lang="{escape(document.language)}" dir="auto">{escape(name)}</span></label>\n'
        for number, name in enumerate(names, 1)
    )
    filter_ = (
        f'<fieldset class="people">\n<legend>{escape(words.show)}</legend>\n{boxes}</fieldset>\n'
        '<p class="status" id="shown" role="status"></p>\n'
        if len(names) > 1
        else '<p class="status" id="shown" role="status" hidden></p>\n'
    )
    data = " ".join(
        f'data-{name}="{escape(getattr(words, name))}"'
        for name in ("play", "none", "one", "many", "at", "shown")
    )
    return (
        f'<section class="player" aria-label="{escape(words.recording)}"{lang_attribute}>\n'
        '<div class="screen">\n'
        f'<{kind} controls preload="metadata"{shape} src="{escape(address)}" '
        f'aria-label="{escape(words.recording)}{escape(document.terms.colon)} {escape(document.title)}">\n'
        f'{tracks}<a href="{escape(address)}">{escape(words.open)}</a>\n</{kind}>\n'
        f'<p class="problem" role="alert" data-text="{escape(words.problem)}" hidden></p>\n</div>\n'
        f'<div class="tools" {data} hidden>\n'
        '<form class="search" role="search">\n'
        f'<label for="find">{escape(words.search)}</label>\n'
        '<input type="search" id="find" autocomplete="off" spellcheck="false" enterkeyhint="search">\n'
        f'<button type="button" id="previous">{escape(words.previous)}</button>\n'
        f'<button type="button" id="next">{escape(words.next)}</button>\n</form>\n'
        '<p class="status" id="found" role="status"></p>\n'
        f"{filter_}"
        f'<label class="choice"><input type="checkbox" id="follow" checked> {escape(words.follow)}</label>\n'
        f'<p class="keys">{escape(words.keys)}</p>\n</div>\n</section>\n'
    )


def media_address(media: str) -> str:
    """The address for `src`, quoted; `UsageError` for one that is neither http(s) nor a file."""
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]+):", media)  # two letters or more: C: is a drive
    if scheme and scheme[1].lower() in ("http", "https", "file"):
        if scheme[1].lower() != "file" and not urlsplit(media).netloc:
            raise UsageError(f"no address of a recording: {media!r}")
        return quote(media, safe="%/:=&?~+#!$,;'@()*")
    if scheme:
        raise UsageError(
            f"no address of a recording: {media!r}",
            hint="give a file, or an address that begins with https://",
        )
    path = media.replace("\\", "/") if os.sep == "\\" else media
    if re.match(r"[A-Za-z]:/", path):
        return "file:///" + quote(path, safe="/:", errors="surrogateescape")
    # A colon in the first part of a relative address would be taken for a scheme; it is quoted.
    return quote(path, safe="/~@!$'()*,;=+", errors="surrogateescape")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A caption track as the player offers it; `remark` says what was guessed."""

    kind: str
    language: str
    name: str
    text: str
    remark: Remark | None


def track_remarks(
    captions: Sequence[str | os.PathLike[str] | Track], language: str
) -> tuple[Remark, ...]:
    """How the languages of caption tracks were guessed, and which tracks share a name."""
    return tuple(each.remark for each in _tracks(captions, language) if each.remark)


def _tracks(captions: Sequence[str | os.PathLike[str] | Track], language: str) -> list[_Shown]:
    """Each track, with a name that no other one has: a menu that says English twice helps nobody."""
    out: list[_Shown] = []
    for file in captions:
        shown = _track(file, language)
        same = sum((each.kind, each.language) == (shown.kind, shown.language) for each in out)
        if same:
            name = f"{shown.name} {same + 1}"
            message = f"another {shown.kind} track is {shown.language!r} too: named {name!r}"
            if shown.remark:
                message = f"{shown.remark.message}; {message}"
            text = str(file) if not isinstance(file, Track) else ""
            shown = replace(shown, name=name, remark=Remark("guessed", message, None, text))
        out.append(shown)
    return out


def _track(captions: str | os.PathLike[str] | Track, language: str) -> _Shown:

    remark = None
    if isinstance(captions, Track):
        track = captions
        stated = track.language
        text = write_track(track, FOR_WEB)[0]
    else:
        source = read_source(captions)
        document = read_document(source)
        track = document.track
        playable = plays_on_the_web(document.format)
        text = source.text if playable else write_track(track, FOR_WEB)[0]
        stated = track.language or _stated(source.text)
        named = _language_in_name(str(captions))
        if not tag(stated):
            guess = named or language
            why = "by its name" if named else "no language is stated, so the transcript's"
            if not (named and f".{named}." in str(captions)):
                message = f"the captions are taken for {guess!r}: {why}"
                remark = Remark("guessed", message, None, str(captions))
            stated = guess
    spoken = tag(stated) or language
    main = spoken.split("-")[0].lower()
    own = track.kind != "captions" or main == language.split("-")[0].lower()
    return _Shown(
        track.kind if own else "subtitles", spoken, _OWN_NAMES.get(main, spoken), text, remark
    )


def _markup(track: _Shown, first: bool) -> str:
    """A `<track>` whose address holds its captions: from a folder, browsers load no caption file."""
    data = b64encode(track.text.encode()).decode()
    shown = " default" if first and track.kind in ("captions", "subtitles") else ""
    return (
        f'<track kind="{track.kind}" srclang="{escape(track.language)}" label="{escape(track.name)}" '
        f'src="data:text/vtt;base64,{data}"{shown}>\n'
    )


def _stated(text: str) -> str | None:
    """`fr` of a header line `lang: fr`, which is no WebVTT and is met all the same."""
    if not text.lstrip("\ufeff").startswith("WEBVTT"):
        return None
    header = LINE_END.sub("\n", text).partition("\n\n")[0]
    found = re.search(r"(?im)^(?:srclang|lang)[ \t]*[:=][ \t]*([A-Za-z0-9-]+)[ \t]*$", header)
    return found[1] if found else None


def _language_in_name(path: str) -> str | None:
    """`en` of `talk.en.vtt`; after a hyphen or an underscore only a language that is listed here."""
    if found := re.search(r"\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.[A-Za-z]+$", path):
        return found[1]
    found = re.search(r"[^/\\][_-]([a-z]{2})((?:[-_][A-Z]{2})?)\.[A-Za-z]+$", path)
    return tag(found[1] + found[2]) if found and found[1] in _OWN_NAMES else None
