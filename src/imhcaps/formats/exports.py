"""What a track is written as besides captions: the names that `convert --to` takes for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from imhcaps.formats.chapter_lists import podcast_chapters, youtube_chapters
from imhcaps.formats.podcast_transcript import podcast_transcript
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark

EXPORTS: Final[dict[str, Callable[[Track], tuple[str, tuple[Remark, ...]]]]] = {
    "podcast-chapters": podcast_chapters,
    "podcast-json": podcast_transcript,
    "youtube-chapters": youtube_chapters,
}
