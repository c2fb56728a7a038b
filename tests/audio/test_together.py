"""A cue sheet and the recording together; pauses alone, for words whose sounds no model knows."""

from __future__ import annotations

import pytest

import imhcaps
from audio.readings import reading
from audio.sounds import RATE, beeps, write_wav
from checks.tracks import SENTENCES
from imhcaps.audio.pauses import speech_stretches
from imhcaps.audio.recording import decode
from imhcaps.errors import RecordingError


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    folder = tmp_path_factory.mktemp("together")
    path, starts = reading(folder)
    page = folder / "talk.txt"
    page.write_text(
        "".join(f"{'Ann' if k % 2 else 'Ben'}: {t}\n" for k, t in enumerate(SENTENCES))
        .replace("\n", " ")
        .replace(" Ann:", "\nAnn:")
        .replace(" Ben:", "\nBen:"),
        "utf-8",
    )
    return folder, path, starts, imhcaps.read_transcript(page)


def test_rows_win_over_the_recording_and_add_what_only_they_know(said):
    folder, path, starts, talk = said
    sheet = folder / "rows.csv"
    wrong = starts[3] + 260
    sheet.write_text(
        "start,end,kind,speaker,text\n"
        "0.1,0.8,music,,[music]\n"
        f"{wrong / 1000},,speech,,{SENTENCES[3].split()[0]} {SENTENCES[3].split()[1]} {SENTENCES[3].split()[2]}\n",
        "utf-8",
    )
    timed = imhcaps.align(talk, cues=sheet, audio=path)
    turns = [turn for turn in timed.turns if turn.words]
    found = [turn.words[0].start for turn in turns]
    assert found[3] == wrong
    assert all(
        abs(a - b) <= 100 for k, (a, b) in enumerate(zip(found, starts, strict=True)) if k != 3
    )
    assert any(
        getattr(each, "kind", "") == "music" for turn in timed.turns for each in turn.elements
    )


GREEK = (
    "Καλημέρα σας, σήμερα θα μιλήσουμε για το νερό.",
    "Το νερό είναι πολύτιμο, και λίγοι το ξέρουν.",
    "Ευχαριστώ πολύ, τα λέμε αύριο το πρωί.",
)


def test_words_in_another_script_take_their_pauses_from_the_recording(said, tmp_path):
    _, path, starts, _ = said
    page = tmp_path / "talk.txt"
    page.write_text("".join(f"Άννα: {text} {text}\n\n" for text in GREEK), "utf-8")
    talk = imhcaps.read_transcript(page, language="el")
    with pytest.raises(RecordingError, match="script"):
        imhcaps.align(talk, audio=path)
    # Each turn is two of the sentences that are heard (the last one: all the rest); only where turns begin is known.
    sheet = tmp_path / "rows.csv"
    rows = [f"{starts[2 * k] / 1000},speech,{' '.join(GREEK[k].split()[:3])}" for k in range(3)]
    sheet.write_text("start,kind,text\n" + "\n".join(rows), "utf-8")
    timed = imhcaps.align(talk, cues=sheet, audio=path)
    found = [word.start for turn in timed.turns for word in turn.words]
    near = [min(abs(start - time) for time in found) for start in starts[:5]]
    assert max(near) <= 60
    assert any("pauses only" in remark.message for remark in timed.remarks)


def test_the_review_list_has_the_worst_first_with_its_times(said, tmp_path):
    from command import in_process as run

    folder, path, starts, _ = said
    page = tmp_path / "talk.txt"
    text = (folder / "talk.txt").read_text("utf-8")
    # A sentence that nobody says stands between two that are said.
    first, _, rest = text.partition("\n")
    page.write_text(f"{first}\nAnn: The tide came over the harbour wall at noon.\n{rest}", "utf-8")
    table = tmp_path / "listen.csv"
    done = run(
        *("caption", page, "--audio", path, "--review", table),
        *("-o", tmp_path / "out", "--draft"),
    )
    assert done.returncode == 0, done.stderr
    rows = [line.split(",") for line in table.read_text("utf-8").splitlines()]
    assert rows[0] == ["rank", "start", "end", "error_ms", "reason", "words"]
    errors = [int(row[3]) for row in rows[1:]]
    assert errors == sorted(errors, reverse=True)
    assert "harbour" in table.read_text("utf-8")
    at = next(row[1] for row in rows if "harbour" in ",".join(row))
    seconds = sum(float(part) * 60**k for k, part in enumerate(reversed(at.split(":"))))
    assert starts[0] / 1000 < seconds <= starts[1] / 1000 + 0.2


def test_speech_is_heard_where_it_is(tmp_path):
    import numpy as np

    rng = np.random.default_rng(2)
    sound = np.zeros(10 * RATE, np.float32)
    spans = [(1.0, 2.2), (2.6, 4.0), (5.5, 8.1)]
    for start, end in spans:
        a, b = round(start * RATE), round(end * RATE)
        sound[a:b] = 0.1 * rng.standard_normal(b - a).astype(np.float32)
    for noise in (0.0, 0.0005, 0.005):
        noisy = sound + noise * rng.standard_normal(len(sound)).astype(np.float32)
        with decode(str(write_wav(tmp_path / "a.wav", noisy))) as recording:
            found = speech_stretches(recording)
        assert len(found) == 3
        for (a, b), (start, end) in zip(found, spans, strict=True):
            assert abs(a - 1000 * start) <= 20 and abs(b - 1000 * end) <= 20


def test_noise_that_drowns_the_pauses_gives_none(tmp_path):
    import numpy as np

    noise = 0.1 * np.random.default_rng(1).standard_normal(5 * RATE).astype(np.float32)
    with decode(str(write_wav(tmp_path / "a.wav", noise + beeps(5, 2.0) * 0))) as recording:
        assert len(speech_stretches(recording)) <= 1
