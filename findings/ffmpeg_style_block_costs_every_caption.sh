#!/bin/sh
# A WebVTT file with a STYLE or a REGION block gives no caption at all in ffmpeg 4.2.2 and in PyAV 12.0.0 (ffmpeg 6.1),
# without a message; PyAV 18.1.0 (ffmpeg 8.1) reads both.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check --only-binary :all: --target old-program "imageio-ffmpeg==0.4.2"
venv/bin/python -m pip install -q --disable-pip-version-check --only-binary :all: --target old "av==12.0.0"
venv/bin/python -m pip install -q --disable-pip-version-check --only-binary :all: --target new "av==18.1.0"
printf 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHi\n' > plain.vtt
printf 'WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00:01.000 --> 00:00:02.000\nHi\n' > style.vtt
printf 'WEBVTT\n\nREGION\nid:a\nwidth:40%%\n\n00:00:01.000 --> 00:00:02.000\nHi\n' > region.vtt
cat > count.py <<'PROGRAM'
import sys

import av

for name in ("plain", "style", "region"):
    with av.open(f"{name}.vtt") as file:
        print(name, sum(packet.pts is not None for packet in file.demux(file.streams.subtitles[0])))
PROGRAM
cat > expected <<'EXPECTED'
ffmpeg 4.2.2
plain 1
style 0
region 0
PyAV 12.0.0
plain 1
style 0
region 0
PyAV 18.1.0
plain 1
style 1
region 1
EXPECTED
{
  echo "ffmpeg 4.2.2"
  for name in plain style region; do
    echo "$name $(old-program/imageio_ffmpeg/binaries/ffmpeg-linux64-v4.2.2 -v error -i $name.vtt -f srt - | grep -c -e '-->' || true)"
  done
  for version in "old 12.0.0" "new 18.1.0"; do
    set -- $version
    echo "PyAV $2"
    PYTHONPATH=$1 venv/bin/python count.py
  done
} > seen
diff expected seen && echo "as stated: imageio-ffmpeg==0.4.2, av==12.0.0, av==18.1.0"
