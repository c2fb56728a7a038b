"""The page on which captions are looked at with their recording.

`view` says what the page shows, as data; `places` which cues are doubtful, the most doubtful first; `single_page` makes
one file of both, read only. What the page shows of a rule comes from the checks of the command line: there is no second
checker in JavaScript.
"""
