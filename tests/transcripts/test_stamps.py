"""Printed times in every place where programs put them: times of turns, never words, never names."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript
from imhcaps.transcripts.times import read_stamp, spells

CASTS = [("Ann Lee", "Bo Chen"), ("Élodie Roux", "Jürgen Groß"), ("Speaker 1", "Speaker 2")]
SPOKEN = [
    "Good evening and welcome to the show.",
    "Thank you, it is good to be here.",
    "What did you do before that?",
    "I was a baker at 4:30 in the morning.",
]
AT = [3, 67, 3601, 3725]


def hms(second: int) -> str:
    return f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"


def short(second: int) -> str:
    if second >= 3600:
        return f"{second // 3600}:{second // 60 % 60:02d}:{second % 60:02d}"
    return f"{second // 60}:{second % 60:02d}"


def teams(second: int) -> str:
    return f"{second // 3600}:{second // 60 % 60}:{second % 60}.250"


# One turn as a program writes it: name, second of the start, of the end, words.
SHAPES = {
    "bracket before": lambda n, s, e, w: f"[{hms(s)}] {n}: {w}",
    "bare before": lambda n, s, e, w: f"{hms(s)} {n}: {w}",
    "short before": lambda n, s, e, w: f"{short(s)} {n}: {w}",
    "dash before": lambda n, s, e, w: f"{hms(s)} - {n}\n{w}",
    "Happy Scribe": lambda n, s, e, w: f"[{hms(s)}.040] - {n}\n{w}",
    "Microsoft Word": lambda n, s, e, w: f"{hms(s)} {n}\n{w}",
    "Otter": lambda n, s, e, w: f"{n}  {short(s)}\n{w}",
    "Rev": lambda n, s, e, w: f"{n} ({hms(s)}):\n{w}",
    "Fireflies": lambda n, s, e, w: f"{n} - {short(s)}\n{w}",
    "Fathom": lambda n, s, e, w: f"@{short(s)} - {n}\n{w}",
    "Buzzsprout": lambda n, s, e, w: f"{n} | {hms(s)}\n{w}",
    "Riverside": lambda n, s, e, w: f"{n} ({hms(s)}.040)\n{w}",
    "Sonix": lambda n, s, e, w: f"{n}: [{hms(s)}] {w}",
    "Temi": lambda n, s, e, w: f"{n}: {hms(s)}  {w}",
    "in one line": lambda n, s, e, w: f"{n}   {hms(s)}   {w}",
    "Teams, old": lambda n, s, e, w: f"{teams(s)} --> {teams(e)}\n{n}\n{w}",
    "Teams, new": lambda n, s, e, w: f"{n}   {short(s)}\n{w}",
    "time above": lambda n, s, e, w: f"{hms(s)}\n{n}: {w}",
    "time below the name": lambda n, s, e, w: f"{n}\n{hms(s)}\n{w}",
    "a range": lambda n, s, e, w: f"[{hms(s)}.000 --> {hms(e)}.000] {n}: {w}",
    "in units": lambda n, s, e, w: f"{n} ({s // 60}m {s % 60}s)\n{w}",
    "curly and round": lambda n, s, e, w: f"{{{hms(s)}}} {n}: {w}",
}  # fmt: skip


@pytest.mark.parametrize("cast", CASTS, ids=lambda cast: cast[0])
@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize("join", ["\n\n", "\n"])
def test_a_stamp_is_the_time_of_its_turn(read, shape, cast, join):
    write = SHAPES[shape]
    page = join.join(write(cast[i % 2], AT[i], AT[i] + 2, words) for i, words in enumerate(SPOKEN))
    talk = read(page, language="en")
    assert [(t.speaker.name, t.text) for t in talk.turns if t.speaker] == [
        (cast[i % 2], words) for i, words in enumerate(SPOKEN)
    ]
    assert [t.start // 1000 for t in talk.turns] == AT


# Times of day: counted from the first one.
OF_DAY = {
    "Zoom, saved captions": lambda n, t, w: f"[{n}] {t}\n{w}",
    "Zoom, chat": lambda n, t, w: f"{t} From {n} to Everyone:\n\t{w}",
    "WhatsApp, Android": lambda n, t, w: f"02/11/2020, {t} - {n}: {w}",
    "WhatsApp, iOS": lambda n, t, w: f"[02/11/2020, {t}] {n}: {w}",
    "IRC, date": lambda n, t, w: f"2020-11-02 {t} <{n.split()[0].lower()}> {w}",
    "IRC, irssi": lambda n, t, w: f"{t} <@{n.split()[0].lower()}> {w}",
    "IRC, weechat": lambda n, t, w: f"2020-11-02 {t}\t{n.split()[0].lower()}\t{w}",
    "ISO 8601": lambda n, t, w: f"2020-11-02T{t}Z {n}: {w}",
}  # fmt: skip


@pytest.mark.parametrize("shape", sorted(OF_DAY))
def test_times_of_day_are_counted_from_the_first(read, shape):
    cast = ("Ann Lee", "Bo Chen")
    page = "\n".join(
        OF_DAY[shape](cast[i % 2], hms(19 * 3600 + 60 + AT[i]), w) for i, w in enumerate(SPOKEN)
    )
    talk = read(page, language="en")
    names = cast if "IRC" not in shape else ("ann", "bo")
    assert [(t.speaker.name, t.text) for t in talk.turns if t.speaker] == [
        (names[i % 2], words) for i, words in enumerate(SPOKEN)
    ]
    assert [t.start // 1000 for t in talk.turns] == [second - AT[0] for second in AT]
    assert any("counted from the first" in r.message for r in talk.remarks if r.kind == "guessed")


def test_half_days_and_midnight(read):
    page = "Ann Lee 11:59 PM\nGood evening.\n\nBo Chen 12:01 AM\nGood morning.\n\nAnn Lee 12:03 AM\nYes."
    assert [t.start for t in read(page).turns] == [0, 120_000, 240_000]


MINUTES = {
    "after the name": lambda n, t, w: f"{n}  {t}\n{w}",
    "after the name, a comma": lambda n, t, w: f"{n}, {t}\n{w}",
    "after the name, brackets": lambda n, t, w: f"{n} [{t}]\n{w}",
    "before the name": lambda n, t, w: f"{t} {n}\n{w}",
    "before the label": lambda n, t, w: f"{t} {n}: {w}",
    "below the name": lambda n, t, w: f"{n}\n{t}\n{w}",
    "in the label": lambda n, t, w: f"{n} ({t}): {w}",
}


@pytest.mark.parametrize("half", [" AM", " a.m.", "am", "\u202fAM"])
@pytest.mark.parametrize("shape", sorted(MINUTES))
def test_several_turns_fall_into_one_minute(read, shape, half):
    cast = ("Ida Moss", "Kit Rowe")
    minutes = [2, 2, 2, 3, 3, 4]
    page = "\n".join(
        MINUTES[shape](
            cast[i % 2], f"9:{m:02d}{half}", f"So it is number {i} of them at 10:30 AM, then."
        )
        for i, m in enumerate(minutes)
    )
    talk = read(page, language="en")
    assert [(t.speaker.name, t.text) for t in talk.turns if t.speaker] == [
        (cast[i % 2], f"So it is number {i} of them at 10:30 AM, then.")
        for i in range(len(minutes))
    ]
    assert [t.start for t in talk.turns] == [60_000 * (m - 2) for m in minutes]


LOCAL = {
    "bg": "14:{:02d} час.",
    "cs": "14:{:02d} hod.",
    "da": "kl. 14.{:02d}",
    "de": "14.{:02d} Uhr",
    "de, colon": "14:{:02d} Uhr",
    "de, um": "um 14:{:02d} Uhr",
    "es": "14 h {:02d}",
    "fi": "klo 14.{:02d}",
    "fr": "14 h {:02d}",
    "fr, tight": "14h{:02d}",
    "fr, à": "à 14h{:02d}",
    "hu": "14:{:02d} óra",
    "it": "ore 14.{:02d}",
    "ja": "14時{:02d}分",
    "ko": "오후 2:{:02d}",
    "nb": "Kl. 14.{:02d}",
    "nl": "14.{:02d} uur",
    "pl": "godz. 14:{:02d}",
    "pt": "14h{:02d}",
    "sv": "klockan 14.{:02d}",
    "uk": "14:{:02d} год.",
    "zh": "下午2:{:02d}",
    "zh, signs": "14点{:02d}分",
}


SAID = {
    "da": "Kl. 9.{:02d} begynder mødet i salen.",
    "de": "9.{:02d} Uhr beginnt die Sitzung im Saal.",
    "de, um": "Um 9.{:02d} Uhr beginnt die Sitzung im Saal.",
    "fi": "klo 9.{:02d} alkaa kokous salissa.",
    "fr": "À 9 h {:02d} nous partons de la gare.",
    "it": "Alle 9.{:02d} arriva il treno da Roma.",
    "pt": "9h{:02d} era a hora do trem.",
    "sv": "Kl. 9.{:02d} började mötet i salen.",
}


@pytest.mark.parametrize("language", SAID)
def test_a_sentence_that_begins_with_the_time_of_day_keeps_it(read, language):
    lines = [SAID[language].format(minute) for minute in (10, 20, 30, 40)]
    talk = read("\n\n".join(lines), language=language[:2])
    assert " ".join(turn.text for turn in talk.turns) == " ".join(lines)


@pytest.mark.parametrize("form", ["{}h{:02d}", "{:02d}h{:02d}", "{} h {:02d}"])
@pytest.mark.parametrize(
    "shape", ["{name} {at}\n{words}", "{name} ({at}): {words}", "[{at}] {name}: {words}"]
)
def test_hours_and_minutes_from_zero_are_counted_from_the_beginning(read, shape, form):
    at = [(0, 5), (0, 50), (1, 2), (1, 30), (1, 59)]
    page = "\n\n".join(
        shape.format(
            name=("Ida Moss", "Kit Rowe")[k % 2],
            at=form.format(*each),
            words=f"So it is number {k} of them.",
        )
        for k, each in enumerate(at)
    )
    talk = read(page, language="en")
    assert [turn.start for turn in talk.turns] == [60_000 * (60 * h + m) for h, m in at]


@pytest.mark.parametrize("language", LOCAL)
@pytest.mark.parametrize("shape", sorted(MINUTES))
def test_times_of_day_as_other_languages_write_them(read, shape, language):
    cast = ("Ida Moss", "Kit Rowe")
    minutes = [2, 2, 3, 3, 4, 5]
    spoken = [f"Tamo sela {LOCAL[language].format(40)} brel {i}." for i in range(6)]
    page = "\n\n".join(
        MINUTES[shape](cast[i % 2], LOCAL[language].format(m), spoken[i])
        for i, m in enumerate(minutes)
    )
    talk = read(page, language=language[:2])
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == [*cast] * 3
    assert ["".join(turn.text.split()) for turn in talk.turns] == [
        "".join(w.split()) for w in spoken
    ]
    assert [turn.start for turn in talk.turns] == [60_000 * (m - 2) for m in minutes]


@pytest.mark.parametrize("language", LOCAL)
@pytest.mark.parametrize("behind", [": ", ":\n", " ", "\n"])
def test_a_time_alone_is_nobody(read, language, behind):
    forms = [LOCAL[language].format(m) for m in (2, 4, 7)]
    talk = read("\n\n".join(f"{form}{behind}Tamo sela." for form in forms), language=language[:2])
    assert not any(turn.speaker for turn in talk.turns)
    assert " ".join(turn.text for turn in talk.turns) == " ".join(["Tamo sela."] * 3)


@pytest.mark.parametrize("half", ["AM", "am", "a.m.", "p.m."])
@pytest.mark.parametrize("behind", [": ", ":\n"])
def test_half_of_the_day_before_a_colon_is_nobody(read, half, behind):
    talk = read("\n\n".join(f"9:1{m} {half}{behind}Tamo sela." for m in range(4)))
    assert not any(turn.speaker for turn in talk.turns)
    assert " ".join(turn.text for turn in talk.turns) == " ".join(["Tamo sela."] * 4)


@pytest.mark.parametrize("shape", ["0:00 {}", "00:00:00 {}", "0:00\n{}"])
def test_one_time_throughout_is_no_time_of_a_cue_and_that_is_said(read, shape):
    page = "\n".join(shape.format(f"Tamo sela {number} bora.") for number in "abcdef")
    talk = read(page)
    assert not any(turn.start for turn in talk.turns)
    said = [each.message for each in talk.remarks if "never changes" in each.message]
    assert said == [
        f"the time {shape.split()[0]!r} is in 6 lines and never changes: it is no time of a cue"
    ]


def test_lines_of_a_programme_at_one_time_are_words(read):
    page = "Ida: The day.\n8:00 AM Breakfast\n8:00 AM Welcome\n9:00 AM Opening\nKit: Thank you.\nIda: Bye."
    talk = read(page, language="en")
    assert {t.speaker.name for t in talk.turns} == {"Ida", "Kit"}
    assert " ".join(t.text for t in talk.turns).count("8:00 AM") == 2


def test_hours_and_minutes_are_known_by_what_nobody_can_say_in_seconds(read):
    words = " ".join(
        ["We have talked about the old lamps in this house for a very long time now."] * 6
    )
    page = "\n".join(f"[19:{minute:02d}] <{'ab'[minute % 2]}nn> {words}" for minute in range(1, 6))
    talk = read(page)
    assert [t.start for t in talk.turns] == [0, 60_000, 120_000, 180_000, 240_000]
    assert {t.speaker.name for t in talk.turns} == {"ann", "bnn"}


def test_joining_and_leaving_a_chat_is_not_said(read):
    page = (
        "19:01 -!- bo [bo@example.org] has joined #lamps\n19:01 <ann> good evening\n"
        "19:02 <bo> hello ann\n19:03 <ann> let us begin\n19:03 * bo waves\n19:04 <bo> yes"
    )
    talk = read(page)
    assert [(t.speaker.name, " ".join(w.text for w in t.words)) for t in talk.turns if t.words] == [
        ("ann", "good evening"), ("bo", "hello ann"), ("ann", "let us begin"), ("bo", "yes"),
    ]  # fmt: skip
    assert any("joined" in r.text for r in talk.remarks if r.kind == "skipped")


@pytest.mark.parametrize("spelled", [None, "{} seconds", "{} Sekunden", "{}秒", "{} segundos"])
def test_a_copied_player_transcript_has_times_on_their_own_lines(read, spelled):
    page = ""
    for second, words in zip((0, 4, 9), SPOKEN, strict=False):
        page += (
            f"{short(second)}\n" + (f"{spelled.format(second)}\n" if spelled else "") + f"{words}\n"
        )
    talk = read(page)
    assert " ".join(w.text for w in talk.words) == " ".join(SPOKEN[:3])
    starts = [talk.turns[0].start, *(w.start for w in talk.words if w.start is not None)]
    assert starts == [0, 4000, 9000]


def test_times_at_the_head_of_lines_without_names_are_times_of_words(read):
    page = "\n\n".join(f"{hms(s)} {w}" for s, w in zip(AT, SPOKEN, strict=True))
    talk = read(page)
    assert " ".join(w.text for w in talk.words) == " ".join(SPOKEN)
    assert [talk.turns[0].start, *(w.start for w in talk.words if w.start is not None)] == [
        second * 1000 for second in AT
    ]
    assert [r.message for r in talk.remarks if r.kind == "note"] == [
        "4 times on the page: read as times of cues, not as words"
    ]


def test_a_line_with_a_time_and_no_name_goes_on(said):
    page = "Ann Lee: Hello there.\n\n0:15 Bo Chen: Thank you.\n\n0:20 And it is raining.\n\nAnn Lee: It is."
    assert said(page) == [
        ("Ann Lee", "Hello there."), ("Bo Chen", "Thank you. And it is raining."), ("Ann Lee", "It is."),
    ]  # fmt: skip


def test_times_that_run_backwards_are_no_words_and_not_used(read):
    order = [50, 40, 30, 20, 10, 5]
    page = "\n\n".join(
        f"[{hms(s)}] {('Ann Lee', 'Bo Chen')[i % 2]}: We say this now." for i, s in enumerate(order)
    )
    talk = read(page)
    assert all(t.text == "We say this now." for t in talk.turns)
    assert all(t.start is None for t in talk.turns)
    assert any("run backwards at line 3" in r.message for r in talk.remarks)


@pytest.mark.parametrize(
    "page",
    [
        "Ann Lee: When does it leave?\n\nBo Chen: At 10:30, and the next one at 11:15.\n\nAnn Lee: 10:30 is too early.",
        "Ann Lee: When?\n\nBo Chen:\n10:30\n\nAnn Lee: Good.",
        "10:30 is too early for me, and I said so.\n\nWe left at noon.\n\nIt was warm.\n\nThe sun was out.",
        "Ann Lee: John 3:16 says so, and so does Mark 4:12.\n\nBo Chen: Does it?\n\nAnn Lee: Yes.",
        "Ann Lee: It was 3:1 at half time.\n\nBo Chen: 2:1, I think.\n\nAnn Lee: 3:1.",
        "Ann Lee: We need 20:80 mixes.\n\nBo Chen: And 30:70.\n\nAnn Lee: And 40:60 too.",
        "Ann Lee: 9:00 is fine.\n\nBo Chen: 9:30 is better.\n\nAnn Lee: 10:00 then.",
    ],
)  # fmt: skip
def test_a_time_that_someone_says_is_spoken(read, page):
    spoken = " ".join(w.text for w in read(page, language="en").words)
    for word in page.split():
        if ":" in word.rstrip(":,."):
            assert word in spoken.split()


HTML = {
    "Podcasting 2.0": "<cite>{n}:</cite><time>{t}</time><p>{w}</p>",
    "spans": "<div><span class='speaker'>{n}</span><span class='ts'>{t}</span><div>{w}</div></div>",
    "spans in a line": "<p><span>{n}</span><span>{t}</span><span>{w}</span></p>",
    "time first": "<p><time datetime='PT3S'>{t}</time> <b>{n}:</b> {w}</p>",
    "link": "<p><a href='?t=3'>[{t}]</a> <strong>{n}:</strong> {w}</p>",
    "button": "<li><button>{t}</button><b>{n}:</b> {w}</li>",
    "small": "<h3>{n} <small>{t}</small></h3><p>{w}</p>",
    "table": "<table><tr><td>{t}</td><td>{n}</td><td>{w}</td></tr></table>",
    "definition list": "<dl><dt>{n} <time>{t}</time></dt><dd>{w}</dd></dl>",
    "block of its own": "<div class='ts'>{t}</div><p><b>{n}:</b> {w}</p>",
}  # fmt: skip


@pytest.mark.parametrize("shape", sorted(HTML))
@pytest.mark.parametrize("clock", [hms, short])
def test_an_element_of_its_own_holds_the_time_of_the_turn(read, shape, clock):
    cast = ("Ann Lee", "Bo Chen")
    page = "<!doctype html><html lang=en><body>" + "\n".join(
        HTML[shape].format(n=cast[i % 2], t=clock(AT[i]), w=words) for i, words in enumerate(SPOKEN)
    )
    talk = read(page.replace("</table>\n<table>", "\n"), "talk.html")
    assert [(t.speaker.name, t.text) for t in talk.turns if t.speaker] == [
        (cast[i % 2], words) for i, words in enumerate(SPOKEN)
    ]
    assert [t.start // 1000 for t in talk.turns] == AT


def test_a_time_element_in_a_sentence_is_spoken(said):
    page = (
        "<p><b>Ann:</b> We meet at <time>10:30</time> sharp.</p><p><b>Bo:</b> At <time>10:30</time>?</p>"
        "<p><b>Ann:</b> Yes.</p>"
    )
    assert said(page, "talk.html")[0] == ("Ann", "We meet at 10:30 sharp.")


@pytest.mark.parametrize("form", ["old", "new"])
def test_teams_writes_word_files(tmp_path, form):
    docx = pytest.importorskip("docx")
    from imhcaps.transcripts import read_transcript

    document = docx.Document()
    cast = ("Ann Lee", "Bo Chen")
    for i, words in enumerate(SPOKEN):
        paragraph = document.add_paragraph()
        if form == "old":
            run = paragraph.add_run(f"{teams(AT[i])} --> {teams(AT[i] + 2)}")
            run.add_break()
            run = paragraph.add_run(cast[i % 2])
        else:
            paragraph.add_run(cast[i % 2]).bold = True
            run = paragraph.add_run(f"   {short(AT[i])}")
        run.add_break()
        paragraph.add_run(words)
    document.save(str(tmp_path / "talk.docx"))
    talk = read_transcript(tmp_path / "talk.docx")
    assert [(t.speaker.name, t.text, t.start // 1000) for t in talk.turns if t.speaker] == [
        (cast[i % 2], words, AT[i]) for i, words in enumerate(SPOKEN)
    ]


@pytest.mark.parametrize(
    ("text", "start", "stop"),
    [
        ("0:03", 3000, None), ("[00:01:02]", 62_000, None), ("0:0:3.500", 3500, None),
        ("0:0:0.0 --> 0:0:3.500", 0, 3500), ("1m 3s", 63_000, None), ("75:03", 4_503_000, None),
        ("00:00:03:12", 3000, None), ("00:00.000 -> 00:04.000", 0, 4000), ("(0:03)", 3000, None),
        ("7:01 pm", 68_460_000, None), ("19.01 Uhr", 68_460_000, None), ("下午7時1分", 68_460_000, None), ("12:01 AM", 60_000, None), ("1:00:00,5", 3_600_500, None),
    ],
)  # fmt: skip
def test_forms_of_a_time(text, start, stop):
    stamp = read_stamp(text)
    assert stamp is not None
    assert (stamp.start, stamp.stop) == (start, stop)


@pytest.mark.parametrize(
    "text",
    [
        "3",
        "3 seconds",
        "14.02",
        "31.10 Uhr",
        "12 Uhr",
        "14.75 Uhr",
        "kl. 14",
        "99:99",
        "13:00 PM",
        "1:2:3",
        "a 0:03",
        "٣:٠٣",
        "9" * 5000,
        "0:03 and more",
    ],
)
def test_what_is_no_time(text):
    assert read_stamp(text) is None


def test_a_time_in_words_is_known_by_its_figures():
    assert spells("1 minute, 3 seconds", 63_000)
    assert spells("1 Minute und 3 Sekunden", 63_000)
    assert spells("1時間2分3秒", 3_723_000)
    assert spells("0 seconds", 0)
    assert not spells("4 seconds", 3000)
    assert not spells("3", 3000)
    assert not spells("I ate 3 apples today with you", 3000)
    assert not spells("9" * 5000, 3000)


# Names as devices and people type them, which look like no names.
ODD = [("mika tanabe", "jörg's iphone"), ("2002_Sato (she/her)", "ATL - Room 4"), ("ed", "so")]


@pytest.mark.parametrize("cast", ODD, ids=lambda cast: cast[0])
@pytest.mark.parametrize(
    "form", ["[{n}] {t}\n{w}", "{n}  {t}\n{w}", "{n} ({t})\n{w}", "{n} - {t}\n{w}"]
)
def test_whoever_stands_in_a_line_of_names_and_times_speaks(read, form, cast):
    order = [0, 1, 0, 1, 1, 0]
    page = "\n\n".join(
        form.format(n=cast[who], t=hms(5 + 7 * i), w=f"{SPOKEN[i % 4]}")
        for i, who in enumerate(order)
    )
    talk = read(page, language="en")
    assert [(t.label, t.text, t.start) for t in talk.turns] == [
        (cast[who], SPOKEN[i % 4], 5000 + 7000 * i) for i, who in enumerate(order)
    ]


def test_chapters_with_times_are_no_speakers(read):
    page = (
        "Opening 0:00\nGood evening to you all.\n\nThe long road 1:05\nWe went on foot.\n\n"
        "What came of it 2:10\nNothing, I would say.\n\nThanks 3:00\nThank you."
    )
    assert read(page, language="en").speakers == ()


def test_times_without_leading_zeros_have_milliseconds_behind_the_point(read):
    page = (
        "0:0:0.0 --> 0:0:6.90\nAnn Lee\nGood evening.\n\n0:0:6.90 --> 0:0:7.760\nBo Chen\nYes.\n\n"
        "0:0:12.140 --> 0:0:15.50\nAnn Lee\nSo it is."
    )
    assert [(t.start, t.end) for t in read(page).turns] == [
        (0, 6090),
        (6090, 7760),
        (12_140, 15_050),
    ]


def test_headings_that_are_names_beside_the_title_at_their_level(said):
    page = "### 2021 Minutes\n\n### Ann Lee:\n\nGood.\n\n### Bo Ray:\n\nYes.\n\n### Ann Lee:\n\nSo.\n\n### Bo Ray:\n\nNo."
    assert said(page, "x.md") == [
        ("Ann Lee", "Good."),
        ("Bo Ray", "Yes."),
        ("Ann Lee", "So."),
        ("Bo Ray", "No."),
    ]


@pytest.mark.parametrize("join", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "times", [("14:30", "15:30"), ("14.30 Uhr", "15.30 Uhr"), ("9 h 05", "10 h 15")]
)
def test_a_time_that_answers_a_question_is_said(read, times, join):
    lines = [
        ("Ida", "When do we meet?"), ("Kit", times[0]), ("Ida", "And when do we eat?"), ("Kit", times[1]),
        ("Ida", "Good. I will bring the bread."), ("Kit", "See you then."),
    ]  # fmt: skip
    talk = read(join.join(f"{name}: {text}" for name, text in lines), language="en")
    assert [(turn.speaker.name, turn.text) for turn in talk.turns] == lines
    # Above words they are when those are said.
    stamped = join.join(
        f"{name}: {time}\nTamo sela." for name, time in zip(("Ida", "Kit"), times, strict=True)
    )
    assert [turn.text for turn in read(stamped, language="en").turns] == ["Tamo sela."] * 2


@pytest.mark.parametrize("cast", CASTS, ids=lambda cast: cast[0])
@pytest.mark.parametrize("mark", ["{} #{}-4#", "#{1}-4# {0}", "{0} #{1}-40# and so on."])
def test_marks_of_programs_for_interviews_are_no_words(mark: str, cast: tuple[str, str]) -> None:
    said = zip(AT, SPOKEN, strict=True)
    text = "\n\n".join(
        f"{cast[i % 2]}: {mark.format(words, hms(at))}" for i, (at, words) in enumerate(said)
    )
    talk = read_transcript(Source(text, "t.txt"))
    tail = " and so on." if mark.endswith(".") else ""
    assert [" ".join(word.text for word in turn.words) for turn in talk.turns] == [
        words + tail for words in SPOKEN
    ]
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == [*cast, *cast]
    assert sum("4 marks of a time" in remark.message for remark in talk.remarks) == 1


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_a_meeting_says_of_its_transcript_is_not_said(gap: str) -> None:
    note = "This editable transcript was computer generated and might contain errors."
    text = "\n".join(f"{CASTS[0][i % 2]}: {words}" for i, words in enumerate(SPOKEN)) + gap + note
    words = [
        word.text for turn in read_transcript(Source(text, "t.txt")).turns for word in turn.words
    ]
    assert " ".join(words) == " ".join(SPOKEN)


WORDS_OF_TIME = [("hours", "minutes", "seconds"), ("Stunden", "Minuten", "Sekunden"), ("horas", "minutos", "segundos")]  # fmt: skip


@pytest.mark.parametrize("units", WORDS_OF_TIME, ids=lambda units: units[0])
@pytest.mark.parametrize("picture", [True, False])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("people", [1, 2])
def test_a_page_of_a_meeting_that_says_each_time_twice(
    units: tuple[str, str, str], picture: bool, gap: str, people: int
) -> None:
    cast = ("Ann Lee", "Bo Chen")
    lines: list[str] = []
    for index, (at, words) in enumerate(zip(AT, SPOKEN, strict=True)):
        name = cast[index % people]
        numbers = (at // 3600, at // 60 % 60, at % 60)[0 if at >= 3600 else 1 :]
        spelled = " ".join(f"{n} {unit}" for n, unit in zip(numbers, units[-len(numbers) :], strict=True))  # fmt: skip
        goes_on = index > 0 and people == 1
        if not goes_on:
            lines += ["".join(part[0] for part in name.split())] if picture else []
            lines += [name, spelled + short(at)]
        lines += [f"{name} {spelled}", words]
    talk = read_transcript(Source(gap.join(lines) + "\n", "t.txt"))
    assert [
        (
            turn.speaker.name if turn.speaker else "",
            turn.start,
            " ".join(w.text for w in turn.words),
        )
        for turn in talk.turns
    ] == [
        (cast[k % people], at * 1000, words)
        for k, (at, words) in enumerate(zip(AT, SPOKEN, strict=True))
    ]


@pytest.mark.parametrize("units", WORDS_OF_TIME, ids=lambda units: units[0])
def test_times_in_words_below_names(units: tuple[str, str, str]) -> None:
    lines: list[str] = []
    for index, (at, words) in enumerate(zip(AT, SPOKEN, strict=True)):
        numbers = (at // 3600, at // 60 % 60, at % 60)[0 if at >= 3600 else 1 if at >= 60 else 2 :]
        spelled = [f"{n} {unit}" for n, unit in zip(numbers, units[-len(numbers) :], strict=True)]
        lines += [("Ann Lee", "Bo Chen")[index % 2], " ".join(spelled), words]
    talk = read_transcript(Source("\n".join(lines) + "\n", "t.txt"))
    assert [turn.start for turn in talk.turns] == [at * 1000 for at in AT]
    assert [" ".join(w.text for w in turn.words) for turn in talk.turns] == list(SPOKEN)


def test_a_length_that_is_said_is_no_time() -> None:
    text = "Ann: It took\n\nAnn: 3 minutes 4 seconds\n\nBo: And mine 2 minutes 1 seconds.\n"
    talk = read_transcript(Source(text, "t.txt"))
    said = " ".join(word.text for turn in talk.turns for word in turn.words)
    assert said == "It took 3 minutes 4 seconds And mine 2 minutes 1 seconds."


def test_what_the_page_of_a_meeting_tells_its_reader_is_no_title_and_no_summary() -> None:
    head = (
        "Transcript. Use arrow keys to navigate between transcript entries.",
        "AI-generated content may be incorrect",
        "Ann Lee started transcription",
    )
    turns = [f"{CASTS[0][k % 2]}\n{k} seconds0:0{k}\n{CASTS[0][k % 2]} {k} seconds\n{words}" for k, words in enumerate(SPOKEN)]  # fmt: skip
    talk = read_transcript(Source("\n\n".join((*head, *turns)), "t.txt"))
    assert (talk.title, talk.summary) == ("", ())
    assert [turn.start for turn in talk.turns] == [0, 1000, 2000, 3000]


@pytest.mark.parametrize("word", ["Timestamp", "Time:", "Zeit", "Horodatage", "时间"])
def test_a_word_for_a_time_before_the_time_is_nobody(read, word):
    """Notes link to the place in a recording: `[Timestamp 5:38](https://…)`."""
    parts = [
        f"## Part {k}\n\n[{word} {k}:38](https://a.example/?t={k})\n\n**{name}:** It is late.\n\n**Bo:** Yes, it is."
        for k, name in enumerate(["Ida", "Kit", "Ida"], 1)
    ]
    talk = read("\n\n".join(parts), "talk.md", language="en")
    assert [turn.speaker.name for turn in talk.turns] == ["Ida", "Bo", "Kit", "Bo", "Ida", "Bo"]
    assert {turn.text for turn in talk.turns} == {"It is late.", "Yes, it is."}


@pytest.mark.parametrize("name", ["Von", "Van"])
def test_a_name_that_is_a_particle_before_a_time_is_somebody(read, name):
    talk = read(
        f"{name} 0:01\nIt is late.\n\nBo 0:05\nYes.\n\n{name} 0:08\nSo we go.\n\nBo 0:10\nBye.\n"
    )
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == [name, "Bo", name, "Bo"]
