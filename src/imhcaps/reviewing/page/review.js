"use strict";
// What the page shows: of the data that stand in it, or of those that a server sends (editing.js, through globalThis.shownPage).
// Text is put in as text, never as markup. Times are milliseconds. Keys without a modifier act on the pad's chief button alone.
{
  const SHOWN = 50; // rows at a time: thousands of rows make typing and screen readers slow
  const AROUND = 12; // cues before and after the current one in the chart
  const LEAD = 1000; // ms that are heard before and after a place
  const BACK = 4; // seconds that "Back" goes back
  const $ = (id) => document.getElementById(id);
  const keys = globalThis.pageKeys;

  /** An element with properties, attributes (those with a hyphen, `lang`, `dir`) and children. */
  const make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined) continue;
      if (name.includes("-") || name === "scope") element.setAttribute(name, value);
      else element[name] = value;
    }
    element.append(...children);
    return element;
  };
  const stamp = (ms, digits = 1) => {
    const unit = 10 ** (3 - digits);
    const whole = Math.round(Math.max(ms, 0) / unit) * unit;
    const hours = Math.floor(whole / 3600000);
    const minutes = Math.floor(whole / 60000) % 60;
    const seconds = ((whole % 60000) / 1000).toFixed(digits).padStart(3 + digits, "0");
    return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
  };
  const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

  const state = { view: null, current: 1, filter: "places", from: 0, until: null };
  let video = null;
  // What a page that edits adds: to a row, to a finding, to a key on the pad, when another cue is chosen.
  const more = { row: () => {}, finding: () => {}, key: () => false, chosen: () => {} };

  const playing = () => video !== null && !video.paused;
  /** Said to screen readers, but never over the talk. */
  const say = (text) => { if (!playing()) $("status").textContent = text; };
  const warn = (text) => { $("alert").textContent = text; };

  const findingsOf = (number) => state.view.findings.filter((each) => each.cue === number);
  const grave = (finding) => finding.severity !== "info";
  const lists = () => {
    const { view } = state;
    const found = new Set(view.findings.filter((f) => f.cue && grave(f)).map((f) => f.cue));
    const law = new Set(view.findings.filter((f) => f.cue && grave(f) && f.basis === "law").map((f) => f.cue));
    const words = new Set(view.findings.filter((f) => f.cue && f.code.startsWith("TRN")).map((f) => f.cue));
    return {
      places: { name: "Doubtful places", cues: view.places.map((each) => each.cue) },
      ...(view.compared ? { words: { name: "Differences from the transcript", cues: [...words].sort((a, b) => a - b) } } : {}),
      law: { name: "Findings by law", cues: [...law].sort((a, b) => a - b) },
      found: { name: "All findings", cues: [...found].sort((a, b) => a - b) },
      all: { name: "All cues", cues: view.cues.map((_, at) => at + 1) },
    };
  };
  const items = () => lists()[state.filter].cues;

  // The recording -------------------------------------------------------------------------------
  const setScreen = () => {
    const { view } = state;
    video?.pause();
    video = null;
    for (const id of ["play", "pause", "back", "hearing"]) $(id).hidden = !view.media;
    if (!view.media) return $("screen").replaceChildren(make("p", { id: "stage" }));
    video = make("video", { controls: true, preload: "metadata", src: view.media, playsInline: true });
    video.setAttribute("aria-label", `Recording of ${view.name}`);
    video.addEventListener("error", () => warn(`The recording cannot be played: ${view.media}`));
    video.addEventListener("timeupdate", () => {
      if (state.until !== null && video.currentTime * 1000 >= state.until) {
        video.pause();
        state.until = null;
      }
      follow();
    });
    video.addEventListener("pause", () => { state.until = null; });
    $("screen").replaceChildren(video);
    setTrack();
  };
  /** The captions as the browser shows them. */
  const setTrack = () => {
    for (const old of video.querySelectorAll("track")) old.remove();
    const track = make("track", { kind: "captions", label: "Captions", default: true });
    if (state.view.language) track.srclang = state.view.language;
    const bytes = new TextEncoder().encode(state.view.track);
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    track.src = `data:text/vtt;base64,${btoa(text)}`;
    video.append(track);
    track.track.mode = "showing";
    track.track.addEventListener("cuechange", sounds);
  };
  // For who does not see the captions: a tone as one comes, a lower one as it goes, a tick for each line break. Off at first.
  let audio = null;
  let shownBefore = 0;
  const tone = (hertz, ms, after = 0) => {
    const [voice, level] = [audio.createOscillator(), audio.createGain()];
    const at = audio.currentTime + after / 1000;
    voice.frequency.value = hertz;
    level.gain.setValueAtTime(0.1, at);
    level.gain.exponentialRampToValueAtTime(0.001, at + ms / 1000);
    voice.connect(level).connect(audio.destination);
    voice.start(at);
    voice.stop(at + ms / 1000);
  };
  const sounds = (event) => {
    const { activeCues } = event.target;
    if (playing() && $("sounds").checked) {
      audio ??= new AudioContext();
      if (shownBefore) tone(440, 80);
      for (const { text } of activeCues) {
        tone(880, 80, shownBefore ? 100 : 0);
        text.split("\n").slice(1).forEach((_, at) => tone(1760, 20, 250 + at * 60));
      }
    }
    shownBefore = activeCues.length;
  };
  const cue = (number = state.current) => state.view.cues[number - 1];
  const hear = () => {
    if (!video || !cue()) return;
    state.until = null;
    video.currentTime = Math.max(0, cue().start - LEAD) / 1000;
    video.play().then(() => { state.until = cue().end + LEAD; }, () => {});
  };
  const toggle = () => { if (video) (video.paused ? video.play().catch(() => {}) : video.pause()); };
  const back = () => { if (video) video.currentTime = Math.max(0, video.currentTime - BACK); };
  const follow = () => {
    const line = $("chart").querySelector(".now");
    if (!line || !video) return;
    const at = video.currentTime * 1000;
    line.setAttribute("x1", at);
    line.setAttribute("x2", at);
  };

  // The chart: how fast each cue is read. The table has the same numbers. -------------------------
  const shape = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries({ "vector-effect": "non-scaling-stroke", ...attributes })) element.setAttribute(key, value);
    return element;
  };
  const drawChart = () => {
    const { view, current } = state;
    const first = Math.max(1, current - AROUND);
    const last = Math.min(view.cues.length, current + AROUND);
    const shown = view.cues.slice(first - 1, last);
    if (!shown.length) return $("chart").replaceChildren();
    const start = Math.min(...shown.map((each) => each.start));
    const width = Math.max(1, Math.max(...shown.map((each) => each.end)) - start);
    const limit = view.speed_limit;
    const top = Math.max(limit ? limit * 1.5 : 1, ...shown.map((each) => each.speed));
    const picture = shape("svg", { viewBox: `${start} 0 ${width} 100`, preserveAspectRatio: "none" });
    shown.forEach((each, at) => {
      const height = (each.speed / top) * 92;
      const over = limit && each.speed > limit;
      const box = { x: each.start, y: 100 - height, width: Math.max(0, each.end - each.start), height };
      picture.append(shape("rect", { ...box, class: over ? "over" : "bar" }));
      if (first + at === current) picture.append(shape("rect", { ...box, y: 1, height: 98, class: "here" }));
    });
    if (limit) {
      const y = 100 - (limit / top) * 92;
      picture.append(shape("line", { x1: start, x2: start + width, y1: y, y2: y, class: "limit" }));
    }
    picture.append(shape("line", { x1: start, x2: start, y1: 0, y2: 100, class: "now" }));
    $("chart").replaceChildren(picture);
    const asked = limit ? `, at most ${limit} asked for (dashed)` : "";
    $("legend").textContent = `Reading speed in characters a second${asked}: `
      + `cues ${first} to ${last}, ${stamp(start)} to ${stamp(start + width)}.`;
    follow();
  };

  // The table -----------------------------------------------------------------------------------
  const findingItem = (finding) => {
    const source = finding.source ? ` (${[finding.source.guideline, finding.source.clause].filter(Boolean).join(", ")})` : "";
    const basis = finding.basis === "law" ? "law" : "house style";
    const item = make("li", {},
      make("span", { className: `finding ${finding.severity}`, textContent: `${finding.severity} ${finding.code}, ${basis}: ` }),
      `${finding.message}${source}`);
    if (finding.fix === true) more.finding(item, finding);
    else if (finding.fix) item.append(fixDetails(finding.fix));
    return item;
  };
  const fixDetails = ({ title, safety, before, after }) => {
    const what = safety === "safe" ? "same words and times" : "times or cues move";
    const details = make("details", {}, make("summary", { textContent: `Offered: ${title} (${what})` }));
    if (before !== after) details.append("Now:", make("pre", { textContent: before }), "Then:", make("pre", { textContent: after }));
    return details;
  };
  const row = (number) => {
    const { view, current } = state;
    const each = cue(number);
    const place = view.places.find((one) => one.cue === number);
    const words = { lang: view.language || null, dir: view.direction };
    const jump = make("button", {
      type: "button", id: `cue-${number}`, textContent: `${number} · ${stamp(each.start)}`,
      "aria-label": `Cue ${number}, ${stamp(each.start)} to ${stamp(each.end)}`,
      onclick: () => { choose(number); hear(); },
    });
    const unit = each.speed ? `${each.speed} characters a second` : "";
    const head = make("th", { scope: "row" }, jump,
      make("p", { className: "soft", textContent: [`${((each.end - each.start) / 1000).toFixed(1)} s`, unit].filter(Boolean).join(", ") }));
    const body = make("td", {});
    if (each.speaker) body.append(make("p", { className: "who", textContent: each.speaker, dir: "auto" }));
    body.append(make("p", { className: "text", textContent: each.text || "(no text)", ...words }));
    if (each.accepted) body.append(make("p", { className: "soft", textContent: "The start was accepted: it is in the cue sheet." }));
    if (place && ["heard", "time"].some((reason) => place.reason === reason || each.error >= 200)) {
      if (each.heard !== undefined && each.heard !== null) {
        body.append(make("p", { className: "soft" }, "heard: ", make("span", { textContent: each.heard || "(nothing)", ...words })));
      }
      if (each.error) body.append(make("p", { className: "soft", textContent: `the time is an estimate, ± ${(each.error / 1000).toFixed(1)} s` }));
    }
    const found = findingsOf(number);
    if (found.length) body.append(make("ul", {}, ...found.map(findingItem)));
    const line = make("tr", { id: `row-${number}` }, head, body);
    more.row(body, number);
    if (number === current) line.setAttribute("aria-current", "true");
    return line;
  };
  const drawRows = () => {
    const { view } = state;
    const cues = items();
    const at = cues.indexOf(state.current);
    if (at >= 0 && (at < state.from || at >= state.from + SHOWN)) state.from = Math.floor(at / SHOWN) * SHOWN;
    state.from = Math.max(0, Math.min(state.from, Math.floor((cues.length - 1) / SHOWN) * SHOWN));
    const shown = cues.slice(state.from, state.from + SHOWN);
    const focused = document.activeElement?.closest?.("#rows, .filters") ? document.activeElement.id : null;
    $("rows").replaceChildren(...shown.map(row));
    const before = state.from;
    const after = cues.length - state.from - shown.length;
    $("earlier").hidden = before === 0;
    $("earlier").textContent = `Earlier (${before} before these)`;
    $("later").hidden = after === 0;
    $("later").textContent = `Later (${after} after these)`;
    const every = lists();
    $("shown").textContent = cues.length
      ? `${every[state.filter].name}: ${state.from + 1} to ${state.from + shown.length} of ${cues.length}, of ${many(view.cues.length, "cue")} in all`
      : `${every[state.filter].name}: none, of ${many(view.cues.length, "cue")} in all`;
    $("filters").replaceChildren(...Object.entries(every).map(([key, list]) => make("button", {
      type: "button", id: `filter-${key}`, textContent: `${list.name} (${list.cues.length})`,
      "aria-pressed": String(key === state.filter), onclick: () => filter(key),
    })));
    if (focused) $(focused)?.focus();
  };
  const drawHead = () => {
    const { view } = state;
    const minutes = Math.ceil((view.places.length * view.seconds_a_place) / 60);
    $("name").textContent = view.name;
    $("left").textContent = view.places.length
      ? `${many(view.places.length, "doubtful place")} left, about ${many(minutes, "minute")} · checked by: ${view.profile}`
      : `No doubtful places · checked by: ${view.profile}`;
    const whole = view.findings.filter((each) => !each.cue);
    $("file").hidden = whole.length === 0;
    $("file-findings").replaceChildren(...whole.map(findingItem));
  };
  const drawWhere = () => {
    const cues = items();
    const at = cues.indexOf(state.current);
    const place = state.view.places.find((each) => each.cue === state.current);
    const spot = at >= 0 ? `${at + 1} of ${cues.length}: ` : "";
    $("where").textContent = cue() ? `${spot}cue ${state.current}, ${stamp(cue().start)} to ${stamp(cue().end)}. ${place ? place.why.join("; ") : ""}` : "";
    $("previous").disabled = at === 0 || !cues.length;
    $("next").disabled = at === cues.length - 1 || !cues.length;
    if ($("stage")) $("stage").textContent = cue()?.text ?? "";
  };
  const draw = () => { drawHead(); drawRows(); drawWhere(); drawChart(); };

  // What a person does ----------------------------------------------------------------------------
  const choose = (number) => {
    if (!cue(number)) return;
    const before = state.current;
    state.current = number;
    if (!$(`row-${number}`)) drawRows();
    else {
      $(`row-${before}`)?.removeAttribute("aria-current");
      $(`row-${number}`).setAttribute("aria-current", "true");
    }
    drawWhere();
    drawChart();
    more.chosen(number);
    if (!document.activeElement?.closest?.("#rows")) $(`row-${number}`)?.scrollIntoView({ block: "nearest" });
    say($("where").textContent);
  };
  const step = (by) => {
    const cues = items();
    if (!cues.length) return say(`${lists()[state.filter].name}: none.`);
    let at = cues.indexOf(state.current);
    if (at < 0) at = by > 0 ? -1 : cues.length;
    const next = Math.max(0, Math.min(cues.length - 1, at + by));
    choose(cues[next]);
  };
  const filter = (key) => {
    state.filter = key;
    state.from = 0;
    if (!items().includes(state.current) && items().length) state.current = items()[0];
    draw();
    say($("shown").textContent);
  };
  const page = (by) => {
    state.from += by * SHOWN;
    const cues = items().slice(Math.max(0, state.from), state.from + SHOWN);
    if (cues.length && !cues.includes(state.current)) [state.current] = cues;
    draw();
    say($("shown").textContent);
    $(`cue-${state.current}`)?.focus();
  };
  const KEYS = { ArrowUp: () => step(-1), ArrowDown: () => step(1), Backspace: back, "?": keys.open };
  const wire = () => {
    $("play").addEventListener("click", hear);
    $("pause").addEventListener("click", toggle);
    $("back").addEventListener("click", back);
    $("previous").addEventListener("click", () => step(-1));
    $("next").addEventListener("click", () => step(1));
    $("earlier").addEventListener("click", () => page(-1));
    $("later").addEventListener("click", () => page(1));
    $("play").addEventListener("keydown", (event) => {
      if (more.key(event)) return event.preventDefault();
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const act = event.key === " " && event.shiftKey ? toggle : KEYS[event.key];
      if (!act) return;
      event.preventDefault();
      if (event.key !== " " || !event.repeat) act();
    });
    // A button presses itself when Space goes up.
    $("play").addEventListener("keyup", (event) => { if (event.key === " " && event.shiftKey) event.preventDefault(); });
    document.addEventListener("keydown", (event) => {
      if (keys.is(event, "toggle")) { event.preventDefault(); toggle(); }
    });
    if ("mediaSession" in navigator) {
      for (const [name, act] of [["play", toggle], ["pause", toggle], ["previoustrack", back]]) navigator.mediaSession.setActionHandler(name, act);
    }
    keys.wire();
  };
  let wired = false;
  const start = (view) => {
    state.view = view;
    state.filter = view.places.length ? "places" : "all";
    state.from = 0;
    state.current = items()[0] ?? 1;
    setScreen();
    if (!wired) wire();
    wired = true;
    draw();
  };
  if ($("data")) start(JSON.parse($("data").textContent));
  else {
    globalThis.shownPage = {
      $, make, stamp, many, state, more, say, warn, playing, cue, items, choose, step, draw, setTrack, fixDetails, hear, back, start,
      video: () => video,
    };
  }
}
