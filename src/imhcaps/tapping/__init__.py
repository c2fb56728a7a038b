"""A page to give the lines of a transcript their times by ear: one tap as each begins.

`loudness` reads a recording for the page, `one_file` makes the page. What a tap means is found in the page, by
`page/model.js`: pure functions, which are tested without it.
"""
