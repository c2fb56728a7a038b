#!/bin/sh
# In TTML children count their times from the begin of their parent. Where a body has a begin and no end, ttconv 1.2.3
# ends it at the end of its last child counted without that begin: here at 14 s, so that what is said from 22 s on is
# gone, without a word.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "ttconv==1.2.3"
cat > "$work/talk.ttml" <<'TTML'
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body begin="10s"><div>
<p begin="1s" end="3s">One.</p><p begin="12s" end="14s">Two.</p></div></body></tt>
TTML
cat > "$work/expected" <<'EXPECTED'
00:00:11.000 --> 00:00:13.000
EXPECTED
"$work/venv/bin/tt" convert -i "$work/talk.ttml" -o "$work/talk.vtt" > /dev/null 2>&1
grep -e "-->" "$work/talk.vtt" | cut -c1-29 > "$work/seen" || true
diff "$work/expected" "$work/seen" && echo "as stated: ttconv==1.2.3"
