#!/bin/sh
# Files of Scenarist captions have a tab behind the time code, and many that people have a space. ttconv 1.2.3 makes an
# empty file of one, with exit status 0: every caption is gone.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "ttconv==1.2.3"
printf 'Scenarist_SCC V1.0\n\n00:00:01:00 9420 9420 9470 9470 c8e9 ae80 942f 942f\n\n00:00:04:00 942c 942c\n' > "$work/talk.scc"
printf '0 captions, exit status 0\n' > "$work/expected"
status=0
"$work/venv/bin/tt" convert -i "$work/talk.scc" -o "$work/talk.vtt" > /dev/null 2>&1 || status=$?
printf '%s captions, exit status %s\n' "$(grep -c -e '-->' "$work/talk.vtt" || true)" "$status" > "$work/seen"
diff "$work/expected" "$work/seen" && echo "as stated: ttconv==1.2.3"
