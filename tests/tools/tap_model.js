// node tap_model.js '{"people": 300}': simulated people tap along with simulated talks; what the model makes of it.
"use strict";
const fs = require("fs");
const path = require("path");
const { report } = require("./browser.js");
const source = fs.readFileSync(path.join(__dirname, "../../src/imhcaps/tapping/page/model.js"), "utf8");
new Function(source)();
const { beginnings, loudness, fit, solve, typed, clock, sheet } = globalThis.tapModel;

let seed = 1;
const random = () => { seed = (seed * 1664525 + 1013904223) >>> 0; return (seed + 0.5) / 4294967296; };
const gauss = (mean, spread) => mean + spread * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** A talk: where its lines begin, and where a listener hears beginnings (most lines, and pauses inside them). */
const talk = (lines) => {
  const truth = [];
  const places = [];
  let at = 800;
  for (let k = 0; k < lines; k += 1) {
    truth.push(at);
    if (random() > 0.05) places.push({ at: at + Math.round(gauss(0, 4)), quiet: 250 + random() * 600 });
    const length = 1800 + random() * 3000;
    for (let inner = at + 600; inner < at + length - 500; inner += 700 + random() * 1500) {
      if (random() < 0.4) places.push({ at: inner, quiet: 140 + random() * 120 });
    }
    at += length + 250 + random() * 600;
  }
  return { truth, places: places.sort((a, b) => a.at - b.at) };
};

const people = (count, { rate = 1 } = {}) => {
  const errors = { raw: [], usual: [], heard: [] };
  let inside = 0;
  let insideWithout = 0;
  let all = 0;
  for (let person = 0; person < count; person += 1) {
    const mean = 120 + random() * 200;
    const spread = 50 + random() * 60;
    const { truth, places } = talk(40);
    const rows = truth.map((start) => ({ tap: { t: Math.max(0, start + rate * gauss(mean, spread)), rate, via: "key", still: false }, hand: null }));
    const without = solve(rows, []).times;
    const heard = solve(rows, places).times;
    truth.forEach((start, k) => {
      errors.raw.push(Math.abs(rows[k].tap.t - start));
      errors.usual.push(Math.abs(without[k].start - start));
      errors.heard.push(Math.abs(heard[k].start - start));
      inside += Math.abs(heard[k].start - start) <= heard[k].error ? 1 : 0;
      insideWithout += Math.abs(without[k].start - start) <= without[k].error ? 1 : 0;
      all += 1;
    });
  }
  const found = {};
  for (const [name, values] of Object.entries(errors)) found[name] = [quantile(values, 0.5), quantile(values, 0.9)].map(Math.round);
  return { ...found, inside: inside / all, insideWithout: insideWithout / all };
};

report((async () => {
  const job = JSON.parse(process.argv[2]);
  if (job.wave) {
    const data = fs.readFileSync(job.wave);
    const samples = new Float32Array((data.length - 44) / 2);
    for (let k = 0; k < samples.length; k += 1) samples[k] = data.readInt16LE(44 + 2 * k) / 32768;
    const loud = loudness(samples, job.rate);
    return { loud: Buffer.from(loud).toString("base64"), places: beginnings(loud) };
  }
  // Taps of two classes are late by amounts of their own.
  const { truth, places } = talk(60);
  const mixed = truth.map((start, k) => ({ tap: { t: start + gauss(k % 2 ? 150 : 450, 30), rate: 1, via: k % 2 ? "key" : "click", still: false }, hand: null }));
  const two = solve(mixed, places).model;
  // Corrected by hand: no sound is needed.
  const hand = truth.map((start, k) => ({ tap: { t: start + gauss(320, 40), rate: 1, via: "key", still: false }, hand: k < 8 ? start : null }));
  // Taps that cross.
  const crossed = solve([{ tap: { t: 5000, rate: 1, via: "key", still: true }, hand: null }, { tap: null, hand: 4000 }], []).times;
  return {
    people: people(job.people),
    fast: people(40, { rate: 1.5 }),
    two: [Math.round(two.key.delay), Math.round(two.click.delay)],
    hand: Math.round(solve(hand, []).model.all.delay),
    fixed: Math.round(solve(hand, [], 70).times[20].start - hand[20].tap.t),
    still: solve([{ tap: { t: 5000, rate: 1, via: "key", still: true }, hand: null }], []).times[0],
    crossed,
    few: Math.round(fit([{ t: 1300, rate: 1, hand: null }], []).delay),
    typed: ["1:02.5", "1:02,5", "62.5", "1:00:00", "soon", "", "1:2:3:4", "-1"].map(typed),
    clock: [0, 62500, 3600000.4].map((ms) => clock(ms)),
    sheet: sheet(
      [{ kind: "speech", speaker: "Ann \"A\" Lee", head: "=SUM, said", tap: { t: 1220, rate: 1 }, hand: null }, { kind: "sound", speaker: "", head: "[bell]", tap: null, hand: null }],
      [{ start: 1000.4, error: 79.6, origin: "heard" }, null],
    ),
  };
})());
