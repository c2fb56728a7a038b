"""TXT122: an advertisement of the site that a file was downloaded from."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# Sites that put cues of their own into the files that they give away, and what these cues say.
_SITES = (
    r"(?:www\.)?(?:open-?subtitles\.(?:org|com)|opensubtitles|addic7ed(?:\.com)?|subscene(?:\.com)?|podnapisi\.net"
    r"|tvsubtitles\.net|yts\.(?:mx|am|lt|ag|bz)|yify-?subtitles|subtitleseeker|allsubs\.org|titlovi\.com|osdb\.link"
    r"|titulky\.com|napisy24|napiprojekt|legendas\.tv|subdivx|argenteam|zimuku|shooter\.cn|feliratok\.info"
    r"|turkcealtyazi\.org|planetdp|subtitlecat|ydy\.com)"
)
_WORDS = (
    r"advertise your product or brand here|support us and become (?:a )?vip member|remove all ads from"
    r"|please rate this subtitle|help other users to choose the best subtitles|watch any video online with"
    r"|subtitles? (?:was |were )?downloaded from|download(?:ed)? (?:more )?(?:free )?(?:movies|subtitles) (?:at|from|on)"
    r"|the best way to watch movies|use the free code|watch movies,? tv series and live sports"
)
_PATTERN = lazy_pattern(rf"(?i)(?<![\w@/]){_SITES}(?!\w)|{_WORDS}")


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.outlined(b".a") and not ctx.holds(b"ubtitle", b"VIP"):
        return
    seen = set()
    for cue, start, end, match in ctx.find(_PATTERN):
        if cue not in seen:
            seen.add(cue)
            message = f"an advertisement, and nothing that was said: {match[0]!r}"
            yield Hit(cue, message, match[0], text=(start, end))


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
