"""When each word is said: cue sheets, and a time for every word."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from imhcaps.api.arguments import Path
from imhcaps.api.recordings import acoustic_model_in
from imhcaps.errors import TranscriptError, UsageError
from imhcaps.model.argument_types import typed

if TYPE_CHECKING:
    from imhcaps.model.glossary import Glossary
    from imhcaps.model.transcript import TimedTranscript, Transcript
    from imhcaps.timing import AsrWords, CueSheet
    from imhcaps.timing.recording_alignment import Progress


@typed
def read_cue_sheet(
    path: Path, *, fps: str | float | None = None, unit: str | None = None
) -> CueSheet:
    """Read a cue sheet: the moments of a recording that are known (CSV, TextGrid, SRT, EDL, …).

    `path` is the file, `fps` the frames a second of its timecodes (`25`, `"29.97df"`), `unit` the unit of its plain
    numbers (`"ms"`, `"48000Hz"`) where its columns do not say it.
    Returns the anchors in order of time.
    Raises `CueSheetError`, with the row, for a sheet that contradicts itself.
    """
    from imhcaps.timing import read_cue_sheet as read

    return read(path, fps=fps, unit=unit)


@typed
def sheet(transcript: Transcript, by: Literal["turn", "paragraph", "sentence"] = "turn") -> str:
    """A cue sheet to fill in, for a `transcript` without times: CSV with a row for each turn, start empty.

    `by` says what has a row of its own. Rows whose start stays empty are read as not known yet.
    Returns the text of the sheet.
    Raises `TypeError` for what is no transcript.
    """
    from imhcaps.timing.blank_sheet import blank_sheet

    return blank_sheet(transcript, by)


@typed
def align(
    transcript: Transcript,
    *,
    cues: Path | CueSheet | None = None,
    words: Path | AsrWords | None = None,
    audio: Path | None = None,
    acoustic_model: Path | None = None,
    stream: int | None = None,
    fps: str | float | None = None,
    unit: str | None = None,
    glossary: Path | None = None,
    draft: bool = False,
    progress: Progress | None = None,
) -> TimedTranscript:
    """Give every word of a transcript its time, in milliseconds.

    The `transcript` is the authority for every word. Its times come from one or several sources:

    * `cues`: a cue sheet, a file or what `read_cue_sheet` gave; `fps` is the frame rate of a file's timecodes;
    * `words`: the timed words of a speech recogniser; `glossary` is a file of terms with the forms in which recognisers
      mishear them (`Kowalczyk | co valchick`), which then match;
    * `audio`: the recording itself, a media file; `acoustic_model` is a folder with a model other than that of the
      extra `[audio]`, `stream` one of several audio streams, from 1, and `progress` is called with how far it is;
    * none of them: the times that a caption file or the page itself gives.

    Of several, rows come first, then words, then the recording; cues of captions come last. `unit` is the unit of plain
    numbers (`s`, `ms`, `100ns`, `48000Hz`) where nothing else shows it. Where the transcript states no language, that
    of the file with the times is taken.

    Returns a transcript in which every word has `start` and `end`; its `accuracy` says how far off they may be, in
    milliseconds. Times that cannot be right are refused, unless `draft` is set: then they are the `problems` of its
    accuracy.

    Raises `TimingError` for times that cannot be right, `CueSheetError` for a sheet that contradicts
    itself or the transcript, `UsageError` for options of a source that is not given, `RecordingError` where
    the words are not said in the recording, `TranscriptError` where there is no time at all.
    """
    from imhcaps import timing
    from imhcaps.fidelity import prove_words
    from imhcaps.model.transcript import TimedTranscript
    from imhcaps.transcripts.glossary import read_glossary

    timed: TimedTranscript
    if fps is not None and cues is None:
        raise UsageError("a frame rate is for a cue sheet", hint="--cues FILE")
    if unit is not None and cues is None and words is None:
        raise UsageError(
            "a unit of time is for a file with times", hint="--words FILE, --cues FILE"
        )
    if (acoustic_model is not None or stream is not None) and audio is None:
        raise UsageError("an acoustic model or a stream is for a recording", hint="--audio FILE")
    recognised: AsrWords | None = None
    sheet: CueSheet | None = None
    if words is not None:
        recognised = (
            words if isinstance(words, timing.AsrWords) else timing.read_words(words, unit=unit)
        )
        transcript = timing.in_language_of(transcript, recognised.language, recognised.source)
    if cues is not None:
        sheet = (
            cues
            if isinstance(cues, timing.CueSheet)
            else timing.read_cue_sheet(cues, fps=fps, unit=unit)
        )
        transcript = timing.in_language_of(transcript, sheet.language, sheet.source)
    captions: CueSheet | None = None
    if recognised is not None and recognised.lines and (cues is not None or audio is not None):
        captions = _as_captions(words)
        recognised = None if captions is not None else recognised
    terms: Glossary = ()
    if glossary is not None:
        terms = read_glossary(glossary)
    model = None if acoustic_model is None else acoustic_model_in(acoustic_model)
    if sum(each is not None for each in (cues, words, audio)) > 1:
        timed = timing.align_together(
            transcript,
            sheet=sheet,
            words=recognised,
            captions=captions,
            glossary=terms,
            recording=None if audio is None else os.fspath(audio),
            model=model,
            stream=stream,
            draft=draft,
            progress=progress,
        )
    elif audio is not None:
        timed = timing.align_recording(
            transcript, os.fspath(audio), model=model, stream=stream, draft=draft, progress=progress
        )
    elif recognised is not None:
        timed = timing.align_words(transcript, recognised, terms)
    elif sheet is not None:
        timed = timing.align(transcript, sheet)
    elif all(word.start is not None for word in transcript.words):
        cued = all(word.confidence is None for word in transcript.words)
        timed = TimedTranscript(transcript, cued=cued)
    elif any(turn.start is not None for turn in transcript.turns):
        timed = timing.align(transcript, timing.CueSheet((), "page", transcript.source))
    else:
        raise TranscriptError(
            "the page gives no times",
            transcript.source,
            hint=_ways_to_times(transcript.source),
        )
    prove_words(transcript, timed.transcript)
    from imhcaps.timing.assemble import refuse

    return refuse(timed, _source_of_times(cues, words, audio, transcript), draft=draft)


def _as_captions(words: Path | AsrWords | None) -> CueSheet | None:
    """Captions given as words: of what has no times of words it is known where a cue begins, and no more."""
    from imhcaps import timing
    from imhcaps.formats import is_caption_file

    if words is None or isinstance(words, timing.AsrWords) or not is_caption_file(words):
        return None
    return timing.read_cue_sheet(words)


def _ways_to_times(source: str) -> str:
    """What gives a transcript its times: a line for each way, as commands."""
    from shlex import quote

    name = "talk.txt" if source.startswith("<") or not source else quote(source)
    stem = "talk" if name == "talk.txt" else os.path.splitext(source)[0]  # noqa: PTH122
    sheet, page = quote(f"{stem}.cues.csv"), quote(f"{stem}.tap.html")
    return "\n".join(
        (
            f"the recording itself:  imhcaps caption {name} --audio talk.mp4",
            f"a recogniser's words:  whisperx talk.mp4 --output_format json; imhcaps caption {name} --words talk.json",
            f"starts that you know:  imhcaps sheet {name} -o {sheet}; fill some in; imhcaps caption {name} --cues {sheet}",
            f"by ear, tapping along: imhcaps sheet {name} --media talk.mp4 --to html -o {page}",
            "in Python: audio=, words= or cues=",
        )
    )


def _source_of_times(
    cues: Path | CueSheet | None,
    words: Path | AsrWords | None,
    audio: Path | None,
    transcript: Transcript,
) -> str:
    """The file that times are from, for a message."""
    given = next((each for each in (cues, words, audio) if each is not None), transcript)
    return os.fspath(given) if isinstance(given, (str, os.PathLike)) else given.source
