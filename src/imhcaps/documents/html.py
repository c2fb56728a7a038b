"""A web page in one file: semantic, printable, readable without a script; with media, interactive.

Everything is embedded but the recording. A Content Security Policy lets the page run its own style and
script (by their hashes) and load nothing but the recording: what a transcript says cannot become code.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from html import escape

from imhcaps.documents import html_parts
from imhcaps.documents.blocks import (
    HeadingBlock,
    Paragraph,
    Text,
    TurnBlock,
    VisualText,
    spaced,
    stamp,
)
from imhcaps.documents.branding import read_picture
from imhcaps.documents.document import Document, direction
from imhcaps.documents.flow import own_language
from imhcaps.documents.html_player import media_address, player, track_remarks
from imhcaps.documents.html_template import Template, lines_as_lf, read_template
from imhcaps.documents.media_page import MediaPage, media_page
from imhcaps.files import read_bytes
from imhcaps.language.sentences import ends_sentence
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark, Word
from imhcaps.source import decode

File = str | os.PathLike[str]


def write(
    document: Document,
    *,
    template: File | None = None,
    css: File | None = None,
    logo: File | None = None,
    logo_dark: File | None = None,
    colour: str | None = None,
    media: str | None = None,
    captions: Sequence[File | Track] = (),
    downloads: Sequence[tuple[str, str]] = (),
) -> bytes:
    """The document as a page, UTF-8.

    `template` is a page with fields (`docs/how-to/templates.md`) or a folder with `transcript.html`, `transcript.css`
    and `transcript.js`, any of them; `css` is added after the page's own style; `logo` is a picture file, `logo_dark`
    another one for a dark page; `colour` is that of names, links and the focus. `downloads` are files beside the page,
    each a name and an address. `media` is the recording: an http(s) address, or a path relative to where the page will
    lie; the page of a video service is linked, from each time too. `captions` are caption files or tracks, embedded,
    for the player.
    Raises `InputError` for a file that cannot be read, `UsageError` for a template without a field that
    must be there, and for an address that is not of a recording.
    """
    parts = read_template(template)
    linked = media_page(media) if media else None
    tracks = player(document, media, captions) if media and not linked else None
    style = (
        parts.style
        + _running_title(document.title)
        + (html_parts.coloured(colour) if colour else "")
    )
    if css is not None:
        style += lines_as_lf(decode(read_bytes(css), str(css)).text)
    # `</style` ends the element wherever it is; in CSS the escaped slash is the same slash.
    style = re.sub(r"</(?=style)", r"<\\/", style, flags=re.IGNORECASE)
    script = re.sub(r"<(?=/script|!--)", r"\\x3c", parts.script) if tracks else ""
    fields = _fields(document, tracks, linked)
    fields["masthead"] = html_parts.masthead(document.organisation, logo, logo_dark)
    fields["logo"] = read_picture(logo).address if logo is not None else ""
    fields["downloads"] = html_parts.downloads(document, downloads)
    style, script = style.strip(), script.strip()
    fields["style"] = style
    fields["script"] = f"<script>{script}</script>" if tracks else ""
    fields["policy"] = _policy(style, script)
    # A line of the template that holds nothing but a part that is not there goes with it.
    page = re.sub(
        r"(?m)^[ \t]*\$([a-z]+)[ \t]*\n",
        lambda match: match[0] if fields[match[1]] else "",
        parts.page,
    )
    return Template(page).substitute(fields).encode()


def losses(
    document: Document,
    *,
    media: str | None = None,
    captions: Sequence[File | Track] = (),
    **others: object,
) -> tuple[Remark, ...]:
    """What was guessed of the caption tracks of the player, or that there is none to show them."""
    linked = media_page(media) if media else None
    if linked is not None:
        place = linked.service or "the page of the recording"
        return (
            (Remark("lost", f"html: {place} shows the captions that were given to it, not these"),)
            if captions
            else ()
        )
    return track_remarks(captions, document.language)


def _fields(document: Document, tracks: str | None, linked: MediaPage | None) -> dict[str, str]:
    own = own_language(document)
    lang_attribute = f' lang="{own}" dir="ltr"' if own else ""
    terms = document.terms

    def section(name: str, title: str, content: str) -> str:
        return (
            f'<section class="{name}" aria-labelledby="{name}-title">\n'
            f'<h2 id="{name}-title"{lang_attribute}>{escape(title)}</h2>\n{content}</section>\n'
            if content
            else ""
        )

    def lines(texts: Sequence[str]) -> str:
        return "".join(f"<p>{html_parts.linked_text(text)}</p>\n" for text in texts)

    return {
        "language": escape(document.language),
        "direction": document.direction,
        "title": escape(document.title),
        "tool": escape(document.tool),
        "meta": html_parts.meta(document),
        "class": "interactive"
        if tracks
        else "static timed"
        if linked or document.times
        else "static",
        "skip": f"<span{lang_attribute}>{escape(terms.skip)}</span>" if own else escape(terms.skip),
        "organisation": escape(document.organisation),
        "player": tracks
        or (html_parts.recording_link(document, linked, lang_attribute) if linked else ""),
        "summary": section("summary", terms.summary, lines(document.summary)),
        "speakers": section("speakers", terms.speakers, html_parts.speakers(document)),
        "contents": html_parts.contents(document, lang_attribute),
        "transcript": (
            f'<section class="transcript" id="transcript" tabindex="-1" aria-labelledby="transcript-title">\n'
            f'<h2 id="transcript-title"{lang_attribute}>{escape(terms.transcript)}</h2>\n'
            f"{_body(document, linked, interactive=tracks is not None)}</section>\n"
        ),
        "notices": section("notices", terms.notices, lines(document.notices)),
        "credits": section("credits", terms.credits, lines(document.credits)),
        "about": html_parts.about(document, linked, lang_attribute),
    }


def _body(document: Document, linked: MediaPage | None, *, interactive: bool) -> str:
    out: list[str] = []
    chapters = turns = 0
    numbers: dict[str, int] = {}
    for block in document.body:
        if isinstance(block, HeadingBlock):
            chapters += 1
            # Under the heading of the transcript, one level down; there is nothing below 6.
            level = min(block.level + 1, 6)
            out.append(f'<h{level} id="chapter-{chapters}">{escape(block.text)}</h{level}>\n')
        else:
            turns += 1
            out.extend(_turn(block, document, turns, numbers, linked, interactive))
    return "".join(out)


def _turn(
    turn: TurnBlock,
    document: Document,
    number: int,
    people: dict[str, int],
    linked: MediaPage | None,
    interactive: bool,
) -> Iterator[str]:
    about = ""
    if interactive:
        if turn.start is not None:
            about += f' data-start="{turn.start}"'
        if turn.speaker is not None:
            person = people.setdefault(turn.speaker.name, len(people) + 1)
            about += f' data-person="{person}" data-speaker="{escape(turn.name)}"'
    # Programs that take the text out of pages drop boxes with little text (readability), so a page that needs no box
    # for the player has plain paragraphs; the first of a turn bears its id.
    mark = "" if interactive else f' id="turn-{number}"'
    if interactive:
        yield f'<div class="turn" id="turn-{number}"{about}>\n'
    show = interactive or document.times or linked is not None
    clock = _time(turn.start) if show and turn.start is not None else ""
    if linked is not None and turn.start is not None:
        clock = _linked_time(clock, linked.at(turn.start), turn, document)
    if turn.name:
        name = f'<strong class="name"{html_parts.isolate(turn.name, document)}>{escape(turn.name)}</strong>'
        kind = "label" if interactive else "turn label"
        yield f'<p class="{kind}"{mark}>{clock}{name}{escape(document.terms.colon)}</p>\n'
        clock = mark = ""
    for at, paragraph in enumerate(turn.paragraphs):
        if at and interactive:
            start = _start(paragraph)
            clock = _time(start) if start is not None else ""
        alone = all(isinstance(inline, VisualText) for inline in paragraph)
        kinds = [name for name, there in (("turn", mark), ("visual", alone)) if there]
        kind = (f' class="{" ".join(kinds)}"' if kinds else "") + mark
        words = _phrases(paragraph, document) if interactive else _inlines(paragraph, document)
        yield f"<p{kind}>{clock}{words}</p>\n"
        clock = mark = ""
    if interactive:
        yield "</div>\n"


def _time(ms: int) -> str:
    seconds = max(ms, 0) // 1000
    return f'<time datetime="PT{seconds}S" data-start="{ms}">{stamp(ms)}</time> '


def _linked_time(clock: str, address: str | None, turn: TurnBlock, document: Document) -> str:
    """The time as a link to that moment of the recording, where its page has such an address."""
    if address is None or turn.start is None:
        return clock
    words = document.terms
    name = words.play.format(time=stamp(turn.start), name=turn.name).rstrip(", ")
    own = own_language(document)
    lang_attribute = f' lang="{own}"' if own else ""
    link = f'<a class="moment" href="{escape(media_address(address))}" aria-label="{escape(name)}"{lang_attribute}>'
    return f"{link}{clock.rstrip()}</a> "


def _start(paragraph: Paragraph) -> int | None:
    for inline in paragraph:
        moments = [word.start for word in inline.words] if isinstance(inline, Text) else [inline.start]  # fmt: skip
        for moment in moments:
            if moment is not None:
                return moment
    return None


def _inlines(paragraph: Paragraph, document: Document) -> str:
    return "".join(
        gap + _markup(document, inline)(inline.text) for gap, inline in spaced(paragraph)
    )


def _markup(document: Document, inline: object) -> Callable[[str], str]:
    """How a stretch of text of this inline is marked."""
    if isinstance(inline, Text):
        if inline.language is None:
            return html_parts.linked_text
        way = direction(inline.language)
        other = f' dir="{way}"' if way != document.direction else ""
        head = f'<i lang="{escape(inline.language)}"{other}>'
        return lambda text: f"{head}{html_parts.linked_text(text)}</i>"
    kind = "visual" if isinstance(inline, VisualText) else "sound"
    return lambda text: f'<span class="{kind}">{html_parts.linked_text(text)}</span>'


def _phrases(paragraph: Paragraph, document: Document) -> str:
    """The same text, each sentence in an element that knows when it begins."""
    out: list[str] = []
    phrase: list[str] = []
    start: int | None = None

    def close() -> None:
        nonlocal start
        if phrase:
            at = f' data-start="{start}"' if start is not None else ""
            out.append(f'<span class="phrase"{at}>{"".join(phrase)}</span>')
            phrase.clear()
        start = None

    for gap, inline in spaced(paragraph):
        mark = _markup(document, inline)
        if not isinstance(inline, Text):
            close()
            start = inline.start
            out.append(gap)
            phrase.append(mark(inline.text))
            close()
            continue
        run: list[Word] = []
        for at, word in enumerate(inline.words):
            run.append(word)
            ends = ends_sentence(word.text)
            if ends or at == len(inline.words) - 1:
                before = gap if run[0] is inline.words[0] else " " if run[0].space else ""
                (phrase if phrase else out).append(before)
                start = start if start is not None else run[0].start
                phrase.append(mark(_running(run)))
                run = []
            if ends:
                close()
    close()
    return "".join(out)


def _running(words: Sequence[Word]) -> str:
    return "".join((" " if at and word.space else "") + word.text for at, word in enumerate(words))


def _running_title(title: str) -> str:
    """The title at the head of each printed page but the first."""
    text = "".join(c if c.isalnum() and c.isascii() else f"\\{ord(c):06x}" for c in title)
    return (
        f'\n@page {{ @top-left {{ content: "{text}"; font: 9pt system-ui, sans-serif; color: #444; }} }}\n'
        "@page :first { @top-left { content: none; } }\n"
    )


def _policy(style: str, script: str) -> str:
    def digest(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    rules = [f"style-src {digest(style)}", "img-src data:", "font-src data:"]
    if script:
        # The recording may lie anywhere, in a folder too, which no source list can name: media are left
        # open, and everything else that could load is shut by name.
        shut = ("connect", "frame", "manifest", "object", "worker")
        rules = [
            f"script-src {digest(script)}",
            *rules,
            *(f"{kind}-src 'none'" for kind in shut),
        ]
    else:
        rules.insert(0, "default-src 'none'")
    rules += ["base-uri 'none'", "form-action 'none'"]
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'
