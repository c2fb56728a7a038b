"""The server of `imhcaps review`, for this machine alone: who may ask, what for, and the answers.

Listens on 127.0.0.1 only. Every request must name this very address as its host (a page of another site whose name was
pointed here does not), come from no other origin, and bear the token, which the page has from its address's fragment
and which no cookie holds. Talks and recordings are named by numbers: no path ever comes in. A recording, for which a
browser sends no header of ours, is asked for under a secret of its own that opens recordings and nothing else.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from imhcaps.errors import ImhcapsError
from imhcaps.json_fields import WrongFieldError, parsed
from imhcaps.reviewing.events import events
from imhcaps.reviewing.operations import EditError, read_operation
from imhcaps.reviewing.own_keys import keep_keys, read_keys
from imhcaps.reviewing.reviewed_talk import ReviewedTalk
from imhcaps.reviewing.single_page import page_file
from imhcaps.reviewing.snapshot import StaleError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from imhcaps.reviewing.recordings import Recording

TOKEN_BYTES = 24
"""Bytes of the token and of the recordings' secret: 192 bits, which nobody guesses (our choice)."""
LARGEST_BODY = 2_000_000
"""Bytes of a request that are read at most; our own choice: a thousand times the largest edit."""
SCRIPTS = ("keys.js", "review.js", "changes.js", "editing.js")
"""Scripts of the page, in the order in which they are run."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(slots=True)
class Site:
    """What is served: the talks with their recordings (None where there is none), the token, the port."""

    talks: Sequence[tuple[ReviewedTalk, Recording | None]]
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(TOKEN_BYTES))
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(TOKEN_BYTES))
    asked: float = field(default_factory=time.monotonic)
    """When a person last did something, by the monotonic clock in seconds."""
    over: Callable[[], bool] = lambda: False
    """Whether the server is to end: event streams that are still open are closed then."""

    @property
    def address(self) -> str:
        """Where the page is; the token is in the fragment, which is never sent."""
        return f"http://127.0.0.1:{self.port}/#{self.token}"


class Guarded:
    """Refuses what does not come from our own page, before anything is done, and seals every answer."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._site = site
        self._hosts = {f"127.0.0.1:{site.port}", f"localhost:{site.port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *((k, v) for k, v in message["headers"] if k.lower() != b"cache-control"),
                    *((name.lower().encode(), value.encode()) for name, value in HEADERS.items()),
                ]
            await send(message)

        refused = self._refused(scope)
        app = self._app if refused is None else JSONResponse({"error": refused}, 403)
        await app(scope, receive, sealed)

    def _refused(self, scope: Scope) -> str | None:
        head: dict[str, list[str]] = {}
        for name, value in scope["headers"]:
            head.setdefault(name.decode("latin-1"), []).append(value.decode("latin-1"))
        path = scope["path"]
        hosts, sites = head.get("host", []), head.get("sec-fetch-site", [])
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return "this server answers to its own address only"
        if any(origin != f"http://{hosts[0]}" for origin in head.get("origin", [])):
            return "another page may not ask"
        if path.startswith(("/api/", "/media/")) and set(sites) - {"same-origin", "none"}:
            return "another page may not ask"
        if path.startswith("/api/"):
            given = head.get("authorization", [""])
            if len(given) != 1 or not _equal(given[0], f"Bearer {self._site.token}"):
                return "open the address that the terminal shows"
        if scope["method"] not in ("GET", "HEAD"):
            kinds = head.get("content-type", [""])
            if len(kinds) != 1 or kinds[0].partition(";")[0].strip().lower() != "application/json":
                return "only JSON is taken"
        return None


def _equal(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())


def application(site: Site) -> Guarded:
    """The application of a site (ASGI)."""
    routes = [
        Route("/", _page),
        Route("/review.css", _own_file("review.css", "text/css")),
        *(Route(f"/{name}", _own_file(name, "text/javascript")) for name in SCRIPTS),
        Route("/api/project", _answering(site, _project)),
        Route("/api/keys", _answering(site, _keep_keys), methods=["POST"]),
        Route("/api/events", _events(site)),
        Route("/api/talk/{number:int}", _answering(site, _shown)),
        Route("/api/talk/{number:int}/revision", _answering(site, _revision)),
        Route("/api/talk/{number:int}/track", _answering(site, _track)),
        Route("/api/talk/{number:int}/followed", _answering(site, _followed)),
        Route("/api/talk/{number:int}/fix/{finding:int}", _answering(site, _fix)),
        Route("/api/talk/{number:int}/edits", _answering(site, _edit), methods=["POST"]),
        Route("/api/talk/{number:int}/check", _answering(site, _try), methods=["POST"]),
        Route("/api/talk/{number:int}/undo", _answering(site, _undo), methods=["POST"]),
        Route("/api/talk/{number:int}/redo", _answering(site, _redo), methods=["POST"]),
        Route("/media/{secret}/{number:int}", _recording(site)),
    ]
    return Guarded(Starlette(routes=routes), site)


Answer = dict[str, Any]
Handler = Callable[[Request], Awaitable[Response]]


async def _page(request: Request) -> Response:
    page = (
        page_file("review.html")
        .replace("<!--policy-->", "")
        .replace("<!--title-->", "Review of captions")
        .replace("<!--tools-->", page_file("tools.html"))
        .replace("<!--conflict-->", page_file("conflict.html"))
        .replace(
            "<!--style-->",
            '<link rel="icon" href="data:,">\n<link rel="stylesheet" href="/review.css">',
        )
        .replace(
            "<!--script-->",
            "\n".join(f'<script src="/{name}"></script>' for name in SCRIPTS),
        )
    )
    return Response(page, media_type="text/html; charset=utf-8")


def _own_file(name: str, kind: str) -> Handler:
    async def answer(request: Request) -> Response:
        return Response(page_file(name), media_type=f"{kind}; charset=utf-8")

    return answer


@dataclass(frozen=True, slots=True)
class _Asked:
    """A request that may be answered: the talk, the revision that it names, its JSON."""

    site: Site
    number: int
    talk: ReviewedTalk
    revision: str | None
    body: Any
    path: Mapping[str, Any]

    @property
    def seen(self) -> str:
        if self.revision is None:
            raise _NoRevisionError
        return self.revision


class _NoRevisionError(Exception):
    """A change that does not say what it was made of."""


def _answering(site: Site, function: Callable[[_Asked], Answer]) -> Handler:
    """The answer of a function as JSON; whatever is wrong is an answer too, with the status that says what."""

    async def answer(request: Request) -> Response:
        data = b""
        async for part in request.stream():
            data += part
            if len(data) > LARGEST_BODY:
                return _problem("the request is too large", 413)
        try:
            body = parsed(data.decode()) if data else None
        except (ValueError, WrongFieldError):
            return _problem("this is not JSON", 422)
        number = request.path_params.get("number", 0)
        if number >= len(site.talks):
            return _problem("there is no such talk", 404)
        if not request.url.path.endswith("/revision"):
            site.asked = time.monotonic()
        match = request.headers.get("if-match")
        revision = None if match is None else match.removeprefix("W/").strip('"')
        talk = site.talks[number][0]
        # No await from here on: nothing comes between the comparison of revisions and the writing of files.
        try:
            found = function(_Asked(site, number, talk, revision, body, request.path_params))
        except _NoRevisionError:
            return _problem("say which revision you changed (If-Match)", 428)
        except StaleError as problem:
            return _conflict(talk, problem)
        except EditError as problem:
            return _problem(problem.message, 422)
        except ImhcapsError as problem:
            return _problem(str(problem), 409)
        etag = {"ETag": f'"{found["revision"]}"'} if "revision" in found else {}
        later = BackgroundTask(_prepare, talk, revision, body) if function is _try else None
        if found.get("follows"):
            later = BackgroundTask(_follow, talk)
        return JSONResponse(found, headers=etag, background=later)

    return answer


def _problem(message: str, status: int) -> Response:
    return JSONResponse({"error": message}, status)


def _conflict(talk: ReviewedTalk, problem: StaleError) -> Response:
    try:
        theirs = talk.shown()
    except ImhcapsError as wrong:
        return _problem(str(wrong), 409)
    headers = {"ETag": f'"{theirs["revision"]}"'}
    return JSONResponse({"error": problem.message, "theirs": theirs}, 412, headers=headers)


def _project(asked: _Asked) -> Answer:
    rows = []
    for number, (talk, recording) in enumerate(asked.site.talks):
        row: Answer = {"number": number, "name": talk.name}
        if recording is not None:
            row["media"] = f"/media/{asked.site.secret}/{number}"
        try:
            view = talk.now().view
            row |= {"left": len(view["places"]), "findings": len(view["findings"])}
        except ImhcapsError as problem:
            row["error"] = str(problem)
        rows.append(row)
    return {"talks": rows, "keys": read_keys(asked.site.talks[0][0].files.folder)}


def _keep_keys(asked: _Asked) -> Answer:
    return {"keys": keep_keys(asked.site.talks[0][0].files.folder, asked.body)}


def _events(site: Site) -> Handler:
    async def answer(request: Request) -> Response:
        return StreamingResponse(events(site.talks, site.over), media_type="text/event-stream")

    return answer


def _shown(asked: _Asked) -> Answer:
    return asked.talk.shown()


def _revision(asked: _Asked) -> Answer:
    recording = asked.site.talks[asked.number][1]
    said = {"recording": recording.remark} if recording is not None and recording.remark else {}
    return {"revision": asked.talk.revision(), **said}


def _track(asked: _Asked) -> Answer:
    return {"track": asked.talk.track()}


def _fix(asked: _Asked) -> Answer:
    return {"fix": asked.talk.fix_of(asked.seen, asked.path["finding"])}


def _edit(asked: _Asked) -> Answer:
    return asked.talk.edit(asked.seen, read_operation(asked.body), later=True)


async def _follow(talk: ReviewedTalk) -> None:
    with suppress(ImhcapsError):
        talk.now()


def _followed(asked: _Asked) -> Answer:
    return asked.talk.followed(asked.seen)


def _try(asked: _Asked) -> Answer:
    try:
        return asked.talk.edit(asked.seen, read_operation(asked.body), write=False)
    except EditError as problem:
        # No fault of who asks: what is typed is not yet what can be saved, as while a text is emptied.
        return {"error": problem.message}


async def _prepare(talk: ReviewedTalk, revision: str | None, body: Any) -> None:
    with suppress(ImhcapsError):
        talk.prepare(revision or "", read_operation(body))


def _undo(asked: _Asked) -> Answer:
    return asked.talk.undo(asked.seen)


def _redo(asked: _Asked) -> Answer:
    return asked.talk.redo(asked.seen)


def _recording(site: Site) -> Handler:
    async def answer(request: Request) -> Response:
        number = request.path_params["number"]
        recording = site.talks[number][1] if number < len(site.talks) else None
        if recording is None or not _equal(request.path_params["secret"], site.secret):
            return _problem("there is no such recording", 404)
        location = await run_in_threadpool(recording.playable)
        if location is None:
            return _problem("the recording is not where it was", 404)
        # Parts of it are sent as they are asked for (206): without that a browser cannot jump.
        return FileResponse(location, media_type=recording.media_type(location))

    return answer


IDLE_SECONDS = 12 * 3600.0
"""Seconds after which a server that nobody uses ends; our choice: a working day, half a night."""

LOOK_SECONDS = 30.0
"""Seconds between two looks whether anybody has asked; our own choice: nothing to 12 hours."""


def serve(site: Site, listener: Any) -> None:
    """Answer on a listening socket until Ctrl-C, or until nobody has asked for `IDLE_SECONDS`."""
    import uvicorn  # noqa: PLC0415 - extra package

    config = uvicorn.Config(
        application(site),
        log_level="error",
        access_log=False,
        server_header=False,
        http="h11",
        ws="none",
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    site.over = lambda: server.should_exit

    def watch() -> None:
        while not server.should_exit:
            time.sleep(LOOK_SECONDS)
            server.should_exit = time.monotonic() - site.asked > IDLE_SECONDS

    threading.Thread(target=watch, daemon=True).start()
    server.run(sockets=[listener])
