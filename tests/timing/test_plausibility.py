"""Times that cannot be right are refused with their likely cause; right ones are not."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import imhcaps
from command import in_process as run
from imhcaps.errors import TimingError
from imhcaps.model.transcript import Heading, Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.timing import Anchor, AsrWord, AsrWords, CueSheet, align, align_words
from imhcaps.timing.plausibility import parts_of, unit_problem, words_a_minute
from imhcaps.timing.word_sequence import word_sequence
from imhcaps.transcripts import list_talks

NAMES = ("Ann Lee", "Bo Chen", "Célia Roux")


def vocabulary(rng: random.Random, size: int) -> list[str]:
    """Words that look like words, the commoner ones often."""
    stock = [
        "".join(rng.choices("bdfgklmnprst", k=1) + rng.choices("aeiou", k=1)) for _ in range(60)
    ]
    words = ["".join(rng.choices(stock, k=rng.randint(1, 3))) for _ in range(600)]
    picked = rng.choices(words, [1 / (k + 8) for k in range(600)], k=size)
    return [word + "." * (k % 9 == 8) for k, word in enumerate(picked)]


def made(seed: int, size: int = 400) -> tuple[Transcript, AsrWords]:
    """A conversation of so many words, and the words with their times."""
    rng = random.Random(seed)
    texts = vocabulary(rng, size)
    words: list[AsrWord] = []
    now = rng.randint(300, 2000)
    for text in texts:
        length = round((110 + 45 * len(text)) * rng.lognormvariate(0, 0.2))
        words.append(AsrWord(text, now, now + length))
        now += length + (round(450 * rng.lognormvariate(0, 0.4)) if text.endswith(".") else 0)
    cuts = [*range(0, size, 45), size]
    turns = tuple(
        Turn(Speaker(NAMES[n % 3]), tuple(Word(text) for text in texts[a:b]), line=n + 1)
        for n, (a, b) in enumerate(pairwise(cuts))
    )
    return Transcript(turns, source="talk.txt"), AsrWords(tuple(words), "test", "words.json")


def cues_of(words: Sequence[AsrWord], format: str = "srt", size: int = 7) -> CueSheet:
    """Captions of so many words each."""
    groups = [words[k : k + size] for k in range(0, len(words), size)]
    return CueSheet(
        tuple(
            Anchor(g[0].start, g[-1].end, "speech", "", " ".join(w.text for w in g), n + 1)
            for n, g in enumerate(groups)
        ),
        format,
        "captions.srt",
    )


def rows_of(words: Sequence[AsrWord], spacing: int = 20_000) -> CueSheet:
    """A cue sheet with a row about every so many ms."""
    rows: list[Anchor] = []
    for k, word in enumerate(words[:-8]):
        if not rows or word.start >= rows[-1].start + spacing:
            text = " ".join(w.text for w in words[k : k + 10])
            rows.append(Anchor(word.start, None, "speech", "", text, len(rows) + 2))
    return CueSheet(tuple(rows))


def scaled(words: AsrWords, factor: float) -> AsrWords:
    return replace(
        words,
        words=tuple(
            replace(w, start=round(w.start * factor), end=round(w.end * factor))
            for w in words.words
        ),
    )


def scaled_rows(sheet: CueSheet, factor: float) -> CueSheet:
    rows = [
        replace(
            row,
            start=round(row.start * factor),
            end=None
            if row.end is None
            else max(round(row.start * factor) + 1, round(row.end * factor)),
        )
        for row in sheet.rows
    ]
    return replace(sheet, rows=tuple(rows))


def problems(timed: TimedTranscript) -> tuple[str, ...]:
    assert timed.accuracy is not None
    return timed.accuracy.problems


WAYS = ("words", "captions", "rows")


def timed_by(way: str, transcript: Transcript, words: AsrWords) -> TimedTranscript:
    if way == "words":
        return align_words(transcript, words)
    return align(transcript, cues_of(words.words) if way == "captions" else rows_of(words.words))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("seed", range(3))
def test_right_times_have_no_problem(way: str, seed: int) -> None:
    transcript, words = made(seed)
    assert problems(timed_by(way, transcript, words)) == ()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("factor", [25, 10, 0.1, 0.04, 0.001])
def test_times_in_another_unit_are_asked_about(way: str, factor: float) -> None:
    transcript, words = made(4)
    if way == "words":
        timed = align_words(transcript, scaled(words, factor))
    else:
        sheet = cues_of(words.words) if way == "captions" else rows_of(words.words)
        timed = align(transcript, scaled_rows(sheet, factor))
    found = problems(timed)
    assert "--unit" in found[0] and "words a minute" in found[0]


@pytest.mark.parametrize("factor", [0.6, 0.8, 1.5, 2.0])
def test_fast_and_slow_speakers_are_in_the_right_unit(factor: float) -> None:
    transcript, words = made(5)
    assert unit_problem(scaled(words, factor).words, "en") is None
    assert problems(align_words(transcript, scaled(words, factor))) == ()


def test_long_silences_make_no_other_unit() -> None:
    transcript, words = made(6, 200)
    apart = [
        replace(w, start=w.start + 40_000 * (k // 10), end=w.end + 40_000 * (k // 10))
        for k, w in enumerate(words.words)
    ]
    assert problems(align_words(transcript, AsrWords(tuple(apart), "film"))) == ()


def test_words_without_a_length_last_until_the_next() -> None:
    _, words = made(7)
    points = [replace(w, end=w.start) for w in words.words]
    assert unit_problem(points, "en") is None
    assert unit_problem(
        [replace(w, start=w.start // 1000, end=w.start // 1000) for w in points], "en"
    )


def test_the_rate_is_measured_in_english_words() -> None:
    assert words_a_minute(390.0, 390.0) == pytest.approx(154)


@pytest.mark.parametrize("way", ["words", "captions"])
def test_times_of_another_recording_are_refused(way: str) -> None:
    transcript, _ = made(8)
    _, words = made(9)
    found = problems(timed_by(way, transcript, words))
    assert "words" in found[0]


@pytest.mark.parametrize("way", ["words", "captions"])
def test_a_transcript_longer_than_its_times_is_refused(way: str) -> None:
    transcript, words = made(10)
    half = replace(words, words=words.words[:220])
    assert problems(timed_by(way, transcript, half))[0].endswith("180 words are left")
    late = words.words[180:]
    rest = tuple(replace(w, start=w.start - late[0].start, end=w.end - late[0].start) for w in late)
    found = problems(timed_by(way, transcript, replace(words, words=rest)))
    assert found[0].startswith("the times begin at") and "180 words come before" in found[0]


@pytest.mark.parametrize("way", ["words", "captions"])
@pytest.mark.parametrize("count", [1, 8, 20])
def test_a_few_words_after_the_times_go_on_at_the_speaking_rate(way: str, count: int) -> None:
    transcript, words = made(11)
    timed = timed_by(way, transcript, replace(words, words=words.words[:-count]))
    assert problems(timed) == ()
    tail = list(timed.transcript.words)[-count:]
    assert (tail[-1].end or 0) - (tail[0].start or 0) > 150 * count


@pytest.mark.parametrize("way", ["words", "captions"])
@pytest.mark.parametrize("count", [1, 3, 8])
def test_a_few_words_before_the_times_are_not_squeezed(way: str, count: int) -> None:
    transcript, words = made(12)
    rest = words.words[count:]
    rest = tuple(
        replace(w, start=w.start - rest[0].start + 40, end=w.end - rest[0].start + 40) for w in rest
    )
    timed = timed_by(way, transcript, replace(words, words=rest))
    assert problems(timed) == ()
    head = list(timed.transcript.words)[: count + 1]
    assert (head[-1].start or 0) >= 60 * count


def test_recordings_longer_than_the_transcript_are_right() -> None:
    transcript, words = made(13)
    _, others = made(14)
    last = others.words[-1].end + 500
    shifted = [replace(w, start=w.start + last, end=w.end + last) for w in words.words]
    both = AsrWords((*others.words, *shifted), "day")
    assert problems(align_words(transcript, both)) == ()


# Pages of several talks


def page(seed: int, parts: int) -> tuple[Transcript, list[AsrWords]]:
    talks = [made(seed * 50 + n, 150) for n in range(parts)]
    turns: list[Turn] = []
    headings: list[Heading] = []
    for number, (talk, _) in enumerate(talks):
        headings.append(Heading(f"Session {chr(65 + number)}", len(turns)))
        turns += talk.turns
    return (
        Transcript(tuple(turns), title="A day of talks", headings=tuple(headings), source="day.md"),
        [words for _, words in talks],
    )


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("parts", "number"), [(2, 0), (2, 1), (3, 1), (6, 0), (6, 3), (6, 5)])
def test_times_of_one_talk_name_the_part_of_the_page(way: str, parts: int, number: int) -> None:
    transcript, words = page(2, parts)
    title = f"Session {chr(65 + number)}"
    with pytest.raises(TimingError) as caught:
        source = words[number]
        if way == "words":
            imhcaps.align(transcript, words=source)
        else:
            cues = cues_of(source.words) if way == "captions" else rows_of(source.words, 9000)
            imhcaps.align(transcript, cues=cues)
    assert caught.value.message == (
        f"these times fit part {number + 1} of {parts}, {title!r}: --heading {title!r}"
    )


@pytest.mark.parametrize("way", ["captions", "words"])
@pytest.mark.parametrize("short", [10, 20])
def test_a_short_part_that_the_times_leave_out_is_no_less_a_part(way: str, short: int) -> None:
    long, words = made(77, 150)
    other = made(78, short)[0]
    headings = (Heading("Welcome", 0), Heading("Talk", len(other.turns)))
    transcript = Transcript((*other.turns, *long.turns), headings=headings, source="day.md")
    begins = words.words[0].start
    now = replace(
        words,
        words=tuple(replace(w, start=w.start - begins, end=w.end - begins) for w in words.words),
    )
    with pytest.raises(TimingError) as caught:
        source = cues_of(now.words) if way == "captions" else now
        imhcaps.align(transcript, **{"cues" if way == "captions" else "words": source})
    assert caught.value.message == "these times fit part 2 of 2, 'Talk': --heading 'Talk'"


@pytest.mark.parametrize("way", WAYS)
def test_times_of_the_whole_page_are_right(way: str) -> None:
    transcript, words = page(3, 3)
    now, whole = 0, []
    for part in words:
        whole += [replace(w, start=w.start + now, end=w.end + now) for w in part.words]
        now = whole[-1].end + 4000
    assert problems(timed_by(way, transcript, AsrWords(tuple(whole), "day"))) == ()


PAGES = [
    "# Day\n\n## One\n\nANN LEE: Good morning.\n\nBO CHEN: Good morning.\n\n## Two\n\nANN LEE: Again.\n\nBO CHEN: Yes.\n",
    "# Day\n\nANN LEE: Before it all.\n\nBO CHEN: Yes.\n\n## One\n\nANN LEE: Good morning.\n\n## Two\n\nBO CHEN: Again.\n",
    "# Day\n\n## Morning\n\n### One\n\nANN LEE: Good morning.\n\n### Two\n\nBO CHEN: Yes.\n\n## Evening\n\n### Three\n\nANN LEE: Again.\n\nBO CHEN: Bye.\n",
]  # fmt: skip


@pytest.mark.parametrize("text", PAGES)
def test_parts_are_counted_as_the_option_counts_them(text: str, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(text, "utf-8")
    transcript = imhcaps.read_transcript(path)
    found = parts_of(transcript, word_sequence(transcript))
    assert [part.title for part in found] == list(list_talks(path))


# Words that have no time


def with_more(transcript: Transcript, at: int, extra: Sequence[str]) -> Transcript:
    first = transcript.turns[0]
    elements = (*first.elements[:at], *(Word(text) for text in extra), *first.elements[at:])
    return replace(transcript, turns=(replace(first, elements=elements), *transcript.turns[1:]))


EXTRA = [f"unheard{n}" for n in range(30)]


def test_captions_too_short_to_be_seen_are_refused_and_written_as_a_draft() -> None:
    transcript, words = made(15, 1000)
    longer = with_more(transcript, 9, [*EXTRA[:16], "end."])
    with pytest.raises(
        TimingError, match=r"a cue at 00:00:\d\d\.\d{3} has \d+ ms for \d+ words"
    ) as caught:
        imhcaps.caption(longer, words=words)
    assert "--draft" in (caught.value.hint or "")
    made_all_the_same = imhcaps.caption(longer, words=words, draft=True)
    assert "draft: a cue at" in made_all_the_same.track.notes[0]
    assert any(r.message.startswith("draft: ") for r in made_all_the_same.remarks)


def test_many_words_without_time_are_refused() -> None:
    transcript, words = made(16, 200)
    longer = with_more(transcript, 20, EXTRA)
    assert any("fastest speech" in problem for problem in problems(align_words(longer, words)))


def test_a_few_words_that_the_recogniser_missed_are_no_problem() -> None:
    transcript, words = made(17)
    kept = tuple(w for k, w in enumerate(words.words) if k % 17)
    assert problems(align_words(transcript, replace(words, words=kept))) == ()


def test_a_few_captions_stand_for_the_rows_of_a_sheet() -> None:
    transcript, words = made(18, 600)
    few = replace(cues_of(words.words), rows=cues_of(words.words).rows[::12])
    assert problems(align(transcript, few)) == ()


# Words that occur again at the same time


@pytest.mark.parametrize("late", [0, 20])
def test_words_that_occur_twice_at_the_same_time_are_used_once(late: int) -> None:
    transcript, words = made(19)
    twice = sorted(
        [*words.words, *(replace(w, start=w.start + late, end=w.end + late) for w in words.words)],
        key=lambda w: w.start,
    )
    once = align_words(transcript, words)
    both = align_words(transcript, AsrWords(tuple(twice), "two channels"))
    assert [w.start for w in both.transcript.words] == [w.start for w in once.transcript.words]
    assert [w.confidence for w in both.transcript.words] == [
        w.confidence for w in once.transcript.words
    ]
    assert any("occur again at the same time" in remark.message for remark in both.remarks)


def test_a_word_that_is_said_twice_is_not_at_the_same_time() -> None:
    transcript = Transcript(
        (Turn(None, tuple(Word(t) for t in ["no", "no", "that", "that", "is", "is", "it"])),)
    )
    words = tuple(
        AsrWord(t, 300 * k, 300 * k + 290)
        for k, t in enumerate(["no", "no", "that", "that", "is", "is", "it"])
    )
    timed = align_words(transcript, AsrWords(words, "test"))
    assert [w.start for w in timed.transcript.words] == [300 * k for k in range(7)]
    assert not any("same time" in remark.message for remark in timed.remarks)


# The command line


def test_nothing_is_written_but_a_draft_is(tmp_path: Path) -> None:
    transcript, words = made(20)
    text = "\n\n".join(f"{t.speaker.name if t.speaker else ''}: {t.text}" for t in transcript.turns)
    (tmp_path / "talk.txt").write_text(text, "utf-8")
    srt = "\n\n".join(
        f"{n}\n{clock(r.start)} --> {clock(r.end or 0)}\n{r.text}"
        for n, r in enumerate(cues_of(words.words[:200]).rows, 1)
    )
    (tmp_path / "half.srt").write_text(srt, "utf-8")
    out = tmp_path / "out"
    command = (
        "caption",
        tmp_path / "talk.txt",
        "--cues",
        tmp_path / "half.srt",
        "-o",
        out,
        "--language",
        "en",
    )
    refused = run(*command)
    assert refused.returncode == 2
    assert "the times end at" in refused.stderr.splitlines()[0] and not out.exists()
    written = run(*command, "--draft")
    assert written.returncode == 0
    note = (out / "talk.en.vtt").read_text("utf-8")
    assert "\ndraft: the times end at" in note and "\ntiming: half within" in note
    assert "timing" in written.stdout and "draft" in written.stdout


def clock(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"


@pytest.mark.parametrize("way", ["words", "captions"])
@pytest.mark.parametrize("length", [20, 60, 150])
def test_short_cues_that_the_source_has_itself_are_no_problem(way: str, length: int) -> None:
    """`Yeah.` in a cue of 60 ms: recognisers write such cues by the dozen."""
    transcript, words = made(11)
    turns, timed = list(transcript.turns), list(words.words)
    at = 0
    for number in range(len(turns)):
        first = at
        at += len(turns[number].words)
        if number % 2:
            start = timed[first].start
            turns[number] = replace(turns[number], elements=(Word("Right."),))
            timed[first:at] = [
                AsrWord("Right.", start, start + length),
                *[AsrWord("", 0, 0)] * (at - first - 1),
            ]
    timed = [word for word in timed if word.text]
    talk = replace(transcript, turns=tuple(turns))
    if way == "words":
        made_captions = imhcaps.caption(talk, words=AsrWords(tuple(timed)))
    else:
        rows: list[Anchor] = []
        for turn_words in turns:
            mine, timed = timed[: len(turn_words.words)], timed[len(turn_words.words) :]
            rows += cues_of(mine).rows
        made_captions = imhcaps.caption(talk, cues=CueSheet(tuple(rows), "srt", "captions.srt"))
    assert made_captions.words == sum(1 for _ in talk.words)


@pytest.mark.parametrize("odd", [1, 3])
def test_a_few_rows_without_a_length_do_not_hide_another_unit(odd: int) -> None:
    transcript, words = made(5, 4000)
    cues = cues_of(words.words, size=10)
    rows = [replace(row, start=row.start * 25, end=(row.end or 0) * 25) for row in cues.rows]
    for number in range(50, 50 + odd):
        rows[number + 1] = replace(rows[number + 1], start=rows[number].start + 1)
    with pytest.raises(TimingError, match="in which unit"):
        imhcaps.align(transcript, cues=CueSheet(tuple(rows), "srt", "captions.srt"))
