"""The tree that a browser builds of cue text (WebVTT 6.5), from our tokens: to be compared with a browser's."""

from __future__ import annotations

from html import escape

from imhcaps import cuetext

TAGS = frozenset({"c", "i", "b", "u", "ruby", "rt", "v", "lang"})


class Node:
    """An element of the tree; `name` is empty at the root. Children are elements, text or times (ms)."""

    __slots__ = ("annotation", "children", "classes", "name")

    def __init__(self, name: str = "", classes: tuple[str, ...] = (), annotation: str = "") -> None:
        self.name = name
        self.classes = classes
        self.annotation = annotation
        self.children: list[Node | str | int] = []


def parse(payload: str) -> Node:
    """The tree that a browser builds (§6.5): unknown tags dropped, open ones closed at the end."""
    root = Node()
    open_nodes = [root]
    for token in cuetext.tokens(payload):
        here = open_nodes[-1]
        if token.kind == "text":
            here.children.append(token.value)
        elif token.kind == "time":
            moment = cuetext.timestamp(token.value)
            if moment is not None:
                here.children.append(moment)
        elif token.kind == "start":
            if token.value in TAGS and (token.value != "rt" or here.name == "ruby"):
                classes = tuple(name for name in token.classes if name)
                node = Node(token.value, classes, token.annotation)
                here.children.append(node)
                open_nodes.append(node)
        elif len(open_nodes) > 1 and token.value == here.name:
            open_nodes.pop()
        elif token.value == "ruby" and here.name == "rt":
            del open_nodes[-2:]
    return root


def html(payload: str) -> str:
    """The tree as HTML, as a browser's `getCueAsHTML()` writes it."""

    def text(value: str) -> str:
        return escape(value, quote=False).replace("\xa0", "&nbsp;")

    def attribute(value: str) -> str:
        return (
            value.replace("&", "&amp;")
            .replace("\xa0", "&nbsp;")
            .replace('"', "&quot;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
        )

    # Nesting may be deeper than Python's stack: an explicit one.
    parts: list[str] = []
    work: list[Node | str | int | tuple[str]] = [parse(payload)]
    while work:
        node = work.pop()
        if isinstance(node, tuple):
            parts.append(node[0])
        elif isinstance(node, str):
            parts.append(text(node))
        elif isinstance(node, int):
            seconds, rest = divmod(node, 1000)
            stamp = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
            parts.append(f"<?timestamp {stamp}?>")
        else:
            if node.name:
                name = "span" if node.name in ("c", "v", "lang") else node.name
                extra = {"v": "title", "lang": "lang"}.get(node.name)
                parts.append(f"<{name}")
                if extra:
                    parts.append(f' {extra}="{attribute(node.annotation)}"')
                if node.classes:
                    parts.append(f' class="{attribute(" ".join(node.classes))}"')
                parts.append(">")
                work.append((f"</{name}>",))
            work.extend(reversed(node.children))
    return "".join(parts)
