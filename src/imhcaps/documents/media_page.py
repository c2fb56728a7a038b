"""Pages of video services: a browser's player cannot play them, so a transcript links to them, with times.

How a service writes the time at which it begins is its own; the table has it for each, from their help pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit, urlunsplit

_PAGES = frozenset([".asp", ".aspx", ".htm", ".html", ".jsp", ".php", ".xhtml"])
"""Suffixes of pages: what is there is no recording, whoever serves it."""


@dataclass(frozen=True, slots=True)
class MediaPage:
    """The page of a recording: its address, whose it is, and the address from a moment on."""

    address: str
    service: str
    """The name of the service; empty for a page of nobody that is known."""
    moment: str = ""
    """The parameter with the time, in the query (`?t=44s`) or the fragment (`#t=44s`); empty: none is known."""

    def at(self, ms: int) -> str | None:
        """The address that begins at `ms`, in whole seconds; None where the service has no such address."""
        if not self.moment:
            return None
        parts = urlsplit(self.address)
        seconds = max(ms, 0) // 1000
        hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
        setting = self.moment[1:].format(seconds=seconds, clock=f"{hours}h{minutes}m{rest}s")
        if self.moment[0] == "#":
            return urlunsplit(parts._replace(fragment=setting))
        name = setting.partition("=")[0]
        others = [
            each for each in parts.query.split("&") if each and each.partition("=")[0] != name
        ]
        return urlunsplit(parts._replace(query="&".join([*others, setting]), fragment=""))


@dataclass(frozen=True, slots=True)
class _Service:
    name: str
    host: re.Pattern[str]
    path: re.Pattern[str]
    moment: str


def _service(name: str, host: str, path: str, moment: str = "") -> _Service:
    return _Service(name, re.compile(host), re.compile(path), moment)


_ANY = r"(?:[\w-]+\.)*"
_SERVICES = (
    _service("YouTube", rf"{_ANY}youtube(?:-nocookie)?\.com", r"/embed/\w", "?start={seconds}"),
    _service("YouTube", rf"{_ANY}youtube(?:-nocookie)?\.com|youtu\.be", r"/.", "?t={seconds}s"),
    _service("Vimeo", rf"{_ANY}vimeo\.com", r"/.", "#t={seconds}s"),
    _service("Panopto", rf"{_ANY}panopto\.(?:com|eu)", r"/Panopto/Pages/.", "?start={seconds}"),
    _service("Panopto", r".+", r"(?i)/panopto/pages/(?:viewer|embed)\.aspx", "?start={seconds}"),
    _service("Dailymotion", rf"{_ANY}dailymotion\.com|dai\.ly", r"/.", "?start={seconds}"),
    _service("Twitch", rf"{_ANY}twitch\.tv", r"/videos/\d", "?t={clock}"),
    _service("Loom", rf"{_ANY}loom\.com", r"/(?:share|embed)/.", "?t={seconds}"),
    _service("Zoom", rf"{_ANY}zoom\.(?:us|com)", r"/rec/."),
    _service("Microsoft Stream", rf"{_ANY}(?:sharepoint|microsoftstream|office)\.com", r"/."),
    _service("Facebook", rf"{_ANY}facebook\.com|fb\.watch", r"/."),
    _service("TED", rf"{_ANY}ted\.com", r"/talks/."),
    _service("Wistia", rf"{_ANY}wistia\.(?:com|net)", r"/(?:medias|embed/iframe)/."),
    _service("PeerTube", r".+", r"/w/[\w-]{8,}$|/videos/(?:watch|embed)/[\w-]{8,}$", "?start={seconds}s"),
)  # fmt: skip


def media_page(media: str) -> MediaPage | None:
    """The page that an address is; None for a file, or an address that may be played."""
    parts = urlsplit(media) if re.match(r"https?://", media, re.IGNORECASE) else None
    if parts is None or parts.hostname is None:
        return None
    for service in _SERVICES:
        if service.host.fullmatch(parts.hostname) and service.path.match(parts.path):
            return MediaPage(media, service.name, service.moment)
    suffix = PurePosixPath(parts.path).suffix.lower()
    return MediaPage(media, "") if suffix in _PAGES else None
