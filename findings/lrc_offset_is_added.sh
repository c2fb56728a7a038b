#!/bin/sh
# LRC's [offset:500] is in milliseconds, and a positive one shows lines sooner: what stands at 10:01.50 comes at 10:01.00, as ffmpeg 7.0.2
# (imageio-ffmpeg 0.6.0) has it. pylrc 0.1.2 and the player of lrc-kit 1.2.1 add it, so that lines are late by twice the offset.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "imageio-ffmpeg==0.6.0" "pylrc==0.1.2"
npm install --no-audit --no-fund --silent "lrc-kit@1.2.1"
for offset in 500 -2000; do
  printf '[offset:%s]\n[10:01.50]Good evening.\n[10:04.00]Good night.\n' "$offset" > "$offset.lrc"
done
cat > expected <<'EXPECTED'
500 pylrc 602.0
500 ffmpeg 00:10:01,000
500 lrc-kit 602
-2000 pylrc 599.5
-2000 ffmpeg 00:10:03,500
-2000 lrc-kit 599.5
EXPECTED
cat > read.py <<'PROGRAM'
import pathlib, subprocess, sys
import imageio_ffmpeg, pylrc

path = f"{sys.argv[1]}.lrc"
print(sys.argv[1], "pylrc", pylrc.parse(pathlib.Path(path).read_text())[0].time)
tool = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", path, "-f", "srt", "-"]
lines = subprocess.run(tool, capture_output=True, text=True, check=True).stdout.splitlines()
print(sys.argv[1], "ffmpeg", lines[1].split(" --> ")[0])
PROGRAM
cat > read.js <<'PROGRAM'
const { Lrc, Runner } = require("lrc-kit");
const text = require("fs").readFileSync(`${process.argv[2]}.lrc`, "utf8");
console.log(process.argv[2], "lrc-kit", new Runner(Lrc.parse(text), true).lrc.lyrics[0].timestamp);
PROGRAM
for offset in 500 -2000; do
  venv/bin/python read.py "$offset"
  node read.js "$offset"
done > seen
diff expected seen && echo "as stated: pylrc==0.1.2, lrc-kit@1.2.1, imageio-ffmpeg==0.6.0"
