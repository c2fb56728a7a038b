"""Kill `review` (SIGKILL) at random moments while it saves; all files of the talk must be those before or after one
edit.

    python tools/kill_reviews.py 60
    python tools/kill_reviews.py 200 7       (a seed)

Which bytes each file has after each edit is found first, by the same edits in this process. Then each round starts a
server, sends it the edits one after the other, and kills it: every other round as soon as a temporary file is there,
since most of an edit is reading and checking. Each file must be whole at once. After the next start all of them (two
caption files, the transcript, the sheet) must be those of one and the same edit, the last that was answered or the one
after it; nothing temporary is left, and the edit can be taken back.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from imhcaps import temporary_files
from imhcaps.checks.config import load_config
from imhcaps.checks.profiles import load_profile
from imhcaps.projects.talks import chosen
from imhcaps.reviewing.opening import open_project
from imhcaps.reviewing.operations import read_operation
from imhcaps.reviewing.reviewed_talk import ReviewedTalk

TURNS = 40
PROJECT = """language = "en"
formats = ["vtt", "srt"]
captions-folder = "out"
documents = ["md"]

[[talk]]
transcript = "texts/talk.md"
cues = "talk.csv"
"""
FILES = ("out/talk.en.vtt", "out/talk.en.srt", "texts/talk.md", "talk.csv")

State = tuple[bytes, ...]


def operations() -> Iterator[dict[str, Any]]:
    """Edits of every kind that is saved: of two, three and four files, in one folder and in several."""
    for at in range(1, TURNS - 2):
        text = f"This is the corrected line {at}."
        yield {"op": "text", "cue": at, "text": text}
        yield {"op": "nudge", "cue": at, "edge": "end", "by": -40, "unit": "ms"}
        if at % 4 == 0:
            yield {"op": "accept", "cue": at}


def prepare(folder: Path) -> None:
    """A project of one talk, its captions made."""
    (folder / "texts").mkdir(parents=True)
    said = (f"**{('Ann', 'Bo')[n % 2]}:** This is the line number {n}." for n in range(TURNS))
    (folder / "texts/talk.md").write_text("\n\n".join(said) + "\n")
    rows = (f"{n * 4 + 1},{n * 4 + 4},This is the line number {n}." for n in range(0, TURNS, 3))
    (folder / "talk.csv").write_text("start,end,text\n" + "\n".join(rows) + "\n")
    (folder / "imhcaps.toml").write_text(PROJECT)
    subprocess.run([sys.executable, "-m", "imhcaps", "build"], cwd=folder, check=True, stdout=subprocess.DEVNULL)  # fmt: skip


def opened(folder: Path) -> ReviewedTalk:
    """The talk as the server opens it."""
    temporary_files._swept.clear()  # as in a process of its own
    config = load_config(folder / "imhcaps.toml")
    return open_project(chosen(config, None), config, load_profile("web")).talks[0][0]


def state(folder: Path) -> State:
    """The bytes of all files."""
    return tuple((folder / name).read_bytes() for name in FILES)


def states(folder: Path) -> list[State]:
    """The files before the first edit and after each."""
    talk = opened(folder)
    found = [state(folder)]
    for operation in operations():
        talk.edit(talk.revision(), read_operation(operation))
        found.append(state(folder))
    return found


class Client(threading.Thread):
    """Sends the edits to a server until it is gone; `answered` is how many were."""

    def __init__(self, port: int, token: str) -> None:
        super().__init__(daemon=True)
        self.port, self.token, self.answered = port, token, 0

    def ask(self, method: str, path: str, body: object = None, revision: str = "") -> Any:
        """The answer as JSON; raises what the connection raises, `KeyError` for a refusal."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        head = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        head |= {"If-Match": f'"{revision}"'} if revision else {}
        connection.request(method, path, json.dumps(body) if body else None, head)
        data = json.loads(connection.getresponse().read())
        connection.close()
        return data

    def run(self) -> None:
        """Without a pause."""
        with contextlib.suppress(OSError, http.client.HTTPException, ValueError):
            revision = self.ask("GET", "/api/talk/0/revision")["revision"]
            for operation in operations():
                answer = self.ask("POST", "/api/talk/0/edits", operation, revision)
                revision = answer["revision"]
                self.answered += 1
                if answer.get("follows"):
                    # The transcript follows after the answer; a kill in between is made good by the next start.
                    answer = self.ask("GET", "/api/talk/0/followed", None, revision)
                    revision = answer["revision"]


def has_temporary(folder: Path) -> bool:
    """Whether something is being written."""
    places = (folder, folder / "out", folder / "texts", folder / ".imhcaps/undo")
    with contextlib.suppress(OSError):
        return any(any(place.glob(".imhcaps-*")) for place in places)
    return False


def killed(folder: Path, after: int, moment: float, *, writing: bool) -> int:
    """Start a server, kill it `moment` seconds after so many edits, with `writing` while one is saved; the edits
    answered.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "imhcaps", "review"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    address, _, token = process.stdout.readline().strip().partition("/#")
    client = Client(int(address.rpartition(":")[2]), token)
    client.start()
    while client.answered < after and client.is_alive():
        time.sleep(0.001)
    end = time.monotonic() + 2
    while writing and not has_temporary(folder) and time.monotonic() < end:
        time.sleep(0.0002)
    time.sleep(moment)
    process.kill()
    process.wait()
    client.join()
    process.stdout.close()
    return client.answered


class Kills:
    """What the rounds found: before, after, or (cut between two folders) completed by the next start."""

    def __init__(self, root: Path) -> None:
        self.root = root
        prepare(root / "project")
        shutil.copytree(root / "project", root / "known")
        self.known = states(root / "known")
        self.counts = {"before": 0, "after": 0, "completed": 0}

    def round(self, after: int, moment: float, *, writing: bool) -> None:
        """One kill. Raises `AssertionError` for a torn or mixed set, a lost answer, or what is left behind."""
        folder = Path(tempfile.mkdtemp(dir=self.root)) / "project"
        shutil.copytree(self.root / "project", folder)
        answered = killed(folder, after, moment, writing=writing)
        found = state(folder)
        near = self.known[answered : answered + 2]
        late = self.known[max(0, answered - 1) : answered + 2]
        for at, name in enumerate(FILES):
            assert found[at] in [each[at] for each in late], f"{name} is torn or not saved"
        talk = opened(folder)
        talk.now()
        whole = state(folder)
        assert whole in near, "files of two edits"
        left = [str(path) for path in folder.rglob(".imhcaps-*") if path.is_file()]
        assert not left, f"left behind {left}"
        kind = "completed" if whole != found else "after" if whole == near[-1] else "before"
        self.counts[kind] += 1
        if whole != self.known[0]:
            talk.undo(talk.revision())
            assert state(folder) == self.known[self.known.index(whole) - 1], "not taken back"
        shutil.rmtree(folder.parent)


def main(rounds: int, seed: int) -> None:
    """Kill so often, and print what was found."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="imhcaps-reviews-") as name:
        kills = Kills(Path(name))
        for number in range(rounds):
            # Half within the saving, which takes some 20 ms; half within the time of an edit.
            writing = number % 2 == 1
            most = 0.02 if writing else 0.2
            kills.round(chance.randrange(1, 12), chance.uniform(0, most), writing=writing)
        print(kills.counts)


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 20,
        int(sys.argv[2]) if len(sys.argv) > 2 else 1,
    )
