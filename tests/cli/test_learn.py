"""`imhcaps learn`, and captions made in the style that it found."""

from __future__ import annotations

from pathlib import Path

from command import in_process as imhcaps

STEM = "what-is-infant-mental-health"


def house(folder: Path) -> Path:
    """A house that ends a cue after every `baby`, which nobody else does."""
    folder.mkdir()
    cues, at = ["WEBVTT\n"], 0
    for number in range(120):
        for text in ("We look at the baby", f"of somebody in room {number}."):
            cues.append(
                f"00:{at // 60:02}:{at % 60:02}.000 --> 00:{at // 60:02}:{at % 60:02}.900\n{text}\n"
            )
            at += 1
    (folder / "a.en.vtt").write_text("\n".join(cues), encoding="utf-8")
    (folder / "a.fr.vtt").write_text("WEBVTT\n", encoding="utf-8")
    return folder


def test_a_house_style_is_learned_and_used(samples: Path, tmp_path: Path) -> None:
    style = tmp_path / "style.json"
    learned = imhcaps("learn", house(tmp_path / "house"), "-o", style)
    assert learned.returncode == 0, learned.stderr
    assert "1 track," in learned.stdout
    assert "a.fr" not in style.read_text(encoding="utf-8")
    talk, sheet = samples / f"{STEM}.txt", samples / f"{STEM}.cues.csv"
    pipe = ("caption", talk, "--cues", sheet, "--to", "vtt", "-o", "-", "--no-notes")
    usual, ours = imhcaps(*pipe), imhcaps(*pipe, "--style", style)
    assert ours.returncode == 0, ours.stderr
    assert usual.stdout != ours.stdout


def test_a_style_that_is_there_is_kept(tmp_path: Path) -> None:
    style = tmp_path / "style.json"
    style.write_text("mine", encoding="utf-8")
    refused = imhcaps("learn", house(tmp_path / "house"), "-o", style)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert style.read_text(encoding="utf-8") == "mine"


def test_what_cannot_be_learned_from_or_is_no_style_is_reported(
    samples: Path, tmp_path: Path
) -> None:
    assert "is no folder" in imhcaps("learn", tmp_path / "nowhere").stderr
    (tmp_path / "empty").mkdir()
    assert "no captions to learn from" in imhcaps("learn", tmp_path / "empty").stderr
    talk, sheet = samples / f"{STEM}.txt", samples / f"{STEM}.cues.csv"
    for name, text in (("a", "{}"), ("b", "[1]"), ("c", "no"), ("d", "")):
        bad = tmp_path / name
        bad.write_text(text, encoding="utf-8")
        reported = imhcaps("caption", talk, "--cues", sheet, "--style", bad, "-o", tmp_path / "out")
        assert reported.returncode == 2
        assert f"{bad}" in reported.stderr
        assert "is no style" in reported.stderr or "empty" in reported.stderr
        assert "Traceback" not in reported.stderr
