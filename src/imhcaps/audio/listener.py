"""A recording that was listened to once, to be asked when the words of captions are said in it.

    listener = Listener("talk.mp4")
    listener([["Good", "morning."], ["Welcome", "back."]], "en").cues[1].start

Listening is what takes time: it is done once, and the alignment of a text is kept, so that captions can be
asked about again with other cue boundaries (as while they are fixed) at no cost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from imhcaps.audio.acoustic_model import AcousticModel, default_model
from imhcaps.audio.caption_match import CaptionMatch, CueMatch, CueTexts
from imhcaps.errors import RecordingError
from imhcaps.language.scripts import LATIN_LETTER

if TYPE_CHECKING:
    from imhcaps.audio.forced_alignment import Alignment
    from imhcaps.audio.listening import RecordingPosteriors
    from imhcaps.audio.refusal import Margin

Progress = Callable[[str, float, float], None]
"""Called with what is done (`decode`, `listen`, `align`), how much of it, and how much there is."""

LEAST_CONFIDENCE = 0.5
"""A cue's first or last word that is less sure than this (a probability) says nothing of the cue's time.
Our own choice."""
LATIN_SHARE = 0.5
"""Share of Latin letters below which the words are in a script that has no letter rules. Our own
choice: half."""


class Listener:
    """The posteriors of a recording; called with the words of cues it says when they are said.

    Of several audio streams it listens to `stream`, else to the one in the language of the words; `language` is the one
    that is expected, since it listens at once.

    Raises `RecordingError` when nothing can be heard in it, `InputError` for what is no media file,
    `MissingExtraError` when a package or ffmpeg is missing.
    """

    def __init__(
        self,
        path: str,
        model: AcousticModel | None = None,
        *,
        stream: int | None = None,
        language: str | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.path = path
        self._model = model or default_model()
        self._progress = progress
        self._stream = stream
        self._streams: dict[int | None, RecordingPosteriors] = {}
        self._chosen: dict[str | None, RecordingPosteriors] = {}
        self._known: dict[tuple[str | None, tuple[str, ...]], tuple[Alignment, Margin]] = {}
        self.length_ms = self._posteriors(language).length_ms

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is odd in the streams that were listened to."""
        said = (remark for each in self._streams.values() for remark in each.remarks)
        return tuple(dict.fromkeys(said))

    def __call__(self, cues: CueTexts, language: str | None) -> CaptionMatch:
        """When the words of each cue are said; see `CaptionMatch`."""
        from imhcaps.audio.confidence import confidences  # noqa: PLC0415 - extra or slow package

        words = tuple(word for cue in cues for word in cue)
        listened = self._posteriors(language)
        length_ms = listened.length_ms
        if not words:
            none = tuple(CueMatch(None, None, 0, 0) for _ in cues)
            return CaptionMatch(none, (), length_ms, "wrong", 0.0)
        found, margin = self._aligned(words, language)
        sure = confidences(found, echo=listened.echo_ms is not None)
        matches = []
        at = 0
        for cue in cues:
            first, at = at, at + len(cue)
            matches.append(_of_cue(found, sure, first, at))
        return CaptionMatch(
            tuple(matches),
            found.untranscribed,
            length_ms,
            margin.verdict,
            margin.nats,
            margin.reason,
        )

    def _posteriors(self, language: str | None) -> RecordingPosteriors:
        """The stream that was asked for, else the one in a language, else the default one."""
        from imhcaps.audio.listening import listen  # noqa: PLC0415 - extra or slow package
        from imhcaps.audio.recording import check_file, stream_of  # noqa: PLC0415 - extra or slow package

        if language in self._chosen:
            return self._chosen[language]
        check_file(self.path)
        number = stream_of(self.path, self._stream, language)
        if number not in self._streams:
            self._streams[number] = listen(
                self.path,
                self._model,
                stream=self._stream,
                language=language,
                progress=self._progress,
            )
        self._chosen[language] = self._streams[number]
        return self._chosen[language]

    def _aligned(self, words: tuple[str, ...], language: str | None) -> tuple[Alignment, Margin]:
        from imhcaps.audio.forced_alignment import align_tokens  # noqa: PLC0415 - extra or slow package
        from imhcaps.audio.listening import stage  # noqa: PLC0415 - extra or slow package
        from imhcaps.audio.refusal import judge_part  # noqa: PLC0415 - extra or slow package

        key = (language, words)
        if key not in self._known:
            refuse_script(words, self.path)
            progress = stage(self._progress, "align")
            listened = self._posteriors(language)
            found = align_tokens(
                listened.scores,
                words,
                language,
                self._model,
                levels=listened.levels,
                pieces=listened.pieces,
                progress=progress,
            )
            listened.pieces.save()
            self._known[key] = found, judge_part(listened.scores, found, self._model)
        return self._known[key]


def refuse_script(words: tuple[str, ...], path: str) -> None:
    """Raise `RecordingError` for words in a script that has no letter rules."""
    letters = [char for word in words for char in word if char.isalpha()]
    latin = sum(1 for char in letters if LATIN_LETTER.match(char))
    if letters and latin < LATIN_SHARE * len(letters):
        raise RecordingError(
            "words in this script cannot be aligned to a recording",
            path,
            hint="give a cue sheet (--cues) or a recogniser's words (--words)",
        )


def _of_cue(found: Alignment, sure: list[float | None], first: int, stop: int) -> CueMatch:
    """The cue of written words `first` … `stop`; signs that are never said are none of its words."""
    said = sorted({k for k in found.text.owner.tolist() if first <= k < stop})
    if not said:
        return CueMatch(None, None, 0, 0)
    opening, closing = found.words[said[0]], found.words[said[-1]]
    start = opening.start_ms if opening and _clear(sure[said[0]]) else None
    end = closing.end_ms if closing and _clear(sure[said[-1]]) else None
    matched = sum(found.words[k] is not None for k in said)
    return CueMatch(start, end, len(said), matched)


def _clear(confidence: float | None) -> bool:
    return confidence is not None and confidence >= LEAST_CONFIDENCE
