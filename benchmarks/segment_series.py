"""The human tracks by series, and what is measured on them."""

from __future__ import annotations

from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpus"
SERIES: dict[str, tuple[str, ...]] = {
    "symposium 2": ("wai-symposium2/*.vtt",),
    "PBS": ("small/pbs+pycaption/example.srt",),
    "Able Player": (
        "small/ableplayer+ableplayer/*blocks4all_captions_en.vtt",
        "small/ableplayer+ableplayer/*deadline_captions_en.vtt",
        "small/ableplayer+ableplayer/*frenchsong_captions_en.vtt",
        "small/ableplayer+ableplayer/*itaccess_captions_en.vtt",
        "small/ableplayer+ableplayer/*paulallen_en.vtt",
        "small/ableplayer+ableplayer/*wwa_captions_en.vtt",
    ),
    "WAI videos": (
        "wai-videos/evaluating-*.en.vtt",
        "wai-videos/foundations-*.en.vtt",
        "wai-videos/perspectives-en-perspectives_*[a-z].en.vtt",
    ),
    "others": (
        "small/paypal+*/*_en.vtt",
        "small/videojs+video.js/docs__examples__elephantsdream__captions.en.vtt",
        "small/sampotts+plyr/*.en.vtt",
    ),
    "German": ("small/ableplayer+ableplayer/*_de.vtt",),
    "French": (
        "small/ableplayer+ableplayer/*captions_fr.vtt",
        "wai-videos/*.fr.vtt",
        "small/sampotts+plyr/*.fr.vtt",
    ),
}
LANGUAGES = {"German": "de", "French": "fr"}
"""The language of a series; all others are English."""


def files(name: str) -> list[Path]:
    """The tracks of a series; without those with described video."""
    return [
        path
        for pattern in SERIES[name]
        for path in sorted(SHARED.glob(pattern))
        if "_ad" not in path.name and "_desc" not in path.name
    ]
