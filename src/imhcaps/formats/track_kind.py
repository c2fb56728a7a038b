"""What kind of track a file is, where its header does not say it: chapters, descriptions, metadata."""

import os
from collections.abc import Sequence

from imhcaps.lazy import lazy_pattern

_KIND_IN_HEADER = lazy_pattern(r"(?im)^[ \t]*kind[ \t]*:")
_KIND_IN_NAME = lazy_pattern(
    # `chapter-1.vtt` is of the first chapter: at the head of a name only the kind itself says it.
    r"(?:[._-]|\A(?=(?:chapters|(?:audio[ ._-]?)?descriptions?|metadata|meta)[._-])|\A(?=(?:chapter|description)\.(?!\d)))"
    r"(?:audio[ ._-]?)?(chapters|descriptions|metadata|meta|(?:chapter|description)(?![._-]\d))(?=[._-])"
)
_KINDS = {"c": "chapters", "d": "descriptions", "m": "metadata"}

_PICTURE = lazy_pattern(
    r"(?i)\s*(?:data:image/\S+|\S+#xywh=\S+|\S+\.(?:jpe?g|png|webp|gif|avif|bmp)(?:[?#]\S*)?)\s*"
)
_DRAWING = lazy_pattern(r"(?is)\s*<svg\b.*(?:</svg>|/>)\s*")
_PARSED = 3
"""So many cues are parsed as JSON; the rest have only to look like it. Our own choice."""


def kind_of_track(path: str, header: str, raw: Sequence[str]) -> str | None:
    """The kind that the name of a file or its cues show; None where the header says it, or nothing does.

    `raw` are the payloads of its cues as they are in the file.
    """
    if header and _KIND_IN_HEADER.search(header):
        return None
    return _kind_of_name(path) or _kind_of_content(raw)


def _kind_of_content(raw: Sequence[str]) -> str | None:
    """Metadata, where every cue is a JSON object, a drawing, or the address of a picture, as for previews on a seek
    bar.
    """
    if not raw:
        return None
    first = raw[0].strip()
    if first[:1] == "{" and first[-1:] == "}":
        import json  # noqa: PLC0415 - slow to load

        try:
            data = all(isinstance(json.loads(payload), dict) for payload in raw[:_PARSED])
        except (ValueError, RecursionError):
            return None
        whole = all(payload.strip()[:1] + payload.strip()[-1:] == "{}" for payload in raw)
        return "metadata" if data and whole else None
    if len(first.split()) == 1 and all(map(_PICTURE.fullmatch, raw)):
        return "metadata"
    if first[:4].lower() == "<svg" and all(map(_DRAWING.fullmatch, raw)):
        return "metadata"
    return None


def _kind_of_name(path: str) -> str | None:
    name = os.path.basename(path).lower()  # noqa: PTH119 - works on any string
    if not any(word in name for word in ("chapter", "description", "meta")):
        return None
    named = _KIND_IN_NAME.search(name)
    return _KINDS[named[1][0]] if named else None
