"""What several verbs read from their options in the same way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.parameters import Option
from imhcaps.errors import FormatError, UsageError, did_you_mean

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.transcript import Transcript


def _profiles_from(incomplete: str) -> list[str]:
    """The profiles whose names begin so, for the completion of shells."""
    from imhcaps.checks.profiles import profile_names

    return [name for name in profile_names() if name.startswith(incomplete)]


Cues = Annotated[
    Path | None, Option(help="The cue sheet: known moments (CSV, TextGrid, SRT, EDL, …).")
]
Words = Annotated[Path | None, Option(help="A recogniser's timed words (Whisper, Deepgram, …).")]
Audio = Annotated[
    Path | None,
    Option(
        help="The recording itself, in which the words are looked for (WAV, FLAC, Ogg; more by ffmpeg)."
    ),
]
AcousticModel = Annotated[
    Path | None, Option(help="A folder with an acoustic model other than the installed one.")
]
Stream = Annotated[int | None, Option(min=1, help="Which audio stream of the recording, from 1.")]
Draft = Annotated[
    bool, Option("--draft", help="Write times that cannot be right all the same, marked so.")
]
Language = Annotated[
    str | None, Option(help="The language of the words (BCP 47), such as en or pt-BR.")
]
Encoding = Annotated[
    str | None,
    Option(help="The file's encoding, when it is not UTF-8: cp1250, cp1251, shift_jis, …"),
]
ProfileName = Annotated[
    str | None,
    Option(
        help="The house style; `imhcaps profile` lists them.",
        autocompletion=_profiles_from,
        show_default="the configuration's, or web",
    ),
]
ConfigFile = Annotated[
    Path | None,
    Option("--config", help="The project's configuration, instead of the nearest one."),
]
Heading = Annotated[
    str | None, Option(help="Which talk of a page with several: its heading or number.")
]
Speakers = Annotated[Path | None, Option(help="A file with the speakers, one name a line.")]
Speaker = Annotated[
    list[str] | None,
    Option(help='A speaker: "Ann Webb", or LABEL="Ann Webb"; may be given again.'),
]
Fps = Annotated[str | None, Option(help="Frames a second of the timecodes: 23.976, 25, 29.97df, …")]
Unit = Annotated[
    str | None,
    Option(help="The unit of plain numbers in --words or --cues: s, ms, 100ns, 48000Hz, …"),
]

Jobs = Annotated[int | None, Option("--jobs", "-j", min=1, help="On how many processes.")]
Cluster = Annotated[
    str | None, Option(help="By the workers of the Dask scheduler at this address.")
]


def formats_named(names: Sequence[str]) -> tuple[str, ...]:
    """The formats of a list, each known; `FormatError` names the nearest one."""
    from imhcaps.formats.table import FORMATS

    known = [each.name for each in FORMATS]
    wanted = tuple(dict.fromkeys(name.strip().lower() for name in names if name.strip()))
    for name in wanted:
        if name not in known:
            hint = did_you_mean(name, known) or f"the formats are {', '.join(known)}"
            raise FormatError(f"unknown format {name!r}", hint=hint)
    if not wanted:
        raise FormatError("no format named", hint=f"the formats are {', '.join(known)}")
    return wanted


def read_talk(
    path: Path,
    config: Config,
    *,
    heading: str | None = None,
    speakers: Path | None = None,
    speaker: Sequence[str] | None = None,
    language: str | None = None,
    encoding: str | None = None,
) -> Transcript:
    """A transcript as the options say: those that have the names of parameters of a verb.

    The project's language is for those that say none of their own.
    """
    import imhcaps

    return imhcaps.read_transcript(
        path,
        heading=number_or_text(heading),
        speakers=speaker_names(speakers, speaker),
        language=language_tag(language),
        default_language=config.language,
        encoding=encoding,
    )


def number_or_text(text: str | None) -> str | int | None:
    """`--heading 3` is a number, `--heading "Panel: …"` a text."""
    from imhcaps.text import is_short_number

    return int(text) if text is not None and is_short_number(text) else text


def speaker_names(file: Path | None, names: Sequence[str] | None) -> list[str] | None:
    """The speakers that the user names, from a file and one by one; none when there are none."""
    from imhcaps.transcripts import read_speakers

    listed = [*(read_speakers(file) if file is not None else ()), *map(_entry, names or ())]
    return listed or None


def _entry(name: str) -> str:
    """`SPEAKER_00=Ann Webb` as a line of a file of speakers: `Ann Webb | SPEAKER_00`."""
    label, equals, person = name.partition("=")
    return f"{person} | {label}" if equals and label.strip() and person.strip() else name


def stem_of(path: Path) -> str:
    """The name of the output: the input's, without its suffix and its language (`talk.en.vtt`)."""
    from imhcaps.output_names import stem_and_language

    return "stdin" if str(path) == "-" else stem_and_language(path.name)[0]


def language_tag(tag: str | None) -> str | None:
    """A language as BCP 47 writes it; `UsageError` for what is none."""
    from imhcaps.language_tag import stated

    return None if tag is None else stated(tag)


def file_stem(stem: str | None, transcript: Path, heading: str | None = None) -> str:
    """The name of the outputs without language and suffix: the user's, or the transcript's.

    A talk that `--heading` chose is named for it too: two talks of one page are two files.
    """
    if stem is None:
        from imhcaps.output_names import slug

        name = stem_of(transcript)
        return f"{name}-{slug(heading)}" if heading is not None and slug(heading) else name
    from imhcaps.terminal_text import UNSAFE

    unfit = any(mark in stem for mark in "/\\") or UNSAFE.search(stem)
    if not stem or stem in (".", "..") or unfit:
        raise UsageError(f"{stem!r} is no file name", hint="--stem takes a name, -o the folder")
    return stem
