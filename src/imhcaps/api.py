"""The public verbs, one function each: what the command line does, for a program.

Every verb takes a path or what another verb gave, and imports its room when it is called.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from imhcaps.errors import TranscriptError, UsageError

if TYPE_CHECKING:
    from imhcaps.model.finding import Finding
    from imhcaps.model.profile import Profile
    from imhcaps.model.results import FileResult
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
    from imhcaps.segmentation import Segmented, Style
    from imhcaps.timing import AsrWords, CueSheet

Path = str | os.PathLike[str]
Labels = Literal["first", "change", "always", "never"]


def read_transcript(
    path: Path,
    *,
    heading: str | int | None = None,
    speakers: Sequence[str] | None = None,
    language: str | None = None,
) -> Transcript:
    """Read a transcript: text, Markdown, HTML, DOCX, or a caption file.

    `heading` chooses one talk of a page with several, by its text or 1-based number; `speakers` are
    the only names to take for speakers; `language` overrides what the page says.
    Raises `InputError` for what is no text, `TranscriptError` where nothing is said.
    """
    from imhcaps.formats import read_track
    from imhcaps.source import Source, read_source
    from imhcaps.transcripts.captions import captions_to_transcript
    from imhcaps.transcripts.detect import is_captions
    from imhcaps.transcripts.reader import read_transcript as read

    # Standard input can be read only once.
    source: Path | Source = read_source(path) if str(path) == "-" else path
    if is_captions(source):
        return captions_to_transcript(
            read_track(source), source=str(path), speakers=speakers, language=language
        )
    return read(source, heading=heading, speakers=speakers, language=language)


def read_cue_sheet(path: Path, *, fps: str | float | None = None) -> CueSheet:
    """Read a cue sheet; see `imhcaps.timing.read_cue_sheet`. `fps` is the rate of its timecodes."""
    from imhcaps.timing import read_cue_sheet as read

    return read(path, fps=fps)


def align(
    transcript: Transcript,
    *,
    cues: Path | CueSheet | None = None,
    words: Path | AsrWords | None = None,
    fps: str | float | None = None,
) -> TimedTranscript:
    """Give every word of a transcript its time, in milliseconds.

    From a cue sheet (`cues`), from a recogniser's words (`words`), or, with neither, from the times
    that a caption file or the page itself gives. The transcript stays the authority for every word.
    Raises `CueSheetError` for a sheet that contradicts itself or the transcript.
    """
    from imhcaps import timing
    from imhcaps.fidelity import prove_words
    from imhcaps.model.transcript import TimedTranscript

    timed: TimedTranscript
    if cues is not None and words is not None:
        raise UsageError("give a cue sheet or a recogniser's words, not both")
    if fps is not None and cues is None:
        raise UsageError("a frame rate is for a cue sheet", hint="--cues FILE")
    if words is not None:
        heard = words if isinstance(words, timing.AsrWords) else timing.read_words(words)
        timed = timing.align_words(transcript, heard)
    elif cues is not None:
        sheet = cues if isinstance(cues, timing.CueSheet) else timing.read_cue_sheet(cues, fps=fps)
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
            hint="give a cue sheet (cues=, --cues) or a recogniser's words (words=, --words)",
        )
    prove_words(transcript, timed.transcript)
    return timed


def segment(
    timed: TimedTranscript,
    profile: str | Profile = "web",
    *,
    labels: Labels = "change",
    previous: Track | None = None,
    style: Path | Style | None = None,
) -> Track:
    """Cut timed words into cues under a profile's limits, and prove that no word was touched.

    `labels` says when a speaker's name is read on screen; `previous` is the track of an earlier
    version: cues whose words did not change keep their times and breaks. `style` is where `learn`
    found that people end cues and lines; by default what the package learned.
    """
    return _segmented(timed, profile, labels, previous, style)[0].track


def learn(folder: Path, *, output: Path | None = None, language: str = "en") -> Style:
    """Learn from the caption tracks of a folder where your house ends cues and lines.

    `output` is a file for the style, which `segment` and `caption` take by its name.
    Raises `InputError` where there is no track of that language.
    """
    from imhcaps.segmentation import learn as from_tracks

    return from_tracks(
        os.fspath(folder),
        language=language,
        output=None if output is None else os.fspath(output),
    )


def read_track(path: Path, *, format: str | None = None) -> Track:
    """Read a caption file as a browser or a careful person would; it never raises on bad captions."""
    from imhcaps.formats import read_track as read

    return read(path, format=format)


def write_track(
    track: Track, path: Path, *, format: str | None = None, force: bool = True
) -> tuple[Remark, ...]:
    """Write a caption file, whole or not at all; returns what the format could not carry.

    The text is read back by an independent library and compared before it replaces the old file.
    """
    from imhcaps.formats.save import save_track

    return save_track(track, path, format=format, force=force)


def load_profile(name: str, *, overrides: Mapping[str, Any] | None = None) -> Profile:
    """A profile by its name, or from a TOML file; `overrides` replaces single limits."""
    from imhcaps.checks.profiles import load_profile as load

    return load(name, overrides=overrides)


def check(
    path: Path, profile: str | Profile = "web", *, transcript: Path | Transcript | None = None
) -> list[Finding]:
    """What a profile finds in a caption file; with a transcript, also what differs from it.

    Raises `InputError` for a file that is no text. A bad caption is a finding, never an error.
    """
    return list(_checked(path, profile, transcript).findings)


def fix(
    path: Path,
    profile: str | Profile = "web",
    *,
    unsafe: bool = False,
    transcript: Path | Transcript | None = None,
) -> list[Finding]:
    """Mend a caption file where it stands, and return what is left to find.

    Safe fixes change no word and no time; with `unsafe`, times and cue boundaries may move. Words
    never change. The file is written whole or not at all.
    """
    return list(_checked(path, profile, transcript, "unsafe" if unsafe else "safe").findings)


def rebreak(text: str, profile: Profile, language: str | None) -> str | None:
    """The segmenter's line breaks for one cue; loaded when the first cue is mended."""
    from imhcaps.segmentation import rebreak as again

    return again(text, profile, language)


def resegment(
    text: str, start: int, end: int, profile: Profile, language: str | None
) -> list[tuple[int, int, str]] | None:
    """The segmenter's cuts of one cue; loaded when the first cue is mended."""
    from imhcaps.segmentation import resegment as again

    return again(text, start, end, profile, language)


def _checked(
    path: Path,
    profile: str | Profile,
    transcript: Path | Transcript | None,
    mending: Literal["none", "safe", "unsafe"] = "none",
) -> FileResult:
    from imhcaps.checks.session import Settings, check_file
    from imhcaps.errors import InputError
    from imhcaps.model.transcript import Transcript

    if transcript is not None and not isinstance(transcript, Transcript):
        transcript = read_transcript(transcript)
    settings = Settings(
        load_profile(profile) if isinstance(profile, str) else profile,
        transcript=transcript,
        mending=mending,
        rebreak=rebreak,
        resegment=resegment,
    )
    result = check_file(str(path), settings)
    if result.error:
        raise InputError(result.error, str(path))
    return result


def export(
    transcript: Transcript | TimedTranscript,
    path: Path,
    *,
    kind: str | None = None,
    times: bool | None = None,
    organisation: str = "",
    force: bool = True,
    **options: Any,
) -> None:
    """Write a transcript as a document, whole or not at all.

    The kind is the file's suffix (html, pdf, docx, epub, brf, md, txt, json) unless it is named.
    `times` prints the time of each turn. `options` are those of the kind's writer, such as `media=` of
    `imhcaps.documents.html.write` or `large_print=` of `imhcaps.documents.pdf.write`.
    Raises `FormatError` for an unknown kind, `UsageError` for an option that the kind does not have,
    `MissingExtraError` with the line that installs what the kind needs.
    """
    from imhcaps.documents import kind_of, write_document
    from imhcaps.documents.document import document
    from imhcaps.files import write_atomic

    wanted = kind_of(kind or os.path.splitext(path)[1])  # noqa: PTH122 - any string is a path here
    made = document(transcript, times=times, organisation=organisation)
    data = write_document(made, wanted, **options)
    if not force and os.path.exists(path):  # noqa: PTH110
        from imhcaps.errors import OutputError

        raise OutputError("is there already", str(path), hint="force=True writes over it")
    write_atomic(path, data)


@dataclass(frozen=True, slots=True)
class Captions:
    """What `caption` made: the timed transcript, the track, the chapters' track, the proof."""

    timed: TimedTranscript
    track: Track
    chapters: Track | None
    words: int
    """How many spoken words are proven to be in the captions."""
    remarks: tuple[Remark, ...] = ()
    """What was guessed, skipped or estimated on the way, and what could not be kept."""


def caption(
    transcript: Transcript,
    *,
    cues: Path | CueSheet | None = None,
    words: Path | AsrWords | None = None,
    fps: str | float | None = None,
    profile: str | Profile = "web",
    labels: Labels = "change",
    previous: Track | None = None,
    style: Path | Style | None = None,
    notes: bool = True,
) -> Captions:
    """From a transcript and its times to a caption track, proven word by word."""
    from dataclasses import replace

    timed = align(transcript, cues=cues, words=words, fps=fps)
    made, spoken = _segmented(timed, profile, labels, previous, style)
    track, chapters = made.track, _chapters(timed)
    if notes:
        note = _note(timed)
        track = replace(track, notes=(note, *track.notes))
        chapters = chapters and replace(chapters, notes=(note,))
    return Captions(
        timed, track, chapters, spoken, (*transcript.remarks, *timed.remarks, *made.remarks)
    )


def _segmented(
    timed: TimedTranscript,
    profile: str | Profile,
    labels: Labels,
    previous: Track | None,
    style: Path | Style | None,
) -> tuple[Segmented, int]:
    """A track, with what is to be said about it, and how many words of it are proven."""
    from imhcaps.fidelity import prove_captions
    from imhcaps.segmentation import read_style, segment_report

    if isinstance(style, (str, os.PathLike)):
        style = read_style(style)
    limits = load_profile(profile) if isinstance(profile, str) else profile
    made = segment_report(timed, limits, labels=labels, previous=previous, style=style)
    return made, prove_captions(timed.transcript, made.track)


def _note(timed: TimedTranscript) -> str:
    """The NOTE at the head of a track: what it is, on what terms, where its times are from."""
    from imhcaps import __version__
    from imhcaps.formats.save import MARK

    talk = timed.transcript
    said = [remark.message for remark in timed.remarks if remark.kind == "note"]
    lines = [talk.title, *talk.notices, *said, f"{MARK} {__version__}"]
    # A NOTE ends at a blank line and may hold no arrow (WebVTT §4.1).
    return "\n".join(" ".join(line.split()).replace("-->", "→") for line in lines if line.strip())


def _chapters(timed: TimedTranscript) -> Track | None:
    """The chapters' track: each chapter lasts until the next one, the last to the end."""
    from imhcaps.model.track import Cue, Track
    from imhcaps.text import escape_vtt

    if not timed.chapters:
        return None
    last = max((word.end or 0 for word in timed.transcript.words), default=0)
    ends = [chapter.start for chapter in timed.chapters[1:]] + [max(timed.end or 0, last)]
    cues = tuple(
        Cue(chapter.start, chapter.end or max(end, chapter.start + 1), escape_vtt(chapter.title))
        for chapter, end in zip(timed.chapters, ends, strict=True)
    )
    return Track(cues, language=timed.transcript.language, kind="chapters")
