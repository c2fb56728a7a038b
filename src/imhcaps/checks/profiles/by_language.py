"""The profile `web` for a language: line length and reading speed as that language's guide asks.

    for_language(load_profile("web"), "zh").limits["max_line_length"]    16 full-width characters, Netflix

The numbers of `web` are those that guides of European languages share. A guide for captions for the deaf and
hard of hearing (variant `sdh`) goes before one for translated subtitles. `caption` and `check` ask the same.
"""

from __future__ import annotations

from imhcaps.checks.profiles import load_profile, variant_names
from imhcaps.language.language import language_of, primary
from imhcaps.model.profile import Profile

_CHOSEN = ("max_line_length", "max_cps")
"""Names of the limits that differ between languages."""
DIFFERENT = frozenset(("ar", "ca", "gl", "hi", "ja", "ko", "ru", "th", "zh"))
"""Languages whose guide asks other numbers than `web`: no guide is read for all others. A test compares them."""


def for_language(profile: Profile, language: str | None) -> Profile:
    """The profile with the limits of the language's guide, if it is `web` as it is published."""
    code = primary(language)
    if profile.name != "web" or code not in DIFFERENT:
        return profile
    return _of_guide(profile, language_of(code).guide)


def _of_guide(profile: Profile, guide: str) -> Profile:
    web = load_profile("web")
    sdh = f"{guide}-sdh"
    source = load_profile(sdh if sdh in variant_names(guide) else guide)
    limits = dict(profile.limits)
    for name in _CHOSEN:
        asked, ours = source.limits.get(name), limits.get(name)
        if asked is None or ours is None or ours != web.limits.get(name):
            continue
        limits[name] = asked._replace(severity=ours.severity)
    return profile._replace(limits=limits)


def chosen(profile: Profile, language: str | None) -> str:
    """What was chosen for a language in words; empty where it is what the profile says anyway."""
    found = for_language(profile, language)
    parts = [
        f"{limit.value:g} {limit.unit} ({limit.source.guideline}, {limit.source.clause})"
        for name in _CHOSEN
        for limit in (found.limits.get(name),)
        if limit is not None and limit.source is not None and limit != profile.limits.get(name)
    ]
    return f"limits of the language: {'; '.join(parts)}" if parts else ""
