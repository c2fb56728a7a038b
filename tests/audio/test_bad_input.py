"""What is no recording of the words is one clear error, never a confident wrong track; nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

import imhcaps
from audio.readings import reading
from audio.sounds import RATE, beeps, ffmpeg, onsets, write_wav
from audio.test_sync import OTHER
from checks.tracks import SENTENCES
from command import imhcaps as new_process
from command import in_process as run
from imhcaps.audio.recording import decode

GERMAN = (
    "Guten Morgen, liebe Kinder, heute lesen wir eine Geschichte von einem kleinen Hund, der am Fluss wohnt. "
    "Jeden Tag läuft er zum Bäcker und wartet vor der Tür, bis jemand ihm ein Stück Brot gibt. Eines Morgens aber "
    "war die Bäckerei geschlossen, und der Hund wusste nicht, was er tun sollte."
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bad")
    said, _ = reading(folder)
    (folder / "talk.txt").write_text(
        "Ann: " + " ".join(SENTENCES).replace("\n", " ") + "\n", "utf-8"
    )
    (folder / "other.txt").write_text("Ann: " + " ".join(OTHER) + "\n", "utf-8")
    (folder / "word.txt").write_text("Ann: Extraordinary.\n", "utf-8")
    (folder / "signs.txt").write_text("Ann: ... — ! ?\n", "utf-8")
    (folder / "german.txt").write_text(f"Anna: {GERMAN}\n", "utf-8")
    rng = np.random.default_rng(1)
    seconds = 50
    t = np.arange(seconds * RATE) / RATE
    music = sum(
        np.sin(2 * np.pi * f * t) / 6 * (0.6 + 0.4 * np.sin(2 * np.pi * t)) for f in (262, 330, 392)
    )
    sounds = {
        "silence": np.zeros(60 * RATE),
        "music": music,
        "noise": 0.2 * rng.standard_normal(seconds * RATE),
        "beeps": beeps(seconds, *range(1, 49)),
    }
    for name, sound in sounds.items():
        write_wav(folder / f"{name}.wav", np.asarray(sound, np.float32))
    import soundfile

    with soundfile.SoundFile(folder / "hour.flac", "w", 8000, 1) as file:
        for _ in range(60):
            file.write(np.zeros(60 * 8000, np.int16))
    (folder / "empty.mp4").write_bytes(b"")
    ffmpeg("-i", said, folder / "said.m4a")
    whole = (folder / "said.m4a").read_bytes()
    (folder / "cut.mp4").write_bytes(whole[: len(whole) // 3])
    (folder / "text.mp4").write_bytes(b"Good morning.\n" * 2000)
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:d=1", "-frames:v", "1", folder / "picture.png")
    ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64:r=5:d=2", folder / "film.mp4")
    ffmpeg("-i", said, "-ar", "8000", "-c:a", "pcm_mulaw", folder / "telephone.wav")
    ffmpeg("-i", said, "-af", "pan=7.1|FC=c0", folder / "eight.flac")
    return folder


REFUSED = (
    ("talk.txt", "silence.wav", "nothing can be heard"),
    ("talk.txt", "hour.flac", "nothing can be heard"),
    ("talk.txt", "music.wav", "not said in this recording"),
    ("talk.txt", "noise.wav", "not said in this recording"),
    ("talk.txt", "beeps.wav", "not said in this recording"),
    ("other.txt", "reading.wav", "not said in this recording"),
    ("german.txt", "reading.wav", "not said in this recording"),
    ("word.txt", "reading.wav", "too few words to tell whether they are said"),
    ("signs.txt", "reading.wav", "too few words to tell whether they are said"),
    ("talk.txt", "empty.mp4", "is empty"),
    ("talk.txt", "cut.mp4", "no media file"),
    ("talk.txt", "text.mp4", "no media file"),
    ("talk.txt", "picture.png", "no audio stream"),
    ("talk.txt", "film.mp4", "no audio stream"),
    ("talk.txt", "none.wav", "no such file"),
)


@pytest.mark.parametrize(("page", "media", "said"), REFUSED)
@pytest.mark.one_version
def test_it_is_refused_with_its_reason(made, page, media, said):
    talk = imhcaps.read_transcript(made / page)
    with pytest.raises(imhcaps.ImhcapsError, match=said) as caught:
        imhcaps.align(talk, audio=made / media)
    assert media in str(caught.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("https://example.com/talk.mp3", "download the recording first"),
        ("-", "not from standard input"),
        (".", "is no file"),
    ],
)
def test_what_is_no_file_is_told_from_one_that_is_missing(made, name, said):
    done = run("align", made / "talk.txt", "--audio", name)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("rate", [RATE, 22_050])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_samples_that_are_no_numbers_are_silence(tmp_path, rate, value):
    import soundfile

    sound = beeps(6, 1.0, 4.0, rate=rate)
    sound[2 * rate : 3 * rate] = value
    soundfile.write(tmp_path / "a.wav", sound, rate, subtype="FLOAT")
    with decode(str(tmp_path / "a.wav")) as recording:
        assert np.allclose(onsets(recording.read(0, recording.frames)), (1.0, 4.0), atol=0.02)
        assert any("are no numbers" in remark for remark in recording.remarks)
    sound[:] = value
    soundfile.write(tmp_path / "b.wav", sound, rate, subtype="FLOAT")
    with decode(str(tmp_path / "b.wav")) as recording:
        assert recording.silent


@pytest.mark.parametrize("damage", ["cut off", "no sound"])
def test_a_library_that_decodes_says_nothing_of_its_own(made, tmp_path, damage):
    """What libsndfile's decoder of MP3 thinks of a file goes to stderr, past Python."""
    path = tmp_path / "a.mp3"
    ffmpeg("-i", made / "reading.wav", path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 3] if damage == "cut off" else bytes(range(256)) * 400)
    done = new_process("align", made / "talk.txt", "--audio", path)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert "mpg123" not in done.stderr
    assert "Xing" not in done.stderr


def test_a_recording_that_was_cut_is_said_to_lack_the_end(made, tmp_path):
    ffmpeg("-i", made / "reading.wav", "-t", "20", tmp_path / "cut.wav")
    done = run("align", made / "talk.txt", "--audio", tmp_path / "cut.wav")
    assert done.returncode == 2
    assert "of the transcript are not found in it" in done.stderr
    assert "at its end (00:00:20.000)" in done.stderr


def test_a_recording_of_a_part_of_the_talk_is_not_called_another_talk(made, tmp_path):
    page = tmp_path / "long.txt"
    page.write_text("Ann: " + " ".join([*OTHER * 6, *SENTENCES]).replace("\n", " ") + "\n", "utf-8")
    done = run("align", page, "--audio", made / "reading.wav")
    assert done.returncode == 2
    assert "only a part of the transcript is said in this recording" in done.stderr


def test_a_refusal_writes_nothing_and_exits_2(made, tmp_path):
    done = run(
        "caption", made / "other.txt", "--audio", made / "reading.wav", "-o", tmp_path / "out"
    )
    assert done.returncode == 2
    assert "not said in this recording" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("media", ["telephone.wav", "eight.flac", "said.m4a"])
@pytest.mark.one_version
def test_telephone_sound_and_eight_channels_are_aligned(made, media):
    timed = imhcaps.align(imhcaps.read_transcript(made / "talk.txt"), audio=made / media)
    assert sum(word.origin == "matched" for word in timed.transcript.words) >= 0.9 * len(
        list(timed.transcript.words)
    )


def test_a_draft_is_written_and_marked(made, tmp_path):
    out = tmp_path / "out"
    arguments = ("caption", made / "other.txt", "--audio", made / "reading.wav", "-o", out)
    done = run(*arguments, "--draft", "--to", "vtt")
    assert done.returncode == 0, done.stderr
    assert "do not fit the recording" in done.stderr
    (track,) = out.glob("*.vtt")
    assert "draft" in track.read_text("utf-8").split("-->")[0]
    checked = run("check", track, "--select", "TIM306")
    assert checked.returncode == 1


def test_a_stream_that_is_not_there(made, tmp_path):
    done = run("align", made / "talk.txt", "--audio", made / "said.m4a", "--stream", "2")
    assert done.returncode == 2
    assert "has 1 audio streams" in done.stderr or "1 audio stream" in done.stderr
    done = run("align", made / "talk.txt", "--stream", "2")
    assert done.returncode == 2
    assert "a stream is for a recording" in done.stderr


def test_without_ffmpeg_the_message_names_the_package(made, tmp_path):
    done = new_process("align", made / "talk.txt", "--audio", made / "said.m4a", PATH=str(tmp_path))
    assert done.returncode == 2
    assert "apt-get install ffmpeg" in done.stderr


def _until_it_reads(process: int, scratch: Path) -> None:
    """Until the decoded sound has a file in that folder (Linux says so), or for five seconds."""
    open_files = Path(f"/proc/{process}/fd")
    if not open_files.is_dir():
        time.sleep(5)
        return
    for _ in range(600):
        time.sleep(0.05)
        with suppress(OSError):
            if any(str(each.readlink()).startswith(f"{scratch}/") for each in open_files.iterdir()):
                return


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_an_interrupted_run_leaves_nothing(made, tmp_path):
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    long = tmp_path / "long.wav"
    write_wav(long, np.tile(0.1 * np.random.default_rng(1).standard_normal(RATE), 900).astype("f"))
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "imhcaps", "caption", made / "talk.txt"),
            *("--audio", long, "-o", tmp_path / "out"),
        ],
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(scratch), "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )
    _until_it_reads(process.pid, scratch)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=30)[1].decode()
    assert process.returncode == 130
    assert "interrupted" in said
    assert "Traceback" not in said
    assert not (tmp_path / "out").exists()
    assert list(scratch.iterdir()) == []
    assert not [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", ["list.m3u8", "list.ffconcat", "list.mpd"])
def test_a_list_that_is_called_a_recording_fetches_nothing(tmp_path, name):
    import http.server
    import threading

    asked: list[str] = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/a.ts"
        texts = {
            "list.m3u8": f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{address}\n#EXT-X-ENDLIST\n",
            "list.ffconcat": f"ffconcat version 1.0\nfile {address}\n",
            "list.mpd": f'<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT9S"><Period>'
            f'<AdaptationSet mimeType="audio/mp4"><Representation id="1" bandwidth="1"><BaseURL>{address}</BaseURL>'
            "</Representation></AdaptationSet></Period></MPD>",
        }
        (tmp_path / name).write_text(texts[name])
        page = tmp_path / "talk.txt"
        page.write_text("Ann: Good morning to all of you.\n")
        with pytest.raises(imhcaps.ImhcapsError):
            imhcaps.align(imhcaps.read_transcript(page), audio=tmp_path / name)
        server.shutdown()
    assert asked == []
