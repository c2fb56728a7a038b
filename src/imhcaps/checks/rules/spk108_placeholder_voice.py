"""SPK108: speakers who are named by a number that a program gave them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# What recognisers and meeting programs write where they do not know a name.
_PLACEHOLDER = lazy_pattern(
    r"(?i)(?:unknown|unidentified|unnamed) (?:speaker|voice|participant)(?: ?\d+)?|(?:speaker|spk|spkr|participant|person"
    r"|voice|channel|sprecher(?:in)?|locuteur|orateur|intervenant|hablante|locutor|interlocutor|orador|parlante|voce|spreker|talare"
    r"|mówca|говорящий|спикер|konuşmacı|화자|話者|发言人|说话人|說話人|المتحدث|דובר|वक्ता)[ _-]?(?:\d{1,3}|[a-z]|[0-9a-f]{6,}|\?)"
)


def _check(ctx: Context) -> Iterator[Hit]:
    heads = list(_heads(ctx)) if ctx.has(":") else []
    times = Counter(name for _, name in heads)
    times.update(label.name for label in ctx.labels if label.name not in times)
    for voices, count in Counter(ctx.voices).items():
        times.update(dict.fromkeys(voices, count))
    found = Counter({n: k for n, k in times.items() if _PLACEHOLDER.fullmatch(n.strip(" :()[]"))})
    if not found:
        return
    spoken = [cue for cue, voices in enumerate(ctx.voices) if any(map(found.__contains__, voices))]
    labelled = [label.cue for label in ctx.labels if label.name in found]
    first = min([*spoken, *labelled, *(cue for cue, _ in heads)])
    names = ", ".join(repr(name) for name, _ in found.most_common(_SHOWN))
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    what = "a speaker has" if len(found) == 1 else f"{len(found)} speakers have"
    message = f"{what} a placeholder for a name: {names}{more}"
    yield Hit(first, message, len(found), 0, "speakers", line=0)


def _heads(ctx: Context) -> Iterator[tuple[int, str]]:
    """The cue and the name of each line that begins with a placeholder and a colon."""
    known: dict[str, str | None] = {}
    for index, line in enumerate(ctx.flat):
        if ":" not in line:
            continue
        head = line[: line.find(":")]
        if head not in known:
            inner = head.removesuffix(" ").lstrip("-–> ")
            inner = inner[inner[:1] in ("[", "(") :]
            inner = inner[: len(inner) - (inner[-1:] in ("]", ")"))]
            known[head] = inner if _PLACEHOLDER.fullmatch(inner) else None
        name = known[head]
        if name is not None:
            yield ctx.cue_of_line(index)[0], name


_SHOWN = 4
"""Names that a message lists; our choice."""

RULE = Rule(
    code="SPK108",
    name="placeholder-voice",
    summary="Speakers are named by a placeholder such as `SPEAKER_00`.",
    severity="warning",
    basis="law",
    why=(
        "A recogniser tells voices apart and does not know whose they are. A viewer is to know who speaks:"
        " give each its name, or what it is (interviewer, woman in the audience). Reported once for the track."
    ),
    example_bad=vtt(
        (1000, 3000, "<v SPEAKER_00>Are you there?"), (3000, 5000, "<v SPEAKER_01>I am.")
    ),
    example_good=vtt((1000, 3000, "<v Ann>ANN: Are you there?"), (3000, 5000, "<v Bob>BOB: I am.")),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), definition of captions: the identity of the speakers",
        "https://www.w3.org/TR/WCAG22/#dfn-captions",
        "P",
    ),
    near_misses=(
        NearMiss("<v Interviewer>INTERVIEWER: Are you there?"),
        NearMiss("<v Man 1>MAN 1: Are you there?"),
        NearMiss("<v Speaker of the House>SPEAKER OF THE HOUSE: Order!"),
        NearMiss("<v Ann Speaker>ANN: Are you there?"),
        NearMiss("s1: a sequence of states"),
        NearMiss("<v Channel 4 News>NEWS: Good evening."),
    ),
    check=_check,
)
