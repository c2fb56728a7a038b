"""A first configuration for a folder: its transcripts, and the times that belong to each by their words."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.config import excludes
from imhcaps.errors import ImhcapsError, NoTimesError
from imhcaps.output_names import one_file, output_name, slug
from imhcaps.projects.found_files import (
    CAPTIONS_FOLDER,
    DOCUMENTS_FOLDER,
    PAGES,
    RECORDINGS,
    File,
    Part,
    files_of,
    is_output,
    not_read,
    parts_of,
    says_who,
    sheets_of,
    tracks_of,
)
from imhcaps.projects.matching import LEAST, LEAST_NAMED, Match, matches
from imhcaps.projects.same_talks import same_talks
from imhcaps.projects.talks import SHEETS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence


WANTED = (
    "text, Markdown, HTML or Word files, or a recogniser's that says who speaks; of captions alone"
    " imhcaps export CAPTIONS --to md makes a transcript"
)
"""What to do in a folder without a transcript."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The first configuration of a folder: its text, and what is to be said of how it was found."""

    text: str
    matches: tuple[Match, ...]
    without: tuple[Part, ...]
    """The talks without times."""
    left_out: tuple[str, ...]
    """Files and parts that are not used, each with the reason."""


class Known(NamedTuple):
    """What a configuration says already: its talks as (transcript, heading), their names, words and other files, where
    outputs go.
    """

    talks: frozenset[tuple[str, str | None]] = frozenset()
    names: frozenset[str] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    """The name of each talk, and its words."""
    files: frozenset[str] = frozenset()
    folders: tuple[str, str] = (CAPTIONS_FOLDER, DOCUMENTS_FOLDER)
    exclude: tuple[str, ...] = ()
    """Patterns of files that are passed over."""


def first_configuration(folder: Path, exclude: Sequence[str] = ()) -> Begun:
    """The `imhcaps.toml` for a folder: its talks, and the times that belong to each by their words or their name.

    What fits the patterns of `exclude`, from the folder on, is passed over.
    """
    begun = talk_tables(folder, Known(exclude=tuple(exclude)))
    head = [
        "# Made by imhcaps init. All settings: imhcaps init --settings",
        'profile = "web"          # `imhcaps profile` lists the house styles',
        'formats = ["vtt", "srt"]',
        'documents = ["html"]     # also pdf, docx, epub, brf, md, txt',
    ]
    if exclude:
        head.append(f"exclude = [{', '.join(map(_quoted, exclude))}]")
    return replace(begun, text="\n".join(head) + "\n" + begun.text)


def talk_tables(folder: Path, known: Known, table: str = "talk") -> Begun:
    """The `[[talk]]` tables of the talks in a folder that are not known yet, each with an empty line before it."""
    everything, left_out = files_of(
        folder, lambda path: any(excludes(path, each, folder) for each in known.exclude)
    )
    outputs = {name for path, name in everything if is_output(path, name, known.folders)}
    files = [file for file in everything if file[1] not in outputs]
    if outputs:
        left_out.append(f"{len(outputs)} files that imhcaps made are not looked at")
    files, unwritable = _named_in_unicode(files)
    left_out += unwritable
    left_out += not_read(files)
    parts, same = _each_once(_unknown(parts_of(files, left_out), known))
    left_out += same
    parts, again = _not_again(parts, known)
    left_out += again
    files = [file for file in files if file[1] not in known.files]
    sheets, beside = sheets_of(files), _by_stem(files)
    times = {**tracks_of(files, left_out), **sheets}
    parts = _whole_pages(parts, times, beside, {page for page, _ in known.talks})
    names = {str(number): part for number, part in enumerate(parts)}
    # Names of known talks are not numbers, or begin with a sign.
    texts = {f"={name}": words for name, words in known.words}
    wanted = {**texts, **{name: part.words for name, part in names.items()}}
    found = [_by_name(match, names) for match in matches(wanted, times)]
    for match in found:
        if match.text in texts:
            talk = match.text.removeprefix("=")
            left_out.append(
                f"{match.track}: has the words of {talk}, which has times already or can name it"
            )
    found = [match for match in found if match.text not in texts]
    best = _best([match for match in found if match.track not in sheets])
    rows = _best([match for match in found if match.track in sheets])
    for match in found:
        own = rows if match.track in sheets else best
        if match.text is not None and own[match.text] != match.track:
            left_out.append(f"{match.track}: not used, {own[match.text]} has the same words")
    used = {*best.values()}
    for match in found:
        if (
            match.text is None
            and match.track not in sheets
            and match.share < LEAST
            and says_who(folder / match.track)
        ):
            names[match.track] = Part(match.track, None, "")
            used.add(match.track)
    lines: list[str] = []
    without = []
    talk_names = _names(list(names.values()), known.names)
    for (name, part), talk_name in zip(names.items(), talk_names, strict=True):
        lines += ["", f"[[{table}]]", f"transcript = {_quoted(part.transcript)}"]
        if part.heading is not None:
            lines.append(f"heading = {_quoted(part.heading)}")
        if talk_name is not None:
            lines.append(f"name = {_quoted(talk_name)}")
        named = [] if part.heading is not None else beside.get(Path(part.transcript).stem, [])
        sheet, track = rows.get(name), best.get(name)
        if sheet is None and (beside_it := _only(part.transcript, named, SHEETS)) is not None:
            unread = _why_no_sheet(folder / beside_it)
            sheet = beside_it if unread is None else None
            left_out += [f"{beside_it}: no cue sheet: {unread}"] if unread is not None else []
        used.add(sheet or "")
        recording = _only(part.transcript, named, RECORDINGS)
        lines += [f"{key} = {_quoted(path)}" for key, path in _times(sheet, track).items()]
        if name not in used and not sheet and not track:
            without.append(part)
            audio = _quoted(recording or "…")
            lines.append(
                f'# no times yet: imhcaps sheet writes a sheet to fill in; or audio = {audio}, words = "…"'
            )
        if recording is not None:
            lines.append(f"media = {_quoted(recording)}")
    shown = [
        each._replace(text=_title(names[each.text]) if each.text else None)
        for each in found
        if each.track not in names and (each.text or each.track not in used)
    ]
    text = "".join(f"{line}\n" for line in lines)
    return Begun(text, tuple(shown), tuple(without), tuple(left_out))


def _whole_pages(
    parts: Sequence[Part],
    times: Mapping[str, str],
    beside: Mapping[str, list[str]],
    known: Collection[str],
) -> list[Part]:
    """The talks, each page with headings as one of its own where no part of it has times, and a file has those of all
    of it or a recording bears its name: its headings are chapters. Pages that are `known` stay as they are.
    """
    pages: dict[str, list[Part]] = {}
    for part in parts:
        if part.heading is not None and part.transcript not in known:
            pages.setdefault(part.transcript, []).append(part)
    if not pages:
        return list(parts)
    texts = {str(number): part.words for number, part in enumerate(parts)}
    found = matches(texts, times)
    for match in found:
        if match.text is not None:
            pages.pop(parts[int(match.text)].transcript, None)
    whole = {page: " ".join(part.words for part in some) for page, some in pages.items()}
    free = {match.track: times[match.track] for match in found if match.text is None}
    one = {match.text for match in matches(whole, free)}
    one |= {page for page in whole if _only(page, beside.get(Path(page).stem, []), RECORDINGS)}
    talks: dict[tuple[str, str | None], Part] = {}
    for part in parts:
        if part.transcript in one:
            part = Part(part.transcript, None, whole[part.transcript], language=part.language)
        talks.setdefault((part.transcript, part.heading), part)
    return list(talks.values())


def _named_in_unicode(files: Sequence[File]) -> tuple[list[File], list[str]]:
    """The files whose names a configuration can hold, which is UTF-8, and what is to be done with the others."""
    kept, said = [], []
    for path, name in files:
        try:
            name.encode()
            kept.append((path, name))
        except UnicodeEncodeError:
            shown = name.encode("utf-8", "backslashreplace").decode()
            said.append(f"{shown}: its name is not UTF-8: rename it; it is not looked at")
    return kept, said


def _best(found: Sequence[Match]) -> dict[str, str]:
    """For each talk the file that has most of its words."""
    times: dict[str, str] = {}
    for match in sorted(found, key=lambda each: each.share):
        if match.text is not None:
            times[match.text] = match.track
    return times


def _times(sheet: str | None, track: str | None) -> Mapping[str, str]:
    """What a talk's table says of its times. Rows of a sheet go before what captions or a recogniser say between
    them.
    """
    if sheet is not None:
        return {"cues": sheet} if track is None else {"cues": sheet, "words": track}
    if track is None:
        return {}
    return {"words" if track.lower().endswith(".json") else "cues": track}


def _unknown(parts: Iterable[Part], known: Known) -> list[Part]:
    """The talks that the configuration does not have; of a page a heading may be there as its number."""
    found: list[Part] = []
    numbers: Counter[str] = Counter()
    for part in parts:
        numbers[part.transcript] += 1
        number = str(numbers[part.transcript])
        ways = {(part.transcript, heading) for heading in (part.heading, number, None)}
        if not ways & known.talks:
            found.append(part)
    return found


def _not_again(parts: list[Part], known: Known) -> tuple[list[Part], list[str]]:
    """Without the talks whose words are those of a known one, and which these are."""
    own = [words for _, words in known.words]
    first = same_talks([*own, *(part.words for part in parts)])[len(own) :]
    kept, said = [], []
    for part, at in zip(parts, first, strict=True):
        if at < len(own) and part.words:
            said.append(
                f"{_place(part)}: the same talk as {known.words[at][0]}, not taken a second time"
            )
        else:
            kept.append(part)
    return kept, said


def _each_once(parts: list[Part]) -> tuple[list[Part], list[str]]:
    """Each talk once, and which others are the same; what people wrote goes before what we printed."""
    ordered = sorted(parts, key=lambda part: part.ours)
    kept, said = [], []
    for at, first in enumerate(same_talks([part.words for part in ordered])):
        if first == at or not ordered[at].words:
            kept.append(ordered[at])
            continue
        said.append(
            f"{_place(ordered[at])}: the same talk as {_place(ordered[first])}, not taken a second time"
        )
    return [part for part in parts if part in kept], said


def _place(part: Part) -> str:
    return part.transcript if part.heading is None else f"{part.transcript} “{part.heading}”"


def _names(parts: Sequence[Part], known: Collection[str] = ()) -> list[str | None]:
    """For each talk a name of its own, where its files would be another's too, or its name is a known talk's."""

    def files(part: Part) -> tuple[str, str | None]:
        return one_file(output_name(Path(part.transcript).stem, part.language, "")), part.heading

    usual = Counter(map(files, parts))
    taken = set(map(one_file, known))
    names: list[str | None] = []
    for part in parts:
        path = Path(part.transcript)
        plain = path.stem if part.heading is None else f"{path.stem}-{slug(part.heading)}"
        if usual[files(part)] == 1 and one_file(plain) not in taken:
            taken.add(one_file(plain))
            names.append(None)
            continue
        name = slug(f"{path.with_suffix('').as_posix()} {part.heading or ''}")
        if name in taken:
            name = slug(f"{path.as_posix()} {part.heading or ''}")
        number = 2
        while name in taken:
            name, number = f"{slug(path.as_posix())}-{number}", number + 1
        taken.add(name)
        names.append(name)
    return names


def _by_stem(files: Sequence[File]) -> dict[str, list[str]]:
    """The files of a folder by the name of their transcript: `talk.csv` and `talk.cues.csv` are of `talk`."""
    found: dict[str, list[str]] = {}
    for path, name in files:
        found.setdefault(path.stem.removesuffix(".cues"), []).append(name)
    return found


def _only(transcript: str, names: list[str], suffixes: tuple[str, ...]) -> str | None:
    """The file of its name with one of the suffixes: from the transcript's folder, else from one without another such
    transcript.

    None where there are several.
    """
    folder = Path(transcript).parent
    others = {Path(name).parent for name in names if name.lower().endswith(PAGES)} - {folder}
    found = [name for name in names if name.lower().endswith(suffixes) and name != transcript]
    own = [name for name in found if Path(name).parent == folder]
    nearest = own or [name for name in found if Path(name).parent not in others]
    return nearest[0] if len(nearest) == 1 else None


def _why_no_sheet(path: Path) -> str | None:
    """Why a file cannot be the cue sheet of the talk that bears its name; None where it is one, its starts known or
    not.
    """
    from imhcaps.api import read_cue_sheet  # noqa: PLC0415 - slow to load

    try:
        read_cue_sheet(path)
    except NoTimesError:
        return None
    except ImhcapsError as problem:
        return problem.message
    return None


def _by_name(match: Match, parts: Mapping[str, Part]) -> Match:
    """A match that is not clear by words alone, and is by the name: `talk.srt` beside `talk.md`, of a poor
    recording.
    """
    part = parts.get(match.nearest or "")
    if match.text is not None or part is None or part.heading is not None:
        return match
    track, transcript = Path(match.track), Path(part.transcript)
    alike = track.parent == transcript.parent and f"{track.name}.".startswith(f"{transcript.stem}.")
    sure = alike and match.share >= LEAST_NAMED and match.share > match.second
    return match._replace(text=match.nearest) if sure else match


def _title(part: Part) -> str:
    return part.heading or part.transcript


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are among TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
