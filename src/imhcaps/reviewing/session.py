"""How captions are checked for the page: the settings of `imhcaps check` in this project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.api import rebreak, resegment
from imhcaps.checks.session import Settings

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.model.transcript import Transcript


def review_settings(
    config: Config,
    profile: Profile,
    transcript: Transcript | None = None,
    media_ms: int | None = None,
) -> Settings:
    """The settings under which the page shows findings, with the fixes of `check --fix` and `--unsafe-fixes`.

    `media_ms` is how long the recording lasts, where that is known.
    """
    return Settings(
        profile,
        select=config.chosen_rules,
        ignore=config.ignore,
        config=config,
        transcript=transcript,
        glossary=config.terms(),
        rebreak=rebreak,
        resegment=resegment,
        media_ms=media_ms,
    )
