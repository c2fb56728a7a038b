#!/bin/sh
# In WebVTT `&lt;` is how a less-than sign is written. ffmpeg 7.0.2 (the build in imageio-ffmpeg 0.6.0)
# decodes it when it reads WebVTT and writes it bare when it writes WebVTT: copied from WebVTT to WebVTT,
# `&lt;no&gt;` is a tag that no browser shows. The word is gone for viewers, with no message.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "imageio-ffmpeg==0.6.0"
cat > "$work/expected" <<'EXPECTED'
Say <no> twice
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

print(converted("WEBVTT\n\n00:01.000 --> 00:02.000\nSay &lt;no&gt; twice\n", "vtt", "webvtt").splitlines()[3])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: imageio-ffmpeg==0.6.0"
