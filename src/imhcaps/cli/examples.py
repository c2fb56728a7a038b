"""What `--help` shows of each verb last: commands as people type them, and what each is for."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "align": (
        ("talk.txt --words talk.whisper.json -o talk.json", "a recogniser's times for the words of a transcript"),
        ("talk.txt --audio talk.mp4 -o talk.json", "from the recording itself"),
    ),
    "build": (
        ("", "make what is out of date"),
        ("keynote --why", "one talk, and why it is made again"),
        ("--check", "in CI: exit 1 when captions are not what their sources make"),
    ),
    "caption": (
        ("talk.txt --cues talk.csv -o captions/", "from a sheet of known times"),
        ("talk.txt --words talk.whisper.json --review listen.csv", "from a recogniser's words, and what to listen to"),
        ("page.md --cues *.vtt", "each talk of a page with the captions that belong to it"),
        ("talk.txt --cues talk.csv --to vtt -o -", "into a pipe"),
    ),
    "check": (
        ("captions/", "a folder, and those in it"),
        ("captions/ --diff", "what --fix would change"),
        ("captions/ --fix", "change it; no word and no time changes"),
        ("talk.en.vtt --transcript talk.txt", "compare the words with the transcript"),
        ("captions/ --output-format sarif -o captions.sarif", "for GitHub's security tab"),
        ("talk.en.vtt --show-settings", "which configuration, profile and rules hold for a file"),
    ),
    "convert": (
        ("talk.srt -o talk.vtt", "into another format"),
        ("talk.en.vtt --cut 0:00-0:42 -o short.en.vtt", "the beginning of the video was cut off"),
        ("talk.en.vtt --cut-list cut.edl --fps 25 -o new.en.vtt", "the video was cut as an editor's list says"),
    ),
    "export": (
        ("talk.txt --to html,pdf", "a web page and a PDF"),
        ("talk.txt --cues talk.csv --media talk.mp4", "with a player and times"),
        ("talk.whisper.json --to md --speaker SPEAKER_00='Ann Webb'", "a recogniser's words, to be corrected"),
    ),
    "formats": (("", "what is read and written"), ("--json", "for programs")),
    "glossary": (
        ("", "the terms, one a line"),
        ("--prompt talk.txt", "as a recogniser's prompt, with the speakers of the talk"),
    ),
    "init": (
        ("", "begin a project here"),
        ("--add", "add the talks that are new"),
        ("--settings", "all that imhcaps.toml may say"),
    ),
    "learn": (("captions/ -o house.json", "where people end cues and lines, for caption --style"),),
    "preview": (("talk.en.vtt --media talk.mp4 -o talk.html", "a page to look at, or to send"),),
    "profile": (
        ("", "all house styles and laws"),
        ("dcmp-upper", "its numbers, and where each was read"),
        ("--toml dcmp-upper > house.toml", "a copy to change"),
    ),
    "review": (
        ("", "all talks of the project, the doubtful places first"),
        ("talk.en.vtt --media talk.mp4", "one file"),
    ),
    "rule": (("LEN101", "what it asks and why"), ("line-too-long", "the same, by name")),
    "sheet": (
        ("talk.txt -o talk.csv", "a row for each turn, to fill in"),
        ("", "one for each talk of the project that has no times yet"),
        ("talk.txt --media talk.mp4 --to html -o talk.tap.html", "a page to tap along with the recording"),
    ),
    "status": (
        ("", "what to do next"),
        ("--to html -o status.html", "a page for others"),
    ),
    "sync": (
        ("talk.en.vtt --audio talk.mp4", "are the captions late?"),
        ("talk.en.vtt --audio talk.mp4 --fix", "move them to where the words are said"),
    ),
    "template": (
        ("talk.en.vtt --language fr -o talk.fr.csv", "a sheet for a translator"),
        ("talk.en.vtt --language fr -o talk.fr.xlf", "for a translation program"),
    ),
}  # fmt: skip
"""By verb: what is typed after it, and what it does."""


def epilog(verb: str) -> str:
    """The examples of a verb as click shows them: a mark keeps their lines apart."""
    rows = [
        (f"imhcaps {verb} {arguments}".rstrip(), meaning) for arguments, meaning in EXAMPLES[verb]
    ]
    lines = [f"  {command}\n      {meaning}" for command, meaning in rows]
    return "\n".join(["\b", "Examples:", *lines])
