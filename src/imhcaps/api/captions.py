"""Captions made from timed words: cues and lines, the whole way, and what people's breaks teach."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from imhcaps.api.alignment import align
from imhcaps.api.arguments import Path, profile_of, style_of
from imhcaps.model.argument_types import typed
from imhcaps.model.choices import Labels

if TYPE_CHECKING:
    from imhcaps.captioning import Captions
    from imhcaps.model.profile import Profile
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import TimedTranscript, Transcript
    from imhcaps.segmentation import Style
    from imhcaps.timing import AsrWords, CueSheet
    from imhcaps.timing.recording_alignment import Progress


@typed
def caption(
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
    profile: Path | Profile = "web",
    labels: Labels = "change",
    previous: Track | None = None,
    style: Path | Style | None = None,
    notes: bool = True,
) -> Captions:
    """From a transcript and its times to a caption track, proven word by word.

    `transcript`, `cues`, `words`, `audio`, `acoustic_model`, `stream`, `fps`, `unit`, `glossary`, `draft` and
    `progress` are those of `align`; `profile`, `labels`, `previous` and `style` those of `segment`. With `notes` the
    track begins with a comment: title, terms, how far off the times may be (ms), maker.
    Returns the timed transcript, the track, the chapters' track and the number of proven words.
    Raises what `align` and `segment` raise, and `TimingError`, unless `draft` is set, for cues that are
    too short to be seen because their words have no time.
    """
    timed = align(
        transcript,
        cues=cues,
        words=words,
        audio=audio,
        acoustic_model=acoustic_model,
        stream=stream,
        fps=fps,
        unit=unit,
        glossary=glossary,
        draft=draft,
        progress=progress,
    )
    return captions_from(
        timed, profile, labels=labels, previous=previous, style=style, notes=notes, draft=draft
    )


def captions_from(
    timed: TimedTranscript,
    profile: Path | Profile,
    *,
    labels: Labels = "change",
    previous: Track | None = None,
    style: Path | Style | None = None,
    notes: bool = True,
    draft: bool = False,
) -> Captions:
    """What `caption` makes of the words that `align` gave times to; raises as `caption` does."""
    from imhcaps.captioning import captions_of
    from imhcaps.checks.profiles.by_language import chosen, for_language
    from imhcaps.model.transcript import Remark

    limits = profile_of(profile)
    language = timed.transcript.language
    made = captions_of(
        timed,
        for_language(limits, language),
        labels=labels,
        previous=previous,
        style=style_of(style),
        notes=notes,
        draft=draft,
    )
    said = chosen(limits, language)
    return replace(made, remarks=(*made.remarks, Remark("note", said))) if said else made


@typed
def segment(
    timed: TimedTranscript,
    profile: Path | Profile = "web",
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
    from imhcaps.checks.profiles.by_language import for_language

    limits = for_language(profile_of(profile), timed.transcript.language)
    learned = style_of(style)
    return segment_proven(timed, limits, labels, previous, learned)[0].track


@typed
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

    return from_tracks(
        os.fspath(folder),
        language=language,
        output=None if output is None else os.fspath(output),
        force=force,
    )
