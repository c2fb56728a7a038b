"""What is out of date, and why: nothing is made again without a reason that can be read."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from imhcaps.projects.state import Made, State, settings_hash

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.projects.talks import Talk

Why = Literal[
    "never made",
    "words",
    "times",
    "house style",
    "program",
    "output missing",
    "an output before it",
]


class Reason(NamedTuple):
    """Why a talk is made again: which kind of reason, and what of it in words; `of` are what it changes: groups of
    settings, or the output that is missing.
    """

    why: Why
    what: str
    of: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.why}: {self.what}" if self.what else self.why


class Freshness(NamedTuple):
    """The state of the outputs of a talk: the reasons to make them again, those edited by hand, and all that were made
    before.
    """

    reasons: tuple[Reason, ...]
    edited: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def never(self) -> bool:
        """Whether nothing is known of what was made before."""
        return any(reason.why == "never made" for reason in self.reasons)


def settings_of(config: Config, profile: Profile, talk: Talk) -> dict[str, str]:
    """The hash of each group of settings that the outputs of a talk depend on."""
    limits = {limit.name: (limit.value, limit.unit) for limit in profile.limits.values()}
    terms = config.terms()
    return {
        **({"glossary": settings_hash(terms)} if terms else {}),
        **({"look": settings_hash(look)} if (look := _look(config)) else {}),
        "profile": settings_hash(limits),
        "labels": settings_hash(config.labels),
        "formats": settings_hash(config.formats),
        "language": settings_hash((config.language, talk.language)),
        "speakers": settings_hash(talk.speakers),
        "heading": settings_hash(talk.heading),
        "documents": settings_hash(
            (config.documents, config.organisation, config.paper, talk.media)
        ),
        "folders": settings_hash((config.captions_folder, config.documents_folder)),
    }


def _look(config: Config) -> list[tuple[str, str]]:
    """What is set of author, colour and logo; of a picture the hash of its bytes."""
    found = [("author", config.author)] if config.author else []
    for name, value in config.look.items():
        if isinstance(value, Path):
            found.append((name, sha256(value.read_bytes()).hexdigest() if value.is_file() else ""))
        elif name != "paper":
            found.append((name, str(value)))
    return found


def freshness(
    talk: Talk, made: Made | None, settings: Mapping[str, str], program: str, state: State
) -> Freshness:
    """Compare what a talk's outputs were made from with what is there now."""
    if made is None:
        return Freshness((Reason("never made", ""),))
    reasons: list[Reason] = []
    for path in talk.inputs:
        kind: Why = "words" if path == talk.transcript else "times"
        if path not in made.inputs:
            reasons.append(Reason(kind, f"{path} is new"))
        elif made.inputs[path] != state.hash_of(path):
            reasons.append(Reason(kind, f"{path} has changed"))
    reasons += [
        Reason("times", f"{path} is used no longer")
        for path in made.inputs
        if path not in talk.inputs
    ]
    named = {**made.settings, **settings}
    changed = [name for name in named if made.settings.get(name) != settings.get(name)]
    if changed:
        what = f"{', '.join(changed)} changed"
        reasons.append(Reason("house style", what, tuple(changed)))
    if made.program != program:
        reasons.append(Reason("program", f"version {program} (was {made.program})"))
    edited = []
    for path, digest in made.outputs.items():
        now = state.hash_of(path)
        if now is None:
            reasons.append(Reason("output missing", path, (path,)))
        elif now != digest:
            edited.append(path)
    return Freshness(tuple(reasons), tuple(edited), tuple(made.outputs))


_CAPTIONS_ALONE = frozenset(("labels", "profile"))
_DOCUMENTS_ALONE = frozenset(("documents", "look"))
"""Groups of settings that say how captions look, or documents; all others are of both. A page with a player holds
captions."""


def reason_for(path: str, found: Freshness, *, captions: bool, document: bool) -> str:
    """Why one output is made again; nothing where it is made with the others and nothing asks for it.

    `captions` says that it shows captions, `document` that it is a document.
    """
    if found.never:
        return "never made"
    if path in found.edited:
        return "edited by hand"
    if path not in found.known:
        return "never made"
    others = (frozenset() if captions else _CAPTIONS_ALONE) | (
        frozenset() if document else _DOCUMENTS_ALONE
    )
    for reason in found.reasons:
        missing = reason.why == "output missing" and path not in reason.of
        if not missing and not (reason.of and others.issuperset(reason.of)):
            return str(reason)
    return ""
