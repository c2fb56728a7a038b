#!/bin/sh
# &lrm; and &rlm; of WebVTT are the marks that keep a full stop or a number on its side in Arabic and Hebrew. ttconv 1.2.3 shows viewers
# "&rlm", without its semicolon; ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0) leaves the mark out, and keeps it where it stands as a character.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "ttconv==1.2.3" "imageio-ffmpeg==0.6.0"
cat > expected <<'EXPECTED'
ttconv 'שלום&rlm 12!'
ffmpeg 'שלום 12!'
ttconv 'שלום\u200f 12!'
ffmpeg 'שלום\u200f 12!'
EXPECTED
cat > read.py <<'PROGRAM'
import io, pathlib, subprocess
import imageio_ffmpeg
from ttconv import model
from ttconv.vtt import reader

for mark in ("&rlm;", "\u200f"):
    text = f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nשלום{mark} 12!\n"
    body = reader.to_model(io.StringIO(text)).get_body()
    shown = "".join(part.get_text() for part in body.dfs_iterator() if isinstance(part, model.Text))
    print("ttconv", repr(shown.strip()))
    pathlib.Path("a.vtt").write_text(text, "utf-8")
    tool = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", "a.vtt", "-f", "srt", "-"]
    lines = subprocess.run(tool, capture_output=True, encoding="utf-8", check=True).stdout.split("\n")
    print("ffmpeg", repr(lines[2]))
PROGRAM
PYTHONUTF8=1 venv/bin/python read.py > seen
diff expected seen && echo "as stated: ttconv==1.2.3, imageio-ffmpeg==0.6.0"
