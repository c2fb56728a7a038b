"""What the fidelity proof compares: who says which word, in order."""

from __future__ import annotations

from imhcaps.model.transcript import Transcript


def words_by_speaker(transcript: Transcript) -> tuple[tuple[str | None, str], ...]:
    """Every spoken word with the name of its speaker (None where nobody is named), in order."""
    return tuple(
        (turn.speaker.name if turn.speaker else None, word.text)
        for turn in transcript.turns
        for word in turn.words
    )
