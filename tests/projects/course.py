"""A small course of talks with its sheets, and what the tests do with it."""

from __future__ import annotations

import re
from pathlib import Path

from command import in_process
from command import on_terminal as command_on_terminal

NAMES = ("lamps", "ships", "bread")
TEXTS = {
    "lamps": "Ann Lee: The lamps of the old harbour were lit by hand until the war came to the town.\n\nBo Chen: And who lit them, night after night, in the rain and the wind of the winter?\n",
    "ships": "Cy Dee: No ship of that size had ever passed the narrow mouth of our river before.\n\nEve Fox: It took them three tides, four pilots and most of the rope in the village.\n",
    "bread": "Gil Hay: Bread was baked on Fridays, for the whole street, in an oven behind the church.\n\nIda Jay: You could smell it from the school, and nobody learned anything after ten.\n",
}
SETTINGS = '[[talk]]\ntranscript = "*.txt"\ncues = "{stem}.csv"\n'


def sheet(text: str) -> str:
    people = re.findall(r"(?m)^([A-Z]\w+ [A-Z]\w+):", text)
    return f"start,end,text\n0:01,,{people[0]}\n0:08,0:14,{people[1]}\n"


def run(project: Path, command: str):
    return in_process(*command.split(), cwd=project)


def nudge(place: Path) -> str:
    """A person lets the first caption come earlier; the text of the file then."""
    text = re.sub(r"(?m)^00:00:00\.\d{3} -->", "00:00:00.500 -->", place.read_text(), count=1)
    assert text != place.read_text()
    place.write_text(text)
    return text


def outputs(project: Path) -> dict[str, bytes]:
    folders = (project / "captions", project / "transcripts")
    return {path.name: path.read_bytes() for folder in folders for path in sorted(folder.iterdir())}


def begin(folder: Path) -> Path:
    """Three talks with their sheets, and the configuration."""
    for name in NAMES:
        (folder / f"{name}.txt").write_text(TEXTS[name])
        (folder / f"{name}.csv").write_text(sheet(TEXTS[name]))
    (folder / "imhcaps.toml").write_text(SETTINGS)
    return folder


def on_terminal(project: Path, command: str, columns: int = 100) -> tuple[int, str]:
    """What a person at a terminal in colour sees, and the exit status."""
    return command_on_terminal(*command.split(), cwd=project, COLUMNS=str(columns), TERM="xterm")
