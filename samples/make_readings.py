"""Make the synthetic readings of the samples, with their exact word times and cue sheets.

    python samples/make_readings.py        # needs: apt-get install espeak-ng ffmpeg

There is no recording of the original video here, so a speech synthesiser reads each transcript, one
voice per speaker. For `samples/<stem>.*` it writes

    <stem>.opus         the reading
    <stem>.words.json   the true time of every word, given by the synthesiser itself (the test truth)
    <stem>.cues.csv     the cue sheet: where each turn begins and ends, sounds, chapters

Every time in these files belongs to the synthetic reading, not to the original recording.
"""

from __future__ import annotations

import array
import csv
import ctypes
import io
import json
import math
import random
import subprocess
import sys
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

import imhcaps
from imhcaps.model.transcript import Sound, Turn, Word
from imhcaps.timecode import clock

HERE = Path(__file__).resolve().parent
READING = "Times of the synthetic reading, not of the original recording"
RATE = 22050
BETWEEN_TURNS = 700
AFTER_INTERRUPTION = 80
AROUND_SOUND = 350


@dataclass(frozen=True)
class Sample:
    """What to read: voices as `name+variant pitch words-per-minute`, and how long each sound lasts."""

    file: str
    voices: dict[str, tuple[str, int, int]]
    before: tuple[tuple[str, str, int], ...] = ()  # (kind, text, ms) that the page does not have
    after: tuple[tuple[str, str, int], ...] = ()
    between: dict[int, tuple[str, str, int]] | None = None  # before the turn with this index
    chapters: dict[int, str] | None = None  # turn index → title


SAMPLES = (
    Sample(
        "what-is-infant-mental-health.txt",
        {
            "Denise Webb": ("en-us+f3", 48, 132),
            "Heidi Maderia": ("en-us+f2", 60, 122),
            "Anne Giordano": ("en+f4", 45, 118),
            "Lisa Candels": ("en-gb-scotland+f1", 55, 126),
            "Mary Watson Avery": ("en-us+f5", 40, 120),
        },
        before=(("music", "[gentle music]", 3000),),
        between={3: ("sound", "[soft chime]", 900)},
        after=(("music", "[gentle music fades]", 2500),),
        chapters={0: "What the words mean", 1: "Relationships first", 3: "Questions to ask"},
    ),
    Sample(
        "the-caption-hour.md",
        {
            "Host": ("en-us+m3", 45, 146),
            "Engineer": ("en+m1", 38, 156),
            "Teacher": ("en-gb-scotland+f3", 55, 140),
            "Librarian": ("en-us+f2", 50, 136),
            "Caller": ("en-us+f4", 35, 128),
            "Announcer": ("en-gb-x-rp+m5", 30, 150),
        },
    ),
)

MS_OF_SOUND = {"laugh": 1500, "applause": 2600, "crackl": 900, "♪": 5200, "music": 3200}


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    ]


_WORD, _PHONEME = 1, 7
_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class Synthesiser:
    """eSpeak NG through its library, which tells where in the audio each word and phoneme begins."""

    def __init__(self) -> None:
        self._lib = ctypes.CDLL("libespeak-ng.so.1")
        rate = self._lib.espeak_Initialize(1, 200, None, 1)
        if rate != RATE:
            raise SystemExit(f"eSpeak NG gave {rate} samples a second, {RATE} expected")
        self._samples = array.array("h")
        self._events: list[tuple[int, int, int, bytes]] = []
        self._keep = _CALLBACK(self._heard)
        self._lib.espeak_SetSynthCallback(self._keep)

    def _heard(self, samples: object, count: int, events: object) -> int:
        if samples and count:
            self._samples.extend(samples[:count])  # type: ignore[index]
        position = 0
        while events[position].type:  # type: ignore[index]
            event = events[position]  # type: ignore[index]
            if event.type in (_WORD, _PHONEME):
                self._events.append((event.type, event.text_position, event.sample, event.id))
            position += 1
        return 0

    def speak(
        self, words: list[str], voice: str, pitch: int, speed: int
    ) -> tuple[array.array[int], list[tuple[int, int]]]:
        """Samples, and start and end of each word in samples."""
        self._samples, self._events = array.array("h"), []
        if self._lib.espeak_SetVoiceByName(voice.encode()):
            raise SystemExit(f"eSpeak NG has no voice {voice!r}")
        self._lib.espeak_SetParameter(1, speed, 0)
        self._lib.espeak_SetParameter(3, pitch, 0)
        text = " ".join(words)
        data = text.encode()
        if self._lib.espeak_Synth(data, len(data) + 1, 0, 1, 0, 1, None, None):
            raise SystemExit("eSpeak NG could not speak")
        self._lib.espeak_Synchronize()
        return self._samples, _word_times(words, self._events, len(self._samples))


def _word_times(
    words: list[str], events: list[tuple[int, int, int, bytes]], total: int
) -> list[tuple[int, int]]:
    """Each word begins at its first event and ends where the next pause or word begins."""
    spans, position = [], 0
    for word in words:
        spans.append((position, position + len(word)))
        position += len(word) + 1
    starts: list[int | None] = [None] * len(words)
    for kind, place, sample, _ in events:
        if kind == _WORD:
            for index, (begin, end) in enumerate(spans):
                if begin <= place - 1 < end and starts[index] is None:
                    starts[index] = sample
    known = [(index, start) for index, start in enumerate(starts) if start is not None]
    times: list[int] = []
    for index, start in enumerate(starts):
        if start is not None:
            times.append(start)
            continue
        # Words that the synthesiser runs together ("of the") share one event: part it by letters.
        left = max((pair for pair in known if pair[0] < index), default=(-1, 0))
        right = min((pair for pair in known if pair[0] > index), default=(len(words), total))
        run = words[max(left[0], 0) : right[0]]
        before = sum(len(w) + 1 for w in words[max(left[0], 0) : index])
        times.append(left[1] + (right[1] - left[1]) * before // sum(len(w) + 1 for w in run))
    pauses = [
        sample for kind, _, sample, name in events if kind == _PHONEME and name[:1] in (b"_", b"")
    ]
    ends = []
    for index, start in enumerate(times):
        after = times[index + 1] if index + 1 < len(times) else total
        ends.append(next((p for p in pauses if start < p <= after), after))
    return list(zip(times, ends, strict=True))


def _sound(text: str, ms: int, seed: int) -> array.array[int]:
    """A plain sound that stands for what the text says: chords for music, bursts for laughter."""
    noise, count = random.Random(seed), RATE * ms // 1000
    low = text.casefold()
    out = array.array("h")
    for n in range(count):
        t = n / RATE
        fade = min(1.0, t * 4, (ms / 1000 - t) * 4)
        if "music" in low or "♪" in low or "chime" in low:
            step = 0 if "chime" in low else int(t * 2) % 4
            tones = (261.6, 329.6, 392.0, 523.3)
            value = 0.3 * math.sin(2 * math.pi * tones[step] * t) + 0.2 * math.sin(
                math.pi * tones[step] * t
            )
            value *= math.exp(-3 * (t if "chime" in low else t * 2 % 1))
        elif "laugh" in low:
            value = noise.uniform(-0.4, 0.4) * max(0.0, math.sin(2 * math.pi * 5 * t))
        else:
            value = noise.uniform(-0.3, 0.3) * (1 if noise.random() < 0.6 else 0.2)
        out.append(int(value * fade * 20000))
    return out


def _ms(samples: int) -> int:
    return round(samples * 1000 / RATE)


def make(sample: Sample) -> None:
    """Read one sample and write its three files."""
    source = HERE / sample.file
    stem = source.stem
    talk = imhcaps.read_transcript(source)
    engine, audio = Synthesiser(), array.array("h")
    rows: list[tuple[str, str, str, str, str]] = []
    truth: list[dict[str, object]] = []

    def row(kind: str, start: int, end: int | None, speaker: str = "", text: str = "") -> None:
        rows.append(
            (clock(_ms(start)), "" if end is None else clock(_ms(end)), kind, speaker, text)
        )

    def pause(ms: int) -> None:
        audio.extend([0] * (RATE * ms // 1000))

    def sound(kind: str, text: str, ms: int) -> None:
        pause(AROUND_SOUND)
        start = len(audio)
        audio.extend(_sound(text, ms, len(rows)))
        row(kind, start, len(audio), text=text)
        pause(AROUND_SOUND)

    for kind, text, ms in sample.before:
        sound(kind, text, ms)
    chapters = dict(sample.chapters or {}) or {h.turn: h.text for h in talk.headings}
    interrupted = False
    for index, turn in enumerate(talk.turns):
        if index in (sample.between or {}):
            sound(*(sample.between or {})[index])
        pause(AFTER_INTERRUPTION if interrupted else BETWEEN_TURNS)
        if index in chapters:
            row("chapter", len(audio), None, text=chapters[index])
        words = _read_turn(engine, sample, turn, audio, row, sound)
        if words:
            truth.append({"speaker": turn.speaker.name if turn.speaker else None, "words": words})
        last = turn.words[-1].text if turn.words else ""
        interrupted = last.endswith("--")
    for kind, text, ms in sample.after:
        sound(kind, text, ms)
    pause(300)
    _write(stem, audio, rows, truth)


def _read_turn(engine, sample, turn: Turn, audio, row, sound) -> list[dict[str, object]]:  # type: ignore[no-untyped-def]
    """Speak the words of a turn run by run: a sound or a change of language parts the runs."""
    words: list[dict[str, object]] = []
    voice, pitch, speed = sample.voices[turn.speaker.name] if turn.speaker else ("en-us", 50, 170)
    run: list[Word] = []

    def speak() -> None:
        if not run:
            return
        name = f"{run[0].language}+{voice.partition('+')[2]}" if run[0].language else voice
        samples, times = engine.speak([word.text for word in run], name, pitch, speed)
        offset = len(audio)
        for word, (begin, end) in zip(run, times, strict=True):
            words.append(
                {
                    "text": word.text,
                    "start": _ms(offset + begin),
                    "end": _ms(offset + end),
                    "origin": "anchor",
                }
            )
        audio.extend(samples)
        run.clear()

    for element in turn.elements:
        if isinstance(element, Sound):
            speak()
            low = element.text.casefold()
            ms = next((ms for key, ms in MS_OF_SOUND.items() if key in low), 1200)
            sound(element.kind, element.text, ms)
        elif isinstance(element, Word):
            if run and run[-1].language != element.language:
                speak()
            run.append(element)
    speak()
    if words:
        first = " ".join(str(word["text"]) for word in words[:6])
        speaker = turn.speaker.name if turn.speaker else ""
        row(
            "speech",
            round(words[0]["start"] * RATE / 1000),
            round(words[-1]["end"] * RATE / 1000),
            speaker,
            first,
        )  # type: ignore[operator]
    return words


def _write(
    stem: str, audio: array.array[int], rows: list[tuple[str, ...]], truth: list[dict[str, object]]
) -> None:
    sheet = io.StringIO()
    sheet.write(f"# {READING}.\n")
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(("start", "end", "kind", "speaker", "text"))
    writer.writerows(sorted(rows))
    (HERE / f"{stem}.cues.csv").write_text(sheet.getvalue(), encoding="utf-8")
    data = {
        "format": "imhcaps-timed",
        "version": 1,
        "language": "en",
        "note": READING,
        "turns": truth,
    }
    (HERE / f"{stem}.words.json").write_text(
        json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "reading.wav"
        with wave.open(str(wav), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(audio.tobytes() if sys.byteorder == "little" else b"")
        subprocess.run(
            [
                "ffmpeg",
                "-nostdin",
                "-loglevel",
                "error",
                "-y",
                "-i",
                str(wav),
                "-c:a",
                "libopus",
                "-b:a",
                "16k",
                "-application",
                "voip",
                "-fflags",
                "+bitexact",
                "-flags:a",
                "+bitexact",
                "-metadata",
                f"description={READING}. Read by eSpeak NG",
                str(HERE / f"{stem}.opus"),
            ],
            check=True,
        )
    size = (HERE / f"{stem}.opus").stat().st_size
    print(
        f"{stem}: {len(audio) / RATE:.1f} s, {size // 1000} kB, {sum(len(t['words']) for t in truth)} words"
    )  # type: ignore[arg-type]


if __name__ == "__main__":
    for each in SAMPLES:
        make(each)
