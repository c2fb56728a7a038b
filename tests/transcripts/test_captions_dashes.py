"""In captions a dash is a pause and a bracket a sound: no such line names who speaks, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.formats.reading import read_captions
from imhcaps.model.transcript import Sound, Transcript
from imhcaps.source import Source
from imhcaps.transcripts import captions_to_transcript


def transcript(text: str, name: str) -> Transcript:
    return captions_to_transcript(read_captions(Source(text, name)).track, source=name)


OPENERS = {
    "en": ["Yes", "Press Start", "Right", "Open Settings", "Well", "Sure"],
    "de": ["Ja", "Drücken Sie Start", "Genau", "Na gut"],
    "fr": ["Oui", "Cliquez Envoyer", "Bien sûr"],
    "es": ["Sí", "Pulse Enviar", "Claro"],
}
RESTS = ["", " we do that", " and then you go", " so it is"]


@given(st.data())
def test_no_line_with_a_pause_names_a_speaker(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(OPENERS)))
    dash = data.draw(st.sampled_from(["—", "–", "-"]))
    blocks, words = [], []
    for n in range(data.draw(st.integers(4, 14))):
        opener = data.draw(st.sampled_from(OPENERS[language]))
        rest = data.draw(st.sampled_from(RESTS))
        line = f"{opener} {dash}{rest}"
        below = data.draw(st.sampled_from(["and it goes on here.", "that is all for now."]))
        blocks.append(
            f"{n + 1}\n00:00:{2 * n:02d},000 --> 00:00:{2 * n + 1:02d},900\n{line}\n{below}\n"
        )
        words += f"{opener}{rest} {below}".split()
    talk = transcript("\n".join(blocks), f"talk.{language}.srt")
    assert not talk.speakers
    spoken = [word.text for word in talk.words]
    assert [word for word in spoken if any(map(str.isalnum, word))] == words


@pytest.mark.parametrize("mark", [":", "："])
def test_a_name_with_a_colon_still_speaks(mark: str) -> None:
    lines = [f"Ida{mark} Kom ind.", f"Bo{mark} Tak — jeg kommer."] * 3
    blocks = [
        f"{n + 1}\n00:00:{2 * n:02d},000 --> 00:00:{2 * n + 1:02d},900\n{line}\n"
        for n, line in enumerate(lines)
    ]
    talk = transcript("\n".join(blocks), "talk.da.srt")
    assert [speaker.name for speaker in talk.speakers] == ["Ida", "Bo"]


SOUNDS = {
    "en": ["[Music]", "[Applause]", "[Laughter]", "(music)"],
    "de": ["[Musik]", "[Applaus]", "[Gelächter]"],
    "fr": ["[Musique]", "[Applaudissements]", "[Rires]"],
    "ja": ["[音楽]", "[拍手]"],
    "ru": ["[музыка]", "[аплодисменты]"],
}


@given(st.data())
def test_sounds_that_come_again_and_again_stay_sounds(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(SOUNDS)))
    lines: list[str] = []
    for _ in range(data.draw(st.integers(6, 20))):
        lines += data.draw(st.lists(st.sampled_from(SOUNDS[language]), max_size=4))
        lines.append(data.draw(st.sampled_from(["og så gik vi hjem", "det er sandt"])))
    blocks = [
        f"{n + 1}\n00:{n // 30:02d}:{2 * n % 60:02d},000 --> 00:{n // 30:02d}:{2 * n % 60 + 1:02d},900\n{line}\n"
        for n, line in enumerate(lines)
    ]
    talk = transcript("\n".join(blocks), f"talk.{language}.srt")
    heard = [e.text for turn in talk.turns for e in turn.elements if isinstance(e, Sound)]
    assert heard == [line for line in lines if line[0] in "[("]
    assert [word.text for word in talk.words] == " ".join(
        line for line in lines if line[0] not in "[("
    ).split()
    assert not talk.speakers
