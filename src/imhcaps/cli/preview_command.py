"""`imhcaps preview`: captions, what was found in them and their recording as one page to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from imhcaps.cli.options import ConfigFile, Encoding, Fps, ProfileName
from imhcaps.cli.parameters import Argument, Option


def preview(
    captions: Annotated[Path, Argument(help="The caption file.")],
    output: Annotated[
        Path, Option("--output", "-o", help="FILE.html, to open in a browser or to send.")
    ],
    media: Annotated[
        str | None,
        Option(help="The recording: a file, which stays where it is, or its address."),
    ] = None,
    words: Annotated[
        Path | None,
        Option(help="Timed words of a recogniser, or of align: what was recognised, and when."),
    ] = None,
    transcript: Annotated[
        Path | None, Option(help="Compare the words with this transcript.")
    ] = None,
    profile: ProfileName = None,
    encoding: Encoding = None,
    fps: Fps = None,
    force: Annotated[
        bool, Option("--force", help="Replace a file that was not made by imhcaps.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Write a page that shows captions with their recording, the doubtful places first; read only."""
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.media import Found, recording_in
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.options import read_talk
    from imhcaps.cli.terminal import line
    from imhcaps.errors import UsageError
    from imhcaps.files import utf8
    from imhcaps.formats import read_document
    from imhcaps.made_files import write_made
    from imhcaps.reviewing.media import media_source
    from imhcaps.reviewing.session import review_settings
    from imhcaps.reviewing.single_page import preview_page
    from imhcaps.reviewing.view import view_of
    from imhcaps.source import read_source
    from imhcaps.timing import read_words

    if output.suffix.lower() not in (".html", ".htm"):
        raise UsageError("a preview is a page: -o FILE.html", str(output))
    project = config_near(config, captions)
    spoken = None if transcript is None else read_talk(transcript, project)
    found = Found(None) if media is None else recording_in(media)
    settings = review_settings(project, resolve_profile(project, profile), spoken, found.length_ms)
    source = read_source(captions, encoding=encoding)._replace(fps=fps)
    document = read_document(source)
    recognised = None if words is None else read_words(words)
    shown = view_of(document, settings, recognised)
    address = None if media is None else media_source(media, output)
    write_made({output: utf8(preview_page(shown, address))}, force=force, source=captions)
    places, cues = len(shown["places"]), len(shown["cues"])
    line(
        f"{output}: {cues} cue{'' if cues == 1 else 's'}, {places} doubtful place{'' if places == 1 else 's'}",
        err=True,
    )
    if found.refused:
        line(f"  {media} {found.refused}", err=True)
    if media is None:
        line("  without a recording: add --media FILE to hear the places", err=True)
