"""A server of `imhcaps review` for tests: a folder of captions and recordings, and requests as any program may send
them."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass
class Server:
    port: int
    token: str
    process: subprocess.Popen[str]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/#{self.token}"

    def ask(
        self, method: str, path: str, body: object = None, *, token: str | None = "", **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        head = {name.replace("_", "-"): value for name, value in headers.items()}
        if token is not None:
            head.setdefault("Authorization", f"Bearer {token or self.token}")
        data = None
        if body is not None:
            head.setdefault("Content-Type", "application/json")
            data = body if isinstance(body, bytes) else json.dumps(body)
        connection.request(method, path, data, head)
        answer = connection.getresponse()
        found = (
            answer.status,
            {k.lower(): v for k, v in answer.getheaders()},
            answer.read(),
        )
        connection.close()
        return found

    def get(self, path: str) -> Any:
        status, _, data = self.ask("GET", path)
        assert status == 200, data
        return json.loads(data)

    def edit(self, number: int = 0, **operation: object) -> tuple[int, Any]:
        revision = self.get(f"/api/talk/{number}/revision")["revision"]
        status, _, data = self.ask(
            "POST", f"/api/talk/{number}/edits", operation, If_Match=f'"{revision}"'
        )
        return status, json.loads(data)


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[Server]:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "XDG_STATE_HOME": str(folder / ".state")}
    process = subprocess.Popen(
        [sys.executable, "-m", "imhcaps", "review", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        if not line:
            assert process.stderr is not None
            raise AssertionError(process.stderr.read())
        address, _, token = line.partition("/#")
        yield Server(int(address.rpartition(":")[2]), token, process)
    finally:
        process.terminate()
        process.wait(20)
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
