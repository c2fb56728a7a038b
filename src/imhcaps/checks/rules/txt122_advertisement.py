"""TXT122: an advertisement of the site that a file was downloaded from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# Sites that put cues of their own into the files that they give away, and what these cues say: patterns, each of which
# begins with letters that are there as they stand.
_SITES = (
    r"opensubtitles(?:\.(?:org|com))?",
    r"open-subtitles\.(?:org|com)",
    r"addic7ed(?:\.com)?",
    r"subscene(?:\.com)?",
    r"podnapisi\.net",
    r"tvsubtitles\.net",
    r"yts\.(?:mx|am|lt|ag|bz)",
    r"yify-?subtitles",
    "subtitleseeker",
    r"allsubs\.org",
    r"titlovi\.com",
    r"osdb\.link",
    r"titulky\.com",
    "napisy24",
    "napiprojekt",
    r"legendas\.tv",
    "subdivx",
    "argenteam",
    "zimuku",
    r"shooter\.cn",
    r"feliratok\.info",
    r"turkcealtyaz[iı]\.org",
    "planetdp",
    "subtitlecat",
    r"ydy\.com",
)
_WORDS = (
    "advertise your product or brand here",
    "support us and become (?:a )?vip member",
    "remove all ads from",
    "please rate this subtitle",
    "help other users to choose the best subtitles",
    "watch any video online with",
    "subtitles? (?:was |were )?downloaded from",
    "download(?:ed)? (?:more )?(?:free )?(?:movies|subtitles) (?:at|from|on)",
    "the best way to watch movies",
    "use the free code",
    "watch movies,? tv series and live sports",
)
_PATTERN = lazy_pattern(
    rf"(?i)(?<![\w@/])(?:www\.)?(?:{'|'.join(_SITES)})(?!\w)|{'|'.join(_WORDS)}"
)
_BEGINNING = lazy_pattern(r"(?:[\w -](?![?*]))+")


@lru_cache(maxsize=1)
def _beginnings() -> tuple[str, ...]:
    """The letters that each pattern begins with, in lower case."""
    return tuple(_BEGINNING.findall(pattern)[0] for pattern in (*_SITES, *_WORDS))


def _lower(text: str) -> str:
    """In lower case, with the dotted I and the dotless one of Turkish as i: the pattern takes all three."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i")


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.outlined(b".a") and not ctx.holds(b"ubtitle", b"VIP"):
        return
    everything = _lower(ctx.joined)
    # To look for the pattern takes long in all of a talk that names addresses or subtitles.
    beginnings = [letters for letters in _beginnings() if letters in everything]
    if not beginnings:
        return
    for cue, text in enumerate(ctx.texts):
        lower = _lower(text)
        if any(letters in lower for letters in beginnings) and (match := _PATTERN.search(text)):
            message = f"an advertisement, and nothing that was said: {match[0]!r}"
            yield Hit(cue, message, match[0], text=match.span())


RULE = Rule(
    code="TXT122",
    name="download-advertisement",
    summary="A cue advertises the site that the file was downloaded from.",
    severity="warning",
    basis="house",
    why=(
        "Captions have what was said and heard. A cue that a download site put in is neither, hides the"
        " picture, and shows that the file was made for another copy of the film."
    ),
    example_bad=vtt((1000, 4000, "Downloaded from\nwww.OpenSubtitles.org")),
    example_good=vtt((1000, 4000, "Captions by the makers of the film")),
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(i) accurate: the spoken words",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    near_misses=(
        NearMiss("Captioned by Media Access Group at WGBH\naccess.wgbh.org"),
        NearMiss("You can download it from our site, example.org."),
        NearMiss("Subtitles by Ann Lee, translated by Bo Chen"),
        NearMiss("We advertise our product here every year."),
    ),
    check=_check,
)
