"""Small WebVTT files for the examples of the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imhcaps.audio.caption_match import CaptionMatch, CueTexts, Listen, Verdict


def vtt(*cues: tuple[int, int, str], header: str = "") -> str:
    """A WebVTT file of cues (start, end, payload), times in milliseconds."""
    return f"WEBVTT\n{header}" + "".join(
        f"\n{_clock(start)} --> {_clock(end)}\n{payload}\n" for start, end, payload in cues
    )


def _clock(ms: int) -> str:
    # An example is written whenever its rule is loaded: that is not to load all of `timecode`.
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def spoken_at(
    *times: tuple[int | None, int | None],
    untranscribed: tuple[tuple[int, int], ...] = (),
    verdict: Verdict = "right",
) -> Listen:
    """What a recording says that has the words of cue after cue at these times (start, end in ms).

    It is as long as the last of them. A text of more cues than that has what was missing: the speech that
    was without a caption, or the words of this recording.
    """
    ends = [end for _, end in times if end is not None]

    def listen(cues: CueTexts, language: str | None) -> CaptionMatch:
        from imhcaps.audio.caption_match import CaptionMatch, CueMatch  # noqa: PLC0415 - rare path

        complete = len(cues) > len(times)
        spans = sorted((*times, *untranscribed)) if untranscribed and complete else [*times]
        spans += [(None, None)] * (len(cues) - len(spans))
        matches = [
            CueMatch(start, end, len(words), 0 if start is None else len(words))
            for words, (start, end) in zip(cues, spans, strict=False)
        ]
        said: Verdict = "right" if complete else verdict
        nats = {"right": 8.0, "doubtful": 1.5, "wrong": 0.3}[said]
        left = () if complete else untranscribed
        return CaptionMatch(tuple(matches), left, max(ends, default=0), said, nats)

    return listen
