"""What several verbs take, and how a name given for it becomes the thing itself."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imhcaps.model.profile import Profile
    from imhcaps.segmentation import Style

Path = str | os.PathLike[str]


def profile_of(profile: Path | Profile) -> Profile:
    """The profile of a name or a TOML file, or the one given."""
    from imhcaps.checks.profiles import load_profile
    from imhcaps.model.profile import Profile

    return profile if isinstance(profile, Profile) else load_profile(profile)


def style_of(style: Path | Style | None) -> Style | None:
    """The style in a file, or the one given."""
    from imhcaps.segmentation import read_style

    return read_style(style) if isinstance(style, (str, os.PathLike)) else style
