#!/bin/sh
# A sound in square brackets is an ordinary caption. ffmpeg 7.0.2 (imageio-ffmpeg 0.6.0) drops such a cue of
# an SBV file whole, and takes the first bracket off such a line of an LRC file (`door opens]`), since it
# reads brackets there as metadata or a tag. No message in either case.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "imageio-ffmpeg==0.6.0"
cat > "$work/expected" <<'EXPECTED'
sbv: Hello
lrc: door opens]
lrc: Hello
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

sbv = converted("0:00:01.000,0:00:02.000\n[door opens]\n\n0:00:03.000,0:00:04.000\nHello\n", "sbv", "srt")
lrc = converted("[00:01.00][door opens]\n[00:03.00]Hello\n", "lrc", "srt")
for name, text in (("sbv", sbv), ("lrc", lrc)):
    for line in text.splitlines()[2::4]:
        print(f"{name}: {line}")
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: imageio-ffmpeg==0.6.0"
