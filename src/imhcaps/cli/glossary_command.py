"""`imhcaps glossary`: the terms of a project, and the prompt that tells them to a speech recogniser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from imhcaps.cli.options import ConfigFile
from imhcaps.cli.parameters import Argument, Option

PROMPT_TOKENS = 223
"""Tokens of a prompt that Whisper uses, the last ones (`n_ctx // 2 - 1` of 448, https://github.com/openai/whisper,
decoding.py)."""
LETTERS_PER_TOKEN = 3
"""Characters of a token of names, about; our own choice: English prose has 4, names are cut smaller."""


def glossary(
    transcripts: Annotated[
        list[Path] | None,
        Argument(help="Transcripts whose speakers are named too.", metavar="[TRANSCRIPT]..."),
    ] = None,
    prompt: Annotated[
        bool,
        Option("--prompt", help="One line for a recogniser: whisper --initial_prompt, …"),
    ] = False,
    file: Annotated[
        Path | None, Option("--file", help="The glossary, instead of the configuration's.")
    ] = None,
    config: ConfigFile = None,
) -> None:
    """List the terms of the glossary, one a line, or as the prompt of a speech recogniser.

    The glossary is a file that the configuration names (glossary = "glossary.txt"): a term a line, and after | the
    forms in which it was misheard. Those are found by check (TXT124) and matched by align, caption and build.
    """
    from imhcaps.checks.config import load_config
    from imhcaps.cli.options import read_talk
    from imhcaps.cli.terminal import line
    from imhcaps.errors import UsageError
    from imhcaps.transcripts.glossary import read_glossary

    project = load_config(config)
    found = project.terms() if file is None else read_glossary(file)
    terms = [term.written for term in found]
    for path in transcripts or ():
        terms += [speaker.name for speaker in read_talk(path, project).speakers]
    terms = list(dict.fromkeys(filter(None, terms)))
    if not terms:
        raise UsageError(
            "there is no glossary",
            project.path,
            hint='glossary = "glossary.txt" in imhcaps.toml, with lines such as: Kowalczyk | co valchick',
        )
    if not prompt:
        for term in terms:
            line(term)
        return
    text = f"{', '.join(terms)}."
    line(text)
    if len(text) > PROMPT_TOKENS * LETTERS_PER_TOKEN:
        line(
            f"note: Whisper uses only the last {PROMPT_TOKENS} tokens of a prompt, and this one may have more: "
            "put what matters most at the end of the glossary",
            err=True,
        )
