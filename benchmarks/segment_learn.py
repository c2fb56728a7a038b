"""Make the weights that the package ships: `python benchmarks/segment_learn.py [-o FILE]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from segment_series import SERIES, files

from imhcaps.formats import read_track
from imhcaps.segmentation.style_learning import learn_tracks, save

TARGET = Path(__file__).resolve().parents[1] / "src/imhcaps/segmentation/weights/breaks.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    parser.add_argument("--leave-out", action="append", default=[], choices=list(SERIES))
    parser.add_argument("--prior", type=float, default=3.0)
    chosen = parser.parse_args()
    names = [name for name in SERIES if name not in chosen.leave_out]
    tracks = [[read_track(path) for path in files(name)] for name in names]
    data = learn_tracks(tracks, prior=chosen.prior, trained_on=names)
    save(data, chosen.output, force=True)


if __name__ == "__main__":
    main()
