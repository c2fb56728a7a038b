"use strict";
// The model of tapping: pure functions, tested without a page. Times are milliseconds of the recording.
{
  const HOP = 5; // ms between two values of the loudness
  const QUIET = 140; // ms without speech before a beginning
  const NARROW = 14; // half decibels between quiet and loud from which anything can be said: 7 dB
  const USUAL = { delay: 200, spread: 80, weight: 2 }; // what is taken for everybody; as much as so many taps tell
  const PEOPLE = 70; // ms by which the delays of people differ (standard deviation)
  const NOWHERE = 0.12 / 600; // how likely, for each ms, a tap is beside no beginning that is heard
  const SURE = 0.6; // share from which on one beginning is meant
  const NINETY = 1.64; // half width of nine in ten, in standard deviations (normal distribution)
  const ERRORS = { hand: 50, set: 80, heard: 80, crossed: 500 }; // ms within which nine in ten are

  /** Loudness in half decibels above −100, one byte each 5 ms over 20 ms; high tones are lifted, as speech begins with them. */
  const loudness = (samples, rate) => {
    const hop = (rate * HOP) / 1000;
    const count = Math.floor(samples.length / hop);
    const power = new Float64Array(count);
    let last = 0;
    for (let i = 0; i < count; i += 1) {
      const stop = Math.round((i + 1) * hop);
      let sum = 0;
      for (let k = Math.round(i * hop); k < stop; k += 1) {
        const value = samples[k] - 0.9 * last;
        last = samples[k];
        sum += value * value;
      }
      power[i] = sum / hop;
    }
    const found = new Uint8Array(count);
    for (let i = 0; i < count; i += 1) {
      let sum = 0;
      const from = Math.max(0, i - 2);
      const to = Math.min(count, i + 2);
      for (let k = from; k < to; k += 1) sum += power[k];
      found[i] = Math.max(0, Math.min(255, Math.round(2 * (100 + 10 * Math.log10(sum / (to - from) + 1e-12)))));
    }
    return found;
  };

  /** Where speech begins after quiet: { at, quiet }, both in ms. Nothing where loud and quiet are much alike. */
  const beginnings = (loud) => {
    const found = [];
    const block = 2000 / HOP;
    const around = 5000 / HOP;
    let quiet = 10000 / HOP;
    for (let first = 0; first < loud.length; first += block) {
      const near = Array.from(loud.subarray(Math.max(0, first - around), first + block + around)).sort((a, b) => a - b);
      const low = near[Math.floor(near.length * 0.08)];
      const high = near[Math.floor(near.length * 0.9)];
      if (high - low < NARROW) { quiet = 0; continue; }
      const speech = low + Math.max(12, 0.28 * (high - low));
      const foot = low + Math.max(6, 0.12 * (high - low));
      for (let i = first; i < Math.min(loud.length, first + block); i += 1) {
        if (loud[i] < speech) { quiet += 1; continue; }
        if (quiet * HOP >= QUIET) {
          let on = 0;
          for (let k = i; k < Math.min(loud.length, i + 12); k += 1) on += loud[k] >= speech ? 1 : 0;
          if (on < 8) { quiet += 1; continue; } // a click, not speech
          let begin = i;
          while (begin > 0 && i - begin < 16 && loud[begin - 1] > foot) begin -= 1;
          found.push({ at: begin * HOP, quiet: quiet * HOP });
        }
        quiet = 0;
      }
    }
    return found;
  };

  const normal = (value, mean, spread) => Math.exp(-0.5 * ((value - mean) / spread) ** 2) / (spread * Math.sqrt(2 * Math.PI));

  /** The beginnings that a tap may mean, each with its likelihood; what is left of 1 is none of them. */
  const candidates = (tap, places, delay, spread) => {
    const from = tap.t - tap.rate * (delay + 4 * spread);
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle].at < from) low = middle + 1; else high = middle;
    }
    const found = [];
    let all = NOWHERE;
    for (; low < places.length; low += 1) {
      const late = (tap.t - places[low].at) / tap.rate; // the delay is of the person's clock
      if (late < -250) break;
      const weight = normal(late, delay, spread) * Math.min(1, places[low].quiet / 350);
      found.push({ late, weight, at: places[low].at });
      all += weight;
    }
    for (const each of found) each.weight /= all;
    return found;
  };

  /** How late a person taps, how evenly, and how sure that delay is: { delay, spread, doubt } in ms, by expectation and maximisation. Times that a person set
   * afterwards count double and need no sound. */
  const fit = (taps, places) => {
    let { delay } = USUAL;
    let spread = 100;
    let doubt = PEOPLE;
    for (let round = 0; round < 25; round += 1) {
      let count = USUAL.weight;
      let sum = USUAL.weight * USUAL.delay;
      let squares = 2 * USUAL.weight * USUAL.spread ** 2;
      let weights = 2 * USUAL.weight;
      for (const tap of taps) {
        const known = tap.hand === null || tap.hand === undefined ? candidates(tap, places, delay, spread)
          : [{ late: (tap.t - tap.hand) / tap.rate, weight: Math.abs(tap.t - tap.hand) < 1000 * tap.rate ? 2 : 0 }];
        for (const { late, weight } of known) {
          count += weight;
          sum += weight * late;
          weights += weight;
          squares += weight * (late - delay) ** 2;
        }
      }
      const next = sum / count;
      doubt = PEOPLE * Math.sqrt(USUAL.weight / count);
      spread = Math.max(35, Math.min(200, Math.sqrt(squares / weights)));
      const still = Math.abs(next - delay) < 0.1;
      delay = next;
      if (still) break;
    }
    return { delay, spread, doubt };
  };

  /** The delay of each class of tap (key, pointer, click); one with fewer than five taps has that of all. */
  const delays = (rows, places, fixed = null) => {
    const classes = {};
    for (const row of rows) {
      if (row.tap && !row.tap.still) (classes[row.tap.via] ??= []).push({ ...row.tap, hand: row.hand });
    }
    const all = fit(Object.values(classes).flat(), places);
    const found = { all };
    for (const [via, taps] of Object.entries(classes)) found[via] = taps.length >= 5 ? fit(taps, places) : all;
    if (fixed !== null) for (const via of Object.keys(found)) found[via] = { ...found[via], delay: fixed, doubt: 0 };
    return found;
  };

  /** For each row null, or its start, the ms within which nine in ten are, and how it was found: hand, set, heard, tap. */
  const solve = (rows, places, fixed = null) => {
    const model = delays(rows, places, fixed);
    let before = -1;
    const times = rows.map((row) => {
      const found = one(row, places, model);
      if (found && found.start <= before) {
        // The order of the lines is known: what would cross is put behind, and said to be unsure.
        found.start = before + 10;
        found.error = Math.max(found.error, ERRORS.crossed);
      }
      if (found) before = found.start;
      return found;
    });
    return { times, model };
  };
  const one = (row, places, model) => {
    if (row.hand !== null && row.hand !== undefined) return { start: row.hand, error: ERRORS.hand, origin: "hand" };
    const { tap } = row;
    if (!tap) return null;
    if (tap.still) return { start: tap.t, error: ERRORS.set, origin: "set" };
    const { delay, spread, doubt } = model[tap.via] ?? model.all;
    const meant = candidates(tap, places, delay, spread).sort((a, b) => b.weight - a.weight)[0];
    if (meant && meant.weight >= SURE) return { start: meant.at, error: ERRORS.heard, origin: "heard" };
    return { start: Math.max(0, tap.t - delay * tap.rate), error: NINETY * Math.hypot(spread, doubt) * tap.rate, origin: "tap" };
  };

  const clock = (ms, digits = 3) => {
    const unit = 10 ** (3 - digits);
    const whole = Math.round(Math.max(0, ms) / unit) * unit;
    const parts = [Math.floor(whole / 3600000), Math.floor(whole / 60000) % 60].map((each) => String(each).padStart(2, "0"));
    return `${parts.join(":")}:${((whole % 60000) / 1000).toFixed(digits).padStart(digits ? 3 + digits : 2, "0")}`;
  };
  /** A time as people write it, `1:02.5`, `1:02,5` or `62.5`; null for none. */
  const typed = (text) => {
    const match = /^(?:(\d{1,3}):)?(?:(\d{1,3}):)?(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(text.trim());
    if (!match) return null;
    const [, first, second, seconds, rest = ""] = match;
    const [hours, minutes] = second === undefined ? [0, Number(first ?? 0)] : [Number(first), Number(second)];
    return ((hours * 60 + minutes) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, "0"));
  };

  const cell = (text) => {
    const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  /** The cue sheet as CSV: every row, with or without a time, and each tap as it was made. */
  const sheet = (rows, times) => {
    const lines = ["start,end,kind,speaker,text,error_ms,origin,tapped"];
    rows.forEach((row, at) => {
      const found = times[at];
      const time = found ? [clock(found.start), String(Math.round(found.error)), found.origin] : ["", "", ""];
      const tapped = row.tap ? clock(row.tap.t) : "";
      lines.push([time[0], "", row.kind, row.speaker, row.head, time[1], time[2], tapped].map(cell).join(","));
    });
    return `${lines.join("\n")}\n`;
  };
  globalThis.tapModel = { loudness, beginnings, fit, solve, clock, typed, sheet };
}
