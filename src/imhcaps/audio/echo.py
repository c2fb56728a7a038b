"""Is there an echo in a recording, and how late is it? A repetition of the sound is a peak of its cepstrum.

The logarithm of the spectrum of a sound and its echo has a ripple, whose period is the echo's delay (Bogert, Healy and
Tukey, "The quefrency alanysis of time series for echoes", 1963). Speech, music and the reverberation of a room have no
such peak: what they repeat, they repeat at many delays, and the mean over stretches of the recording levels it.

An echo says every word twice, and the aligner may take the second time for the first: what is found in it is less sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import SAMPLE_RATE

if TYPE_CHECKING:
    from imhcaps.audio.recording import Recording

STRETCH = 1 << 17
"""Sound of one spectrum in samples, 8 seconds at 16 kHz. Our own choice: so long that the harmonics of a slow beat lie
apart."""
STRETCHES = 12
"""How many spectra (places in the recording, spread over it) are averaged at most. Our own choice: long recordings take
no longer."""
SHORTEST_MS, LONGEST_MS = 50, 800
"""Delays, in ms, that are looked for. Our own choice: shorter ones move no word by more than a syllable's length, and
the periods of voices are there; longer ones are heard as somebody else."""
LEAST_PEAK = 0.05
"""Height of a peak (of the cepstrum of log magnitudes, nats) from which on it is an echo: half of the echo's amplitude
where nothing else is heard. Measured (benchmarks/README.md): 0.19 and more for echoes at −4 dB in quiet, pink noise and
babble at 10 dB, 0.10 at −16 dB, 0.008 at most without an echo, in music too."""
BEAT_SHARE = 0.25
"""Share of the peak at twice its delay from which on it is a beat, which goes on, and no echo: one echo has less than
nothing there (the second term of the logarithm's series). Our own choice."""
_FLOOR = 1e-6
"""Share of a spectrum's largest magnitude (−120 dB) below which nothing is told. Our own choice."""


def echo_ms(recording: Recording) -> int | None:
    """The delay of the strongest echo of a recording, ms; None where there is none."""
    last = max(0, recording.frames - STRETCH)
    count = max(1, min(STRETCHES, recording.frames // STRETCH))
    low, high = (SAMPLE_RATE * ms // 1000 for ms in (SHORTEST_MS, LONGEST_MS))
    window = np.hanning(STRETCH).astype(np.float32)
    total, heard = np.zeros(2 * high), 0
    for start in np.linspace(0, last, count).astype(int).tolist():
        samples = recording.read(start, STRETCH)
        spectrum = np.abs(np.fft.rfft(samples * window[: len(samples)], STRETCH))
        loudest = float(spectrum.max())
        if loudest > 0:
            cepstrum = np.fft.irfft(np.log(spectrum + _FLOOR * loudest))
            total += cepstrum[: 2 * high]
            heard += 1
    at = low + int(total[low:high].argmax())
    if total[at] < LEAST_PEAK * max(1, heard) or total[2 * at] > BEAT_SHARE * total[at]:
        return None
    return round(1000 * at / SAMPLE_RATE)
