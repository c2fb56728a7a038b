"""`imhcaps review`: captions heard and corrected in a browser, on this machine alone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Annotated

from imhcaps.cli.options import ConfigFile, ProfileName
from imhcaps.cli.parameters import Argument, Option


def review(
    names: Annotated[
        list[str] | None,
        Argument(help="Talks of the project, or one caption file.", metavar="[TALK]..."),
    ] = None,
    media: Annotated[
        Path | None, Option(help="The recording of the caption file that is named.")
    ] = None,
    words: Annotated[
        Path | None, Option(help="Its timed words: what was recognised, and when.")
    ] = None,
    transcript: Annotated[
        Path | None, Option(help="Compare its words with this transcript.")
    ] = None,
    cues: Annotated[
        Path | None, Option(help="Its cue sheet, which takes the times that are right.")
    ] = None,
    profile: ProfileName = None,
    config: ConfigFile = None,
) -> None:
    """Hear the doubtful places of captions and correct them, in a browser on this machine.

    Prints the address to open, with a key that belongs to this run. Each change is saved at once and can be undone.
    Ctrl-C ends it.
    """
    import socket

    from imhcaps.checks.config import load_config, resolve_profile
    from imhcaps.cli.options import read_talk
    from imhcaps.cli.terminal import line
    from imhcaps.errors import InputError, MissingExtraError, UsageError
    from imhcaps.formats import is_caption_file
    from imhcaps.projects.talks import chosen

    try:
        from imhcaps.reviewing.server import Site, serve
    except ImportError:
        raise MissingExtraError.of("review", "review") from None
    from imhcaps.reviewing.opening import open_file, open_project

    project = load_config(config)
    style = resolve_profile(project, profile)
    files = [Path(name) for name in names or () if Path(name).is_file()]
    gone = [name for name in names or () if is_caption_file(Path(name)) and not Path(name).exists()]
    if gone:
        raise InputError("no such file", gone[0])
    if files and len(names or ()) > 1:
        raise UsageError("one caption file at a time; several talks are listed in imhcaps.toml")
    if files:
        spoken = None if transcript is None else read_talk(transcript, project)
        opened = open_file(
            files[0], project, style, media=media, words=words, transcript=spoken, cues=cues
        )
    else:
        if media or words or transcript or cues:
            raise UsageError("--media, --words, --transcript and --cues are of one caption file")
        opened = open_project(tuple(chosen(project, names)), project, style)
    for remark in opened.remarks:
        line(f"  {remark}", err=True)
    if not opened.talks:
        raise UsageError("no talk has captions to look at", hint="imhcaps build makes them")
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    # Who opens the address at once waits for the answer, and is not refused.
    listener.listen()
    site = Site(opened.talks, listener.getsockname()[1])
    count = len(opened.talks)
    line(
        f"{count} talk{'' if count == 1 else 's'}; open this in a browser, Ctrl-C ends it:",
        err=True,
    )
    line(site.address)
    try:
        # Ctrl-C is how this is ended, and no error.
        with suppress(KeyboardInterrupt):
            serve(site, listener)
    finally:
        for _, recording in opened.talks:
            if recording is not None:
                recording.close()
