"""The columns of a table of times, by the names that people and programs give them in their languages.

start, Begin, In, Timecode In, Anfang, début, inicio, 開始 …            → "start"
"Start (ms)", "start_ms", "startMs"                                    → "start", in ms
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from imhcaps.timing.model import AnchorKind

_NAMES = {
    "start": """
        start starttime begin begintime from in inpoint timecodein tcin timein recordin onset time timecode tc
        timestamp position cuein starttimecode starttc tcstart timecodestart location
        anfang beginn startzeit beginnt von zeit début debut entrée temps horodatage inicio comienzo
        entrada tiempo inizio entrata tempo início começo desde aanvang begintijd tijd van starttid fra
        początek poczatek od czas začátek zacatek čas začiatok kezdet kezdés idő başlangıç baslangic zaman
        αρχή ώρα начало время старт початок час alku aika البداية الوقت התחלה זמן
        開始 開始時間 時間 イン点 开始 开始时间 起始 时间 开始时间码 시작 시작시간 시간 शुरू समय เริ่ม เวลา bắtđầu mulai awal
        """,
    "end": """
        end endtime stop stoptime to out outpoint timecodeout tcout timeout recordout offset cueout endtimecode endtc tcend timecodeend
        finish ende schluss endzeit endet bis fin sortie final término termino salida fine uscita fim saída
        einde eindtijd tot slut sluttid til koniec do konec vége bitiş bitis son τέλος конец окончание кінець
        край loppu النهاية סוף סיום 終了 終了時間 アウト点 结束 结束时间 終わり 종료 끝 종료시간 अंत สิ้นสุด kếtthúc selesai akhir
        """,
    "error": "errorms error uncertainty fehler erreur",
    "origin": "origin",
    "tapped": "tapped",
    "duration": """
        duration length dur dauer länge laenge durée duree duración duracion durata duração duur längd lengde
        varaktighet czastrwania trvání süre длительность продолжительность тривалість kesto المدة משך 長さ 期間
        时长 持续时间 길이 지속시간
        """,
    "kind": """
        kind type markertype category art typ sorte genre tipo categoría categoria soort rodzaj druh típus tür
        тип вид laji النوع סוג 種類 タイプ 类型 종류 유형
        """,
    "speaker": """
        speaker tier name speakername who person character actor participant voice role sprecher sprecherin person
        rednerin redner locuteur locutrice intervenant orateur personnage hablante orador interlocutor personaje
        persona parlante relatore oratore interlocutore locutor falante personagem spreker talare
        taler talende mówca mowca osoba mluvčí mluvci řečník beszélő konuşmacı konusmaci ομιλητής говорящий спикер
        диктор оратор промовець puhuja المتحدث דובר 話者 発言者 说话人 讲话人 发言人 화자 발화자 वक्ता ผู้พูด ngườinói pembicara
        """,
    "text": """
        text words word transcript transcription content label caption subtitle dialogue dialog utterance line
        annotation description comment comments note notes title token body sentence phrase speech
        wörter worte wort beschriftung untertitel inhalt kommentar texte paroles mot transcripción texto palabras
        palabra contenido testo parole trascrizione transcrição falas tekst woorden ord transkript
        słowa slowa slova szöveg metin κείμενο текст слова реплика фраза teksti النص טקסט テキスト 本文 発言 字幕 文本
        内容 台词 텍스트 자막 내용 पाठ ข้อความ vănbản teks
        """,
}
KNOWN: dict[str, str] = {}
"""Name of a column in lower case, without blanks and marks → what it holds."""
for _column, _names in _NAMES.items():
    for _name in _names.split():
        KNOWN.setdefault(_name, _column)

_KINDS: dict[AnchorKind, str] = {
    "speech": "speech voice dialogue sprache rede parole habla parlato fala spraak mowa речь 発話 语音 발화 comment cue",
    "sound": "sound effect sfx geräusch son bruit sonido suono som geluid dźwięk звук 音 声音 소리",
    "music": "music song musik musique música musica muziek muzyka музыка 音楽 音乐 음악",
    "silence": "silence pause stille silencio silenzio silêncio stilte cisza тишина 無音 静音 침묵",
    "shot": "shot cut schnitt plan plano taglio corte snede ujęcie план カット 镜头 컷",
    "chapter": "chapter kapitel chapitre capítulo capitulo capitolo hoofdstuk rozdział глава チャプター 章 章节 챕터",
}
KIND_NAMES: dict[str, AnchorKind] = {
    name: kind for kind, names in _KINDS.items() for name in names.split()
}
"""What a row's kind is called in other languages and programs → the kind."""

_UNITS = (
    (
        re.compile(r"(?:ms|msec|millis|milliseconds?|millisekunden|millisecondes|milisegundos)$"),
        1.0,
    ),
    (re.compile(r"(?:secs?|seconds?|sek|sekunden|secondes|segundos|secondi|sekunder|s)$"), 1000.0),
    (re.compile(r"(?:samples?)$"), None),
    (re.compile(r"(?:frames?)$"), None),
)
_ELAN: dict[str, float | None] = {
    "hh:mm:ss.ms": None,
    "ss.msec": 1000.0,
    "msec": 1.0,
    "pal": None,
    "ntsc": None,
}
"""How ELAN counts, behind the name of a column: `Begin Time - ss.msec`."""
_MARKS = re.compile(r"[\s_\-:.()\[\]/*#]+")


class Column(NamedTuple):
    """What a column holds, and the unit (ms) in its name, if there is one."""

    holds: str
    unit: float | None = None


@lru_cache(maxsize=4096)
def column(name: str) -> Column | None:
    """What the column of this name holds; None for an unknown one."""
    head, dash, form = name.strip().strip("\ufeff\"'").lower().partition(" - ")
    if dash and form.strip() in _ELAN and (base := column(head)) is not None:
        return Column(base.holds, _ELAN[form.strip()])
    plain = _MARKS.sub("", name.strip().strip("\ufeff\"'").lower())
    if plain in KNOWN:
        return Column(KNOWN[plain])
    for pattern, unit in _UNITS:
        bare = pattern.sub("", plain).removesuffix("in")
        if bare != plain and KNOWN.get(bare) in ("start", "end", "duration"):
            return Column(KNOWN[bare], unit)
    return None


def has_header(text: str) -> bool:
    """Whether the first line of a text that is no comment names a column of starts beside another.

    A comment that names two columns is such a line, too.
    """
    for line in text[:20_000].lstrip("\ufeff").split("\n"):
        if not line.strip():
            continue
        cells = [column(cell) for cell in re.split(r"[,;\t|]", line.lstrip("# "))]
        known = [each.holds for each in cells if each is not None]
        if "start" in known and len(cells) > 1 and (len(known) > 1 or not line.startswith("#")):
            return True
        if not line.startswith("#") and not line.lower().startswith("sep="):
            return False
    return False
