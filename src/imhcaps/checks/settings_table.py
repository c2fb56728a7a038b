"""The settings that a project's configuration may hold: name, form, which verbs use it, meaning. One table."""

from typing import NamedTuple


class Setting(NamedTuple):
    """A key of `imhcaps.toml`: the form of its value in words, the verbs that use it, what it does."""

    name: str
    form: str
    verbs: tuple[str, ...]
    meaning: str


PRINTING = ("export", "build")
CAPTIONING = ("caption", "build")
READING = (
    "caption",
    "align",
    "export",
    "sheet",
    "glossary",
    "preview",
    "build",
    "check",
    "status",
    "review",
    "learn",
)
"""The verbs that read a transcript."""
CHECKING = ("check",)
FINDING = ("check", "status", "review", "preview")
"""The verbs that show what is found in captions."""
SIZING = ("caption", "build", "template", "sync", *FINDING)
"""The verbs that go by the limits of a house style."""

PROJECT_SETTINGS = (
    Setting("author", "a text", PRINTING, "who wrote the transcripts"),
    Setting("baseline", "a file of the project", CHECKING, "findings that are known and left out"),
    Setting("captions-folder", "a folder of the project", ("build", "check", "status", "review"), "where the captions are (captions)"),
    Setting("colour", "a colour: #005a6e", PRINTING, "of headings, names and rules of documents"),
    Setting("documents", 'a list: ["html", "pdf"]', PRINTING, "the kinds of document to make"),
    Setting("documents-folder", "a folder of the project", ("build",), "where the documents are (transcripts)"),
    Setting("exclude", 'a list of patterns: ["drafts/**"]', ("check", "init"), "files that are passed over"),
    Setting("extend-select", "a list of rules", FINDING, "rules to check too"),
    Setting("fail-on", "error, warning or info", CHECKING, "the least severity that makes exit status 1"),
    Setting("formats", 'a list: ["vtt", "srt"]', (*CAPTIONING, "status", "review"), "the caption formats to write"),
    Setting("glossary", "a file of the project", ("caption", "align", "export", "build", "glossary", *FINDING), "terms, and how recognisers mishear them: Kowalczyk | co valchick"),
    Setting("ignore", "a list of rules", FINDING, "rules that are not checked"),
    Setting("labels", "first, change, always or never", CAPTIONING, "when a speaker's name is shown"),
    Setting("language", "a language tag (BCP 47)", READING, "of transcripts that say none"),
    Setting("limits", "a table of limits", SIZING, "limits over those of the profile"),
    Setting("logo", "a picture of the project", PRINTING, "at the head of documents"),
    Setting("logo-dark", "a picture of the project", PRINTING, "the same for dark pages"),
    Setting("max-difference", "a number from 0 to 1", CHECKING, "share of a transcript's words that may differ"),
    Setting("min-severity", "error, warning or info", CHECKING, "the least severity that is reported"),
    Setting("organisation", "a text", PRINTING, "who publishes the documents"),
    Setting("paper", "a4 or letter", PRINTING, "the paper of pdf and docx"),
    Setting("per-file-ignores", "a table: pattern = rules", FINDING, "rules that are not checked in some files"),
    Setting("profile", "a name, or a TOML file", SIZING, "the house style"),
    Setting("profiles", "a table of profiles", (*SIZING, "profile"), "house styles of the project's own"),
    Setting("select", "a list of rules", FINDING, "the only rules to check"),
    Setting("talk", "tables: [[talk]]", ("build", "check", "status", "review"), "the talks of the project"),
)  # fmt: skip
PROFILE_SETTINGS = (
    Setting(
        "extends", "a profile's name", (), "the profile whose limits hold where none is set here"
    ),
    Setting("language", "a language tag (BCP 47)", (), "the language that the profile is for"),
    Setting("law", "true or false", (), "whether it is a law or standard, and no house style"),
    Setting("limits", "a table of limits", (), "limits over those of the profile that it extends"),
    Setting("title", "a text", (), "its name in reports"),
)
"""The keys of one table of `[profiles]`."""
TALK_SETTINGS = (
    Setting("audio", "a media file", (), "the recording that the words are aligned to"),
    Setting("cues", "a cue sheet", (), "the moments that are known"),
    Setting("heading", "a heading or its number", (), "the part of a page with several talks"),
    Setting("language", "a language tag (BCP 47)", (), "the language of the words"),
    Setting("media", "a media file or an address", (), "where the recording is played"),
    Setting("name", "a text", (), "the name of the outputs, if not that of the transcript"),
    Setting("speakers", 'a list: ["Ann Webb"]', (), "the only names to take for speakers"),
    Setting("transcript", 'a file, or a pattern: "transcripts/*.md"', (), "the transcript"),
    Setting("words", "a recogniser's file", (), "a recogniser's words, with their times"),
)  # fmt: skip
"""The keys of one `[[talk]]`. In a pattern `{stem}` stands for the transcript's name without its suffix."""
