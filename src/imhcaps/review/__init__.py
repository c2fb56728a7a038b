"""The page on which captions are looked at with their recording: read only (`preview`), or to edit (`review`).

`view` says what the page shows, as data; `places` which cues are doubtful, the most doubtful first; `preview` makes one file
of both. With `review` the page is served by `server`, which alone changes files: `operations` are the
edits, as pure functions from a document to edits of its text, `history` keeps their inverses. What the page shows
of a rule comes from the checks of the command line: there is no second checker in JavaScript.
"""
