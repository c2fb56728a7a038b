"""A folder of talks as one thing: which talks there are, what is made of each, what is out of date, and the state of
each.

`talks` reads the configuration's `[[talk]]` tables, `making` makes the files of one talk, `state` remembers
what they were made from, `freshness` says what is out of date and why, `overview` the state of each talk.
"""
