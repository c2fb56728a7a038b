#!/bin/sh
# What `make demo` does: the samples' captions and transcripts, made, checked, and where they are.
set -eu
imhcaps=$1
stem=what-is-infant-mental-health

say() { printf '\n%s\n' "$*"; }

say "1. Captions from the published transcript and its cue sheet"
"$imhcaps" caption "samples/$stem.txt" --cues "samples/$stem.cues.csv" -o captions/

say "   … and from the recording alone, without a cue sheet"
"$imhcaps" caption "samples/$stem.txt" --audio "samples/$stem.opus" -o .demo/captions/ --quiet

say "2. Are they accessible?"
"$imhcaps" check captions/ --transcript "samples/$stem.txt" --statistics

say "3. The transcript for everyone who reads"
"$imhcaps" export "samples/$stem.txt" --cues "samples/$stem.cues.csv" --to html,pdf,docx,epub,md,txt -o .demo/transcripts/

say "Done. Look at"
echo "  captions/$stem.en.vtt         the captions for the web"
echo "  captions/$stem.en.srt         the captions for everything else"
echo "  .demo/captions/               the same, aligned to the recording itself"
echo "  .demo/transcripts/            the transcript as a web page, PDF, Word file, EPUB, Markdown and text"
