"""The public verbs, one function each: what the command line does, for a program.

Every verb takes a path or what another verb gave, and imports its package when it is called. A path
is a `str` or an `os.PathLike`; `-` is standard input where a file is read. Times are whole
milliseconds. Every error is an `ImhcapsError`, but for arguments of a wrong type: `TypeError`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from imhcaps.argument_types import (
    a_path,
    a_text,
    a_track,
    a_transcript,
    timed_words,
    track_or_path,
)
from imhcaps.errors import InputError, TranscriptError, UsageError

if TYPE_CHECKING:
    from imhcaps.audio.acoustic_model import AcousticModel
    from imhcaps.captioning import Captions
    from imhcaps.model.finding import Findings
    from imhcaps.model.profile import Profile
    from imhcaps.model.results import FileResult
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
    from imhcaps.segmentation import Style
    from imhcaps.source import Source
    from imhcaps.timing import AsrWords, CueSheet
    from imhcaps.timing.recording_alignment import Progress

Path = str | os.PathLike[str]
Labels = Literal["first", "change", "always", "never"]


def read_transcript(
    path: Path,
    *,
    heading: str | int | None = None,
    speakers: Sequence[str] | None = None,
    language: str | None = None,
    encoding: str | None = None,
) -> Transcript:
    """Read a transcript: text, Markdown, HTML, DOCX, or a caption file.

    `path` is the file. `heading` chooses one talk of a page with several, by its text or 1-based
    number; `speakers` are the only names to take for speakers; `language` (BCP 47) overrides what the
    page says; `encoding` is that of a text file that is not UTF-8. Returns the turns with their words; `remarks` says what was guessed or skipped.
    Raises `InputError` for what is no text, `TranscriptError` where nothing is said.
    """
    from imhcaps.formats import is_caption_file
    from imhcaps.source import Source, read_source
    from imhcaps.transcripts import captions_to_transcript, is_captions
    from imhcaps.transcripts import read_transcript as read

    a_path("read_transcript", "path", path)
    # Standard input can be read only once.
    source: Path | Source = path
    if encoding is not None or str(path) == "-":
        source = read_source(path, encoding)
    transcript: Transcript
    name = source.path if isinstance(source, Source) else path
    if is_caption_file(name) or is_captions(source):
        from imhcaps.formats.reading import read_captions

        captions = read_captions(source if isinstance(source, Source) else read_source(source))
        transcript = captions_to_transcript(
            captions.track, source=str(path), speakers=speakers, language=language
        )
        if captions.remarks:
            from dataclasses import replace

            transcript = replace(transcript, remarks=(*captions.remarks, *transcript.remarks))
    else:
        _refuse_unread_captions(source)
        transcript = read(source, heading=heading, speakers=speakers, language=language)
    return transcript.with_language_tag()


def _refuse_unread_captions(source: Path | Source) -> None:
    """Raise `FormatError` for captions of a format that is not read; what is no text is refused later."""
    from contextlib import suppress

    from imhcaps.formats.unread import is_page, refuse_as_transcript
    from imhcaps.source import Source, read_source

    if isinstance(source, Source):
        refuse_as_transcript(source.path, source.text)
    elif not is_page(os.fspath(source)):
        with suppress(InputError):
            refuse_as_transcript(os.fspath(source), read_source(source).text)


def read_cue_sheet(
    path: Path, *, fps: str | float | None = None, unit: str | None = None
) -> CueSheet:
    """Read a cue sheet: the moments of a recording that are known (CSV, TextGrid, SRT, EDL, …).

    `path` is the file, `fps` the frames a second of its timecodes (`25`, `"29.97df"`), `unit` the unit
    of its plain numbers (`"ms"`, `"48000Hz"`) where its columns do not say it. Returns the anchors in order of time. Raises `CueSheetError`, with the row, for a sheet that contradicts itself.
    """
    from imhcaps.timing import read_cue_sheet as read

    a_path("read_cue_sheet", "path", path)
    return read(path, fps=fps, unit=unit)


def align(
    transcript: Transcript,
    *,
    cues: Path | CueSheet | None = None,
    words: Path | AsrWords | None = None,
    audio: Path | None = None,
    acoustic_model: Path | None = None,
    fps: str | float | None = None,
    unit: str | None = None,
    draft: bool = False,
    progress: Progress | None = None,
) -> TimedTranscript:
    """Give every word of a transcript its time, in milliseconds.

    The `transcript` is the authority for every word. Its times come from a cue sheet (`cues`, a file
    or what `read_cue_sheet` gave; `fps` is the rate of a file's timecodes), from a recogniser's timed
    `words`, from the recording itself (`audio`, a media file; `acoustic_model` is a folder with a model
    other than the one of the extra `[audio]`, `progress` is called with how far it is), or, with none of
    them, from the times that a caption file or the page itself gives. `unit` is the unit of plain
    numbers (`s`, `ms`, `100ns`, `48000Hz`), where nothing else shows it. Where the transcript states no
    language, that of the file with the times is taken.
    Returns a transcript in which every word has `start` and `end`; its `accuracy` says how far off they
    may be, in milliseconds. Times that cannot be right are refused, unless `draft` is set: then they
    are the `problems` of its accuracy.
    Raises `TimingError` for times that cannot be right, `CueSheetError` for a sheet that contradicts
    itself or the transcript, `UsageError` for sources that exclude each other, `RecordingError` where
    the words are not said in the recording, `TranscriptError` where there is no time at all.
    """
    from imhcaps import timing
    from imhcaps.fidelity import prove_words
    from imhcaps.model.transcript import TimedTranscript

    a_transcript("align", "transcript", transcript)
    timed: TimedTranscript
    if cues is not None and words is not None:
        raise UsageError("give a cue sheet or a recogniser's words, not both")
    if fps is not None and cues is None:
        raise UsageError("a frame rate is for a cue sheet", hint="--cues FILE")
    if unit is not None and cues is None and words is None:
        raise UsageError(
            "a unit of time is for a file with times", hint="--words FILE, --cues FILE"
        )
    if audio is not None and (cues is not None or words is not None):
        raise UsageError("give a recording, or a cue sheet or a recogniser's words, not both")
    if acoustic_model is not None and audio is None:
        raise UsageError("an acoustic model is for a recording", hint="--audio FILE")
    if audio is not None:
        timed = timing.align_recording(
            transcript,
            os.fspath(audio),
            model=None if acoustic_model is None else _acoustic_model(acoustic_model),
            draft=draft,
            progress=progress,
        )
    elif words is not None:
        heard = words if isinstance(words, timing.AsrWords) else timing.read_words(words, unit=unit)
        transcript = timing.in_language_of(transcript, heard.language, heard.source)
        timed = timing.align_words(transcript, heard)
    elif cues is not None:
        sheet = (
            cues
            if isinstance(cues, timing.CueSheet)
            else timing.read_cue_sheet(cues, fps=fps, unit=unit)
        )
        transcript = timing.in_language_of(transcript, sheet.language, sheet.source)
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
            hint="give a cue sheet (cues=, --cues), a recogniser's words (words=, --words) "
            "or the recording (audio=, --audio)",
        )
    prove_words(transcript, timed.transcript)
    from imhcaps.timing.assemble import refuse

    return refuse(timed, _source_of_times(cues, words, audio, transcript), draft=draft)


def _source_of_times(
    cues: Path | CueSheet | None,
    words: Path | AsrWords | None,
    audio: Path | None,
    transcript: Transcript,
) -> str:
    """The file that times are from, for a message."""
    given = next((each for each in (cues, words, audio) if each is not None), transcript)
    return os.fspath(given) if isinstance(given, (str, os.PathLike)) else given.source


def _acoustic_model(folder: Path) -> AcousticModel:
    from imhcaps.audio.acoustic_model import read_model

    return read_model(folder)


def segment(
    timed: TimedTranscript,
    profile: str | Profile = "web",
    *,
    labels: Labels = "change",
    previous: Track | None = None,
    style: Path | Style | None = None,
) -> Track:
    """Cut timed words into cues under a profile's limits, and prove that no word was touched.

    `timed` is what `align` gave; `profile` a name, a TOML file or a profile. `labels` says when a
    speaker's name is read on screen; `previous` is the track of an earlier version: cues whose words
    did not change keep their times and breaks. `style` is what `learn` found about where people end
    cues and lines; by default what the package learned. Returns the track, its times in milliseconds.
    Raises `ProfileError` for an unknown profile, `FidelityError` should a word not be kept.
    """
    from imhcaps.captioning import segment_proven

    timed_words("segment", "timed", timed)
    limits, learned = _profile(profile), _style(style)
    return segment_proven(timed, limits, labels, previous, learned)[0].track


def learn(
    folder: Path, *, output: Path | None = None, language: str = "en", force: bool = False
) -> Style:
    """Learn from the caption tracks of a folder where their makers end cues and lines.

    `folder` is searched with the folders below it for tracks in `language` (BCP 47); `output` is a
    file for the style, which `segment` and `caption` take by its name. Returns the style.
    Raises `InputError` where there is no track of that language, `OutputError` for a file that cannot
    be written, or that imhcaps did not make unless `force` is set.
    """
    from imhcaps.segmentation import learn as from_tracks

    a_path("learn", "folder", folder)
    return from_tracks(
        os.fspath(folder),
        language=language,
        output=None if output is None else os.fspath(output),
        force=force,
    )


def read_track(path: Path, *, format: str | None = None) -> Track:
    """Read a caption file as a browser or a careful person would; bad captions never raise.

    `path` is the file; its `format` (`vtt`, `srt`, `sbv`, `lrc`, `json`) is found from its name and text
    unless it is named. Returns the track, its times in milliseconds.
    Raises `InputError` for a file that is missing or no text, `FormatError` for an unknown format.
    """
    from imhcaps.formats import read_track as read

    a_path("read_track", "path", path)
    return read(path, format=format)


def from_text(text: str, *, format: str | None = None) -> Track:
    """The track in the text of a caption file: `read_track` for text that is in no file.

    `text` is the whole of it; its `format` is found from the text unless it is named. Returns the track.
    Bad captions never raise. Raises `FormatError` for a format that is unknown or not clear.
    """
    from imhcaps.formats.interop import from_text as read

    return read(a_text("from_text", "text", text), format)


def write_track(
    track: Track, path: Path, *, format: str | None = None, force: bool = False
) -> tuple[Remark, ...]:
    """Write a caption file, whole or not at all.

    The `format` of the `track` in its file is named or found from the suffix of `path`. The text is read
    back by an independent library and compared before it replaces an old file. Returns what the format
    could not carry. Raises `OutputError` for a file that cannot be written, or that imhcaps did not
    make or somebody edited since, unless `force` is set, `FormatError` for a cue that no player can show or an unknown format,
    `FidelityError` when what was written reads differently.
    """
    from imhcaps.formats.save import save_track

    a_track("write_track", "track", track)
    a_path("write_track", "path", path)
    return save_track(track, path, format=format, force=force)


def convert(
    captions: Path | Track,
    path: Path,
    *,
    to: str | None = None,
    from_: str | None = None,
    encoding: str | None = None,
    force: bool = False,
) -> tuple[Remark, ...]:
    """Write captions in another format, whole or not at all.

    `captions` is a file or a track, `path` the file to write. The formats are found from the names of the
    files unless they are named: `to` for the one written, `from_` for the one read; `encoding` is that
    of the file read. Every word of the file is kept and stands once. Returns what was repaired on the way,
    and what the target could not carry. Raises `InputError` for captions that cannot be read or hold no
    word, `FormatError` for a format that is not known, `OutputError` for a file that cannot be written,
    or that imhcaps did not make or somebody edited since, unless `force` is set.
    """
    from imhcaps.formats import format_named, format_of
    from imhcaps.formats.conversion import converted
    from imhcaps.formats.save import save_track
    from imhcaps.model.track import Track
    from imhcaps.source import read_source

    track_or_path("convert", "captions", captions)
    a_path("convert", "path", path)
    target = format_named(to) if to else format_of(path)
    if isinstance(captions, Track):
        return save_track(captions, path, format=target.name, force=force)
    made = converted(read_source(captions, encoding), target.name, from_)
    lost = save_track(made.track, path, format=target.name, force=force, source=captions)
    return (*made.remarks, *lost)


def load_profile(name: Path, *, overrides: Mapping[str, Any] | None = None) -> Profile:
    """A profile: what a guideline or a house style asks of captions, as numbers with their sources.

    `name` is that of a built-in profile, or a TOML file; `overrides` replaces single limits
    (`{"max_cps": 15, "min_gap": "80 ms"}`). Returns the profile.
    Raises `ProfileError`, with the nearest known name, for a profile or limit that is not known.
    """
    from imhcaps.checks.profiles import load_profile as load

    a_path("load_profile", "name", name)
    return load(os.fspath(name), overrides=overrides)


def check(
    captions: Path | Track,
    profile: str | Profile = "web",
    *,
    transcript: Path | Transcript | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
) -> Findings:
    """What a profile finds in captions; with a transcript, also what differs from it.

    `captions` is a file, a track, or the text of a caption file: a `str` with a line break is text,
    since no file is named so. A track is checked as WebVTT, its cues as they stand. With a
    `transcript` the words are compared. `select` and `ignore` are codes of rules, their beginnings
    (`TIM`), or names. `profile` is a name, a TOML file or a profile. Returns the findings in order of
    place; lines and columns are 1-based. A bad caption is a finding, never an error.
    Raises `InputError` for a file that is no text, `ProfileError` for an unknown profile,
    `UsageError` for an unknown rule.
    """
    from imhcaps.model.finding import Findings

    return Findings(_checked(captions, profile, transcript, select=select, ignore=ignore).findings)


def fix(
    path: Path,
    profile: str | Profile = "web",
    *,
    unsafe: bool = False,
    transcript: Path | Transcript | None = None,
) -> Findings:
    """Correct a caption file where it stands, and return what is left to find.

    Safe fixes change no word and no time of the file at `path`; with `unsafe`, times and cue boundaries
    may move. Words never change. `profile` and `transcript` are those of `check`. The file is written
    whole or not at all. Returns the findings that are left, in order of place.
    Raises `InputError` for a file that is no text, `OutputError` for one that cannot be written.
    """
    from imhcaps.model.finding import Findings

    a_path("fix", "path", path)
    fixes: Literal["safe", "unsafe"] = "unsafe" if unsafe else "safe"
    return Findings(_checked(path, profile, transcript, fixes).findings)


def export(
    transcript: Transcript | TimedTranscript,
    path: Path,
    *,
    kind: str | None = None,
    times: bool | None = None,
    organisation: str = "",
    force: bool = False,
    audio: Path | None = None,
    captions: Sequence[Path | Track] | None = None,
    css: Path | None = None,
    font: str | None = None,
    form_feeds: bool | None = None,
    grade: int | None = None,
    height: int | None = None,
    large_print: bool | None = None,
    logo: Path | None = None,
    media: str | None = None,
    paper: Literal["a4", "letter"] | None = None,
    table: str | None = None,
    template: Path | None = None,
    width: int | None = None,
) -> None:
    """Write a transcript as a document, whole or not at all.

    The `kind` of the document at `path` is the file's suffix (html, pdf, docx, epub, brf, md, txt,
    json) unless it is named. `times` prints the time of each turn; left open, where the `transcript` as
    published has them. `organisation` is who publishes it. The others are options of single kinds:

    * html: `media` is the recording (an address, or a path from where the page will lie), `captions`
      its caption files or tracks, `template`, `css` and `logo` are files of yours.
    * pdf and docx: `paper`, `large_print` (18 points), `template`; pdf: `font`, a family's name.
    * epub: `audio` is the file of the recording, for reading along.
    * brf: `table` (liblouis), `grade` (1 or 2), `width` (cells of a line), `height` (lines of a page),
      `form_feeds`. txt: `width` (characters of a line).

    Returns nothing. Raises `FormatError` for an unknown kind, `UsageError` for an option that the kind
    does not have, `MissingExtraError` with the line that installs what the kind needs, `OutputError`
    for a file that cannot be written, or that imhcaps did not make or somebody edited since, unless
    `force` is set.
    """
    from imhcaps.documents import kind_of, write_document
    from imhcaps.documents.document import document
    from imhcaps.made_files import write_made

    a_transcript("export", "transcript", transcript, timed=True)
    a_path("export", "path", path)
    options = {
        "audio": audio,
        "captions": captions,
        "css": css,
        "font": font,
        "form_feeds": form_feeds,
        "grade": grade,
        "height": height,
        "large_print": large_print,
        "logo": logo,
        "media": media,
        "paper": paper,
        "table": table,
        "template": template,
        "width": width,
    }
    given = {name: value for name, value in options.items() if value is not None}
    wanted = kind_of(kind or os.path.splitext(path)[1])  # noqa: PTH122 - any string is a path here
    made = document(transcript, times=times, organisation=organisation)
    data = write_document(made, wanted, **given)
    write_made({os.fspath(path): data}, force=force, hint="force=True replaces it")


def caption(
    transcript: Transcript,
    *,
    cues: Path | CueSheet | None = None,
    words: Path | AsrWords | None = None,
    audio: Path | None = None,
    acoustic_model: Path | None = None,
    fps: str | float | None = None,
    unit: str | None = None,
    draft: bool = False,
    progress: Progress | None = None,
    profile: str | Profile = "web",
    labels: Labels = "change",
    previous: Track | None = None,
    style: Path | Style | None = None,
    notes: bool = True,
) -> Captions:
    """From a transcript and its times to a caption track, proven word by word.

    `transcript`, `cues`, `words`, `audio`, `acoustic_model`, `fps`, `unit`, `draft` and `progress` are
    those of `align`; `profile`, `labels`, `previous` and `style` those of `segment`. With `notes` the
    track begins with a comment: title, terms, how far off the times may be (ms), maker.
    Returns the timed transcript, the track, the chapters' track and the number of proven words.
    Raises what `align` and `segment` raise, and `TimingError`, unless `draft` is set, for cues that are
    too short to be seen because their words have no time.
    """
    from imhcaps.captioning import captions_of

    a_transcript("caption", "transcript", transcript)
    timed = align(
        transcript,
        cues=cues,
        words=words,
        audio=audio,
        acoustic_model=acoustic_model,
        fps=fps,
        unit=unit,
        draft=draft,
        progress=progress,
    )
    return captions_of(
        timed,
        _profile(profile),
        labels=labels,
        previous=previous,
        style=_style(style),
        notes=notes,
        draft=draft,
    )


def rebreak(text: str, profile: Profile, language: str | None) -> str | None:
    """The segmenter's line breaks for one cue; loaded when the first cue is fixed."""
    from imhcaps.segmentation import rebreak as again

    return again(text, profile, language)


def resegment(
    text: str, start: int, end: int, profile: Profile, language: str | None
) -> list[tuple[int, int, str]] | None:
    """The segmenter's cuts of one cue; loaded when the first cue is fixed."""
    from imhcaps.segmentation import resegment as again

    return again(text, start, end, profile, language)


def _profile(profile: str | Profile) -> Profile:
    from imhcaps.model.profile import Profile

    return profile if isinstance(profile, Profile) else load_profile(profile)


def _style(style: Path | Style | None) -> Style | None:
    from imhcaps.segmentation import read_style

    return read_style(style) if isinstance(style, (str, os.PathLike)) else style


def _checked(
    captions: Path | Track,
    profile: str | Profile,
    transcript: Path | Transcript | None,
    fixes: Literal["none", "safe", "unsafe"] = "none",
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
) -> FileResult:
    from imhcaps.checks.session import Settings, check_file, check_read, known_selectors
    from imhcaps.formats import read_document
    from imhcaps.formats.interop import to_document
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Transcript
    from imhcaps.source import Source

    track_or_path("check", "captions", captions)
    if transcript is not None and not isinstance(transcript, Transcript):
        transcript = read_transcript(transcript)
    settings = Settings(
        _profile(profile),
        select=None if select is None else tuple(select),
        ignore=tuple(ignore),
        transcript=transcript,
        fixes=fixes,
        rebreak=rebreak,
        resegment=resegment,
    )
    known_selectors(settings)
    if isinstance(captions, Track):
        return check_read(to_document(captions), settings)
    path = os.fspath(captions)
    if "\n" in path or "\r" in path:
        return check_read(read_document(Source(path.removeprefix("\ufeff"))), settings)
    result = check_file(path, settings)
    if result.error:
        raise InputError(result.error, result.path)
    return result
