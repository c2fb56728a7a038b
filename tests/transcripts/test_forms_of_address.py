"""In a record whose speakers all stand with an article and a form of address, a clause without it is nobody's label."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

RECORDS = {
    "es": (
        ("La señora PRESIDENTA", "El señor TAMAL GIL", "La señora BREL VIDAL"),
        (
            "Señor Tamal, cualquiera que haya escuchado su intervención en el día de hoy sabrá que es una mezcla de:"
            " bulos y datos."
        ),
        "Muchas gracias, señora presidenta.",
    ),
    "gl": (
        ("A señora PRESIDENTA", "O señor TAMAL GIL", "A señora BREL VIDAL"),
        (
            "Señor Tamal, calquera que escoitase a súa intervención no día de hoxe saberá que é unha mestura de:"
            " bulos e datos."
        ),
        "Moitas grazas, señora presidenta.",
    ),
    "pt": (
        ("A Sr.ª Presidente", "O Sr. Tomás Tamal", "A Sr.ª Brígida Brelas"),
        (
            "Senhor Tamal, qualquer pessoa que tenha ouvido a sua intervenção no dia de hoje saberá que é uma mistura de:"
            " boatos e dados."
        ),
        "Muito obrigado, senhora presidente.",
    ),
    "nl": (
        ("De voorzitter", "De heer Tamme (XY)", "Mevrouw Brel (ZZ)"),
        (
            "Meneer Tamme, iedereen die vandaag naar uw bijdrage heeft geluisterd weet dat het een mengsel is van:"
            " geruchten en cijfers."
        ),
        "Dank u wel, voorzitter.",
    ),
}


@pytest.mark.parametrize("again", [1, 2])
@pytest.mark.parametrize("language", RECORDS)
def test_a_clause_said_to_somebody_is_not_theirs(language, again):
    people, clause, thanks = RECORDS[language]
    parts, count = [], 0
    for number in range(12):
        said = f"{thanks} {number}."
        if number in (4, 7)[:again]:
            said += f"\n\n{clause}"
        parts.append(f"{people[number % 3]}: {said}")
        count += 1
    turns = read_transcript(Source("\n\n".join(parts), "talk.txt"), language=language).turns
    assert len(turns) == count
    assert turns[4].words[-1].text == clause.split()[-1]
    assert len({turn.speaker.name for turn in turns if turn.speaker}) == 3
