"""What a track is written as besides captions: the names that `convert --to` takes for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from imhcaps.formats.chapter_lists import podcast_chapters, youtube_chapters
from imhcaps.formats.podcast_transcript import podcast_transcript
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark


class Export(NamedTuple):
    """What makes the text of a track, with what it could not carry; and the suffix of its file."""

    text_of: Callable[[Track], tuple[str, tuple[Remark, ...]]]
    suffix: str


EXPORTS: Final[dict[str, Export]] = {
    "podcast-chapters": Export(podcast_chapters, ".json"),
    "podcast-json": Export(podcast_transcript, ".json"),
    "youtube-chapters": Export(youtube_chapters, ".txt"),
}
