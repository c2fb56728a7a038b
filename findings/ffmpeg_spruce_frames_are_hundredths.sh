#!/bin/sh
# Spruce STL counts hours, minutes, seconds and frames, 25 or 30 a second: 00:00:01:15 is half a second after 00:00:01:00, or 0.6 s. ffmpeg
# 7.0.2 (imageio-ffmpeg 0.6.0) reads the frames as hundredths, 1.15 s, so that no caption is ever seen from the last two thirds of
# a second; the codes of italics and bold, ^I and ^B, are shown to viewers.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "imageio-ffmpeg==0.6.0"
cat > a.stl <<'SPRUCE'
$FontName = Arial
$VertAlign = Bottom

00:00:01:15,00:00:03:24,Good ^Ievening^I
00:00:04:00,00:00:05:29,Good night
SPRUCE
cat > expected <<'EXPECTED'
00:00:01,150 --> 00:00:03,240
Good ^Ievening^I
00:00:04,000 --> 00:00:05,290
Good night
EXPECTED
ffmpeg=$(venv/bin/python -c "import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())")
"$ffmpeg" -v error -f stl -i a.stl -f srt - | grep -A 1 -e "-->" | grep -v -x -e "--" > seen
diff expected seen && echo "as stated: imageio-ffmpeg==0.6.0"
