#!/bin/sh
# Line times of LRC files have one, two or three digits after the point. ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0)
# takes the digits as a count of hundredths whatever their number: 2.5 s is read as 2.05 s, and 3.123 s as 3 s
# + 123 hundredths = 4.23 s, later than a line at 4.00 s that follows it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "imageio-ffmpeg==0.6.0"
cat > "$work/expected" <<'EXPECTED'
00:00:02,050 half
00:00:04,000 four
00:00:04,230 milliseconds
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pathlib, subprocess, tempfile
import imageio_ffmpeg

def converted(text, suffix, target):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, f"a.{suffix}")
        path.write_text(text)
        tool = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", target, "-"]
        return subprocess.run(tool, capture_output=True, text=True, check=True).stdout

lines = converted("[00:02.5]half\n[00:03.123]milliseconds\n[00:04.00]four\n[00:05.00]end\n", "lrc", "srt").splitlines()
for at in range(1, 12, 4):
    print(lines[at].split(" --> ")[0], lines[at + 1])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: imageio-ffmpeg==0.6.0"
