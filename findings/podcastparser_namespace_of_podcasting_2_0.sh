#!/bin/sh
# podcastparser 0.6.11 knows the podcast namespace by the address of its page at GitHub alone: a feed that names the namespace by its own
# address, https://podcastindex.org/namespace/1.0, has no transcript, no chapters and no persons. Of several transcripts the last one is given.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "podcastparser==0.6.11"
cat > expected <<'EXPECTED'
https://podcastindex.org/namespace/1.0 None None
https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md https://podcast.example/1.srt Ann
EXPECTED
cat > read.py <<'PROGRAM'
from io import BytesIO

import podcastparser

FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:podcast="{}"><channel><title>Talks</title><link>https://podcast.example</link>
<item><title>One</title><guid>1</guid><enclosure url="https://podcast.example/1.mp3" type="audio/mpeg" length="1"/>
<podcast:transcript url="https://podcast.example/1.vtt" type="text/vtt"/>
<podcast:transcript url="https://podcast.example/1.srt" type="application/x-subrip"/>
<podcast:person role="guest">Ann</podcast:person></item></channel></rss>"""
for address in [
    "https://podcastindex.org/namespace/1.0",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
]:
    [episode] = podcastparser.parse("https://podcast.example/feed", BytesIO(FEED.format(address).encode()))["episodes"]
    print(address, episode.get("transcript_url"), *[each["name"] for each in episode.get("persons", [{"name": None}])])
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: podcastparser==0.6.11"
