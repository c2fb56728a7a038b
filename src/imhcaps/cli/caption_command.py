"""`imhcaps caption`: a transcript and its times → caption tracks, and a summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.options import (
    AcousticModel,
    Audio,
    ConfigFile,
    Cues,
    Draft,
    Encoding,
    Fps,
    Heading,
    Language,
    ProfileName,
    Speaker,
    Speakers,
    Stream,
    Unit,
    Words,
    file_stem,
    formats_named,
    read_talk,
)
from imhcaps.cli.parameters import Argument, Option
from imhcaps.model.choices import Labels

if TYPE_CHECKING:
    from imhcaps.captioning import Captions
    from imhcaps.checks.config import Config

KEEP = (
    "--previous FILE --force makes it again with the times and line breaks of that file, "
    "--force without them; --stem or -o writes beside it"
)


def caption(
    transcript: Annotated[
        Path | None,
        Argument(
            help="The transcript: text, Markdown, HTML, DOCX or captions. With --template: the captions that were translated."
        ),
    ] = None,
    more: Annotated[
        list[Path] | None,
        Argument(
            help="Further files of times, as a shell gives them for --cues *.vtt: each is matched to its talk of the page.",
            metavar="[TIMES]...",
        ),
    ] = None,
    cues: Cues = None,
    words: Words = None,
    audio: Audio = None,
    acoustic_model: AcousticModel = None,
    stream: Stream = None,
    output: Annotated[
        str, Option("--output", "-o", help="The folder for the tracks, or - for a pipe.")
    ] = "captions",
    to: Annotated[
        str | None,
        Option(
            help="The formats, with commas: vtt,srt,sbv,lrc,json.",
            show_default="the configuration's, or vtt,srt; vtt for a pipe",
        ),
    ] = None,
    profile: ProfileName = None,
    language: Language = None,
    encoding: Encoding = None,
    labels: Annotated[
        Labels | None,
        Option(
            help="When a speaker's name is read on screen.",
            show_default="the configuration's, or change",
        ),
    ] = None,
    heading: Heading = None,
    speakers: Speakers = None,
    speaker: Speaker = None,
    stem: Annotated[
        str | None, Option(help="The name of the outputs, if not the transcript's own.")
    ] = None,
    fps: Fps = None,
    unit: Unit = None,
    draft: Draft = False,
    previous: Annotated[
        Path | None,
        Option(help="The track of an earlier version: unchanged cues stay as they are."),
    ] = None,
    style: Annotated[
        Path | None, Option(help="The style that `imhcaps learn` made of your tracks.")
    ] = None,
    template: Annotated[
        Path | None,
        Option(help="The sheet of `imhcaps template`, filled in: captions in its language."),
    ] = None,
    review: Annotated[
        Path | None, Option(help="Write a ranked list of places to listen to (CSV).")
    ] = None,
    notes: Annotated[
        bool, Option("--notes/--no-notes", help="A NOTE with title, terms and version.")
    ] = True,
    force: Annotated[
        bool, Option("--force", help="Overwrite files that were not made by imhcaps.")
    ] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="No summary.")] = False,
    config: ConfigFile = None,
) -> None:
    """Make caption tracks from a transcript and its times."""
    import imhcaps
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.listening import listening
    from imhcaps.cli.many_talks import caption_many, times_are_many
    from imhcaps.cli.summary import show_remarks, show_summary, unsaid
    from imhcaps.errors import UsageError
    from imhcaps.projects.making import caption_tracks

    if template is not None:
        given = {
            "--cues": cues, "--words": words, "--audio": audio, "--acoustic-model": acoustic_model, "--stream": stream,
            "--language": language, "--heading": heading, "--speakers": speakers, "--speaker": speaker, "--unit": unit,
            "--draft": draft, "--previous": previous, "--style": style, "--review": review, "--no-notes": not notes,
            "files of times": more,
        }  # fmt: skip
        if others := [name for name, value in given.items() if value]:
            raise UsageError(
                f"--template takes times and speakers of the captions that were translated: it goes without {', '.join(others)}"
            )
        from imhcaps.cli.translated_captions import write_translation
        from imhcaps.translation.functions import translate

        source = template if transcript is None else transcript
        project = config_near(config, source)
        wanted = _wanted(to, output, project)
        translation = translate(
            template,
            transcript,
            profile=resolve_profile(project, profile),
            labels=labels or project.labels or "change",
            encoding=encoding,
            fps=fps,
        )
        stem = file_stem(stem, source)
        lost = write_translation(translation, template, stem, wanted, output, force=force)
        show_remarks((*translation.remarks, *lost), quiet=quiet)
        return
    if transcript is None:
        raise UsageError("which transcript?", hint="imhcaps caption talk.txt --cues talk.csv")
    if more or (times_are_many(cues) or times_are_many(words)):
        if any((audio, heading, stem, previous, review)) or output == "-":
            raise UsageError("several talks are made of one page and its files of times alone")
        if (cues is None) == (words is None):
            raise UsageError("several files are --cues or --words, one of them")
        options = {
            "output": output,
            "to": to,
            "profile": profile,
            "language": language,
            "encoding": encoding,
            "labels": labels,
            "speakers": speakers,
            "speaker": speaker,
            "fps": fps,
            "unit": unit,
            "draft": draft,
            "style": style,
            "notes": notes,
            "force": force,
            "quiet": quiet,
            "config": config,
        }
        files_of_times = [path for path in (cues, words, *(more or ())) if path is not None]
        kind = "cues" if cues is not None else "words"
        made_all = caption_many(
            transcript,
            files_of_times,
            lambda times, part: caption(transcript, heading=part, **{kind: times}, **options),  # type: ignore[arg-type]
        )
        raise SystemExit(0 if made_all else 1)
    project = config_near(config, transcript)
    style_of_house = resolve_profile(project, profile)
    wanted = _wanted(to, output, project)
    name = file_stem(stem, transcript, heading)
    talk = read_talk(
        transcript,
        project,
        heading=heading,
        speakers=speakers,
        speaker=speaker,
        language=language,
        encoding=encoding,
    )
    made = imhcaps.caption(
        talk,
        cues=cues,
        words=words,
        audio=audio,
        acoustic_model=acoustic_model,
        stream=stream,
        fps=fps,
        unit=unit,
        glossary=project.glossary_path,
        draft=draft,
        progress=listening(quiet=quiet),
        profile=style_of_house,
        labels=labels or project.labels or "change",
        previous=None if previous is None else imhcaps.read_track(previous),
        style=style,
        notes=notes,
    )
    files = caption_tracks(made, name, wanted)
    if output == "-":
        from imhcaps.cli.terminal import write_bytes
        from imhcaps.formats import format_named, write_track
        from imhcaps.formats.made_mark import stamped

        text, lost = write_track(next(iter(files.values()))[0], wanted[0])
        write_bytes(format_named(wanted[0]).encoded(stamped(text)))
    else:
        from imhcaps.formats.save import save_tracks

        lost = save_tracks(
            {Path(output) / name: track for name, (track, _) in files.items()},
            formats={Path(output) / name: named for name, (_, named) in files.items()},
            force=force,
            hint=KEEP,
            others=None if review is None else {review: _review_list(made)},
            source=transcript,
            part=heading or "",
        )
    if review is not None and output == "-":
        from imhcaps.made_files import write_made

        write_made({review: _review_list(made)}, force=force, source=transcript)
    if not quiet:
        paths = [] if output == "-" else [Path(output) / name for name in files]
        show_summary(made, paths, style_of_house.name, stderr=output == "-")
    show_remarks((*made.remarks, *lost, *unsaid(made, wanted)), quiet=quiet)


def _wanted(to: str | None, output: str, project: Config) -> tuple[str, ...]:
    """The formats to be written: those of the option, else the configuration's, else the usual ones."""
    from imhcaps.errors import UsageError
    from imhcaps.formats.table import FOR_WEB

    usual = (FOR_WEB,) if output == "-" else project.formats or ("vtt", "srt")
    wanted = formats_named(usual if to is None else to.split(","))
    if output == "-" and len(wanted) != 1:
        raise UsageError(f"a pipe takes one format, not {len(wanted)}", hint="--to vtt -o -")
    return wanted


def _review_list(made: Captions) -> bytes:
    """The places to listen to as CSV, the largest expected error first."""
    import csv
    import io

    from imhcaps.files import utf8
    from imhcaps.timecode import clock
    from imhcaps.timing import review
    from imhcaps.timing.sheets.writing import cell

    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(["rank", "start", "end", "error_ms", "reason", "words"])
    for rank, place in enumerate(review(made.timed), 1):
        words = (place.reason, place.words)
        writer.writerow(
            (rank, clock(place.start), clock(place.end), place.error, *map(cell, words))
        )
    return utf8(sheet.getvalue())
