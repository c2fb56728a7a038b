"use strict";
// The page to tap along. Keys without a modifier act while the big button has the focus, and nowhere else (WCAG 2.1.4); all that a key
// does a button does too, and the big button works by a bare click, as screen readers send it. Nothing is announced while it plays.
{
  const { loudness, beginnings, solve, clock, typed, sheet } = globalThis.tapModel;
  const BACK = 4; // seconds that "Back" goes back
  const LONGEST = 3 * 3600; // seconds of a recording that the page listens to: the memory of a browser is not endless
  const $ = (id) => document.getElementById(id);
  const make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes("-") || name === "scope") element.setAttribute(name, value);
      else element[name] = value;
    }
    element.append(...children);
    return element;
  };
  const talk = JSON.parse($("data").textContent);
  const rows = talk.rows.map((row) => ({ ...row, tap: null, hand: null }));
  const state = { at: 0, last: -1, done: [], undone: [], places: [], fixed: null, times: rows.map(() => null), model: {} };
  let media = null;
  let address = null;
  const playing = () => !media.paused && !media.ended;
  const say = (text) => { if (!playing()) $("status").textContent = text; };
  const warn = (text) => { $("alert").textContent = text; };
  const words = (row) => (row.speaker ? `${row.speaker}: ${row.text}` : row.text);

  // The recording -------------------------------------------------------------------------------------------------
  const setMedia = (kind, source) => {
    const time = media?.currentTime ?? 0;
    media?.pause();
    media = make(kind, { controls: true, preload: "auto", src: source, playsInline: true, "aria-label": "Recording" });
    media.addEventListener("loadedmetadata", () => {
      media.playbackRate = Number($("rate").value);
      if (time) media.currentTime = time;
    });
    media.addEventListener("error", () => {
      warn(`The recording “${talk.media}” is not where this page looks for it, or this browser cannot play it: choose it below.`);
    });
    media.addEventListener("play", () => { $("status").textContent = ""; });
    $("screen").replaceChildren(media);
  };
  const play = () => { if (playing()) media.pause(); else media.play().catch(() => say("The recording cannot be played: choose it below.")); };
  const back = () => { media.currentTime = Math.max(0, media.currentTime - BACK); };

  // What is said of a line ------------------------------------------------------------------------------------------
  /** A line begins: the moment of the event itself, however late the page comes to it. */
  const tap = (event, via) => {
    if (state.at >= rows.length) return say("Every line has its time.");
    const moving = playing();
    const late = moving ? Math.max(0, Math.min(1000, performance.now() - event.timeStamp)) : 0;
    const rate = media.playbackRate;
    const t = Math.max(0, media.currentTime * 1000 - late * rate);
    const number = state.at;
    change(number, { tap: { t, rate, via, still: !moving }, hand: null }, number + 1);
    if (moving && $("aloud").checked && rows[state.at]) {
      $("status").textContent = words(rows[state.at]).split(" ").slice(0, 5).join(" ");
    }
    return say(`Line ${number + 1} begins at ${clock(state.times[number].start, 2)}.`);
  };
  const change = (number, to, then) => {
    const row = rows[number];
    const from = { tap: row.tap, hand: row.hand };
    state.done.push({ number, from, to: { ...from, ...to }, at: state.at, then });
    state.undone = [];
    Object.assign(row, to);
    state.at = then;
    state.last = number;
    keep(number);
    draw();
  };
  const step = (way) => {
    const undoing = way === "undo";
    const entry = (undoing ? state.done : state.undone).pop();
    if (!entry) return say(`Nothing to ${way}.`);
    (undoing ? state.undone : state.done).push(entry);
    Object.assign(rows[entry.number], undoing ? entry.from : entry.to);
    state.at = undoing ? entry.at : entry.then;
    state.last = entry.number;
    keep(entry.number);
    draw();
    const found = state.times[entry.number];
    return say(`${undoing ? "Taken back" : "Made again"}: line ${entry.number + 1}${found ? `, ${clock(found.start, 2)}` : ", no time"}.`);
  };
  const nudge = (ms) => {
    const number = state.times[state.last] ? state.last : state.at - 1;
    const found = state.times[number];
    if (!found) return say("There is no time yet to be moved.");
    change(number, { hand: Math.max(0, Math.round(found.start + ms)) }, state.at);
    return say(`Line ${number + 1} begins at ${clock(state.times[number].start, 2)}.`);
  };
  const skip = () => { if (state.at < rows.length) change(state.at, { tap: null, hand: null }, state.at + 1); };
  const choose = (number) => {
    state.at = Math.max(0, Math.min(rows.length, number));
    state.last = state.at - 1;
    draw();
    say(state.at < rows.length ? `Next: ${words(rows[state.at])}` : "The end of the lines.");
  };

  // Kept in this browser, by what the lines are. Each change is a small record of its own, which the browser has given to the system
  // before the next key (localStorage is written once a minute, and a whole sheet takes a slow disk a while), so that no kill of the
  // browser loses it; none waits for the disk, which is asked for soon after, against a loss of power. At the next start the records
  // are put together to one. -----------------------------------------------------------------------------------------------------------
  const FLUSH = 500; // ms after a change until the disk is asked for
  let store = null;
  let flushing = 0;
  const flush = () => {
    flushing = 0;
    // Of another store, so that no tap waits for it; what the database holds goes to the disk together.
    store?.transaction("sheets", "readwrite", { durability: "strict" }).objectStore("sheets").put(kept.done, "flushed");
  };
  const kept = { asked: 0, done: 0 };
  const keep = (number = null) => {
    $("kept").textContent = store ? "Kept in this browser. The sheet is a file only once you save it."
      : "This browser keeps nothing: save the sheet before you close the page.";
    if (!store) return;
    const record = { talk: talk.id, at: state.at, fixed: state.fixed };
    if (number !== null) Object.assign(record, { number, tap: rows[number].tap, hand: rows[number].hand });
    const writing = store.transaction("changes", "readwrite", { durability: "relaxed" });
    writing.objectStore("changes").add(record);
    writing.commit();
    kept.asked += 1;
    flushing ||= setTimeout(flush, FLUSH);
    writing.oncomplete = () => { kept.done += 1; };
    writing.onabort = () => warn("This browser could not keep the last change: save the sheet.");
  };
  const resume = ({ value, changes }) => {
    if (!value && !changes.length) return;
    const last = changes.at(-1) ?? value;
    value?.rows.forEach(([made, hand], number) => { if (rows[number]) Object.assign(rows[number], { tap: made, hand }); });
    for (const { number, tap: made, hand } of changes) if (rows[number]) Object.assign(rows[number], { tap: made, hand });
    state.at = last.at;
    state.last = state.at - 1;
    state.fixed = last.fixed;
    $("delay").value = state.fixed ?? "";
    draw();
    const count = state.times.filter(Boolean).length;
    if (!count) return;
    say(`${count} times of before are here again.`);
    const found = state.times[state.at - 1];
    if (found) media.currentTime = Math.max(0, found.start / 1000 - 3);
  };
  const answered = (request) => new Promise((done, failed) => { request.onsuccess = () => done(request.result); request.onerror = () => failed(request.error); });
  const openStore = async () => {
    const asked = indexedDB.open("imhcaps-tap", 2);
    asked.onblocked = () => asked.onerror();
    asked.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) asked.result.createObjectStore("sheets");
      asked.result.createObjectStore("changes", { autoIncrement: true }).createIndex("talk", "talk");
    };
    store = await answered(asked);
    store.onversionchange = () => { store.close(); store = null; keep(); };
    const reading = store.transaction(["sheets", "changes"]);
    const [value, changes] = await Promise.all([
      answered(reading.objectStore("sheets").get(talk.id)), answered(reading.objectStore("changes").index("talk").getAll(talk.id)),
    ]);
    return { value, changes };
  };
  /** Put the records together; another tab with this talk goes on adding its own. */
  const together = async (changes) => {
    if (!changes.length) return;
    const writing = store.transaction(["sheets", "changes"], "readwrite", { durability: "strict" });
    const keys = await answered(writing.objectStore("changes").index("talk").getAllKeys(talk.id));
    writing.objectStore("sheets").put({ rows: rows.map(({ tap: made, hand }) => [made, hand]), at: state.at, fixed: state.fixed }, talk.id);
    for (const key of keys.slice(0, changes.length)) writing.objectStore("changes").delete(key);
  };
  const saveSheet = () => {
    const link = make("a", { href: URL.createObjectURL(new Blob([sheet(rows, state.times)], { type: "text/csv" })), download: talk.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(`Saved as ${talk.name}.`);
  };

  // Listening ---------------------------------------------------------------------------------------------------------
  const heard = (loud) => { state.places = beginnings(loud); draw(); };
  const listen = async (file) => {
    warn("");
    const mp3 = /\.mp3$/i.test(file.name) || file.type === "audio/mpeg";
    if (address) URL.revokeObjectURL(address);
    address = URL.createObjectURL(file);
    setMedia(file.type.startsWith("video/") ? "video" : "audio", address);
    await new Promise((done) => { for (const name of ["loadedmetadata", "error"]) media.addEventListener(name, done, { once: true }); });
    const stated = media.duration;
    if (stated > LONGEST) return say("Recordings of more than three hours are not listened to: your usual delay is taken off.");
    say("Listening for where speech begins…");
    const rate = mp3 ? 16000 : 8000;
    try {
      const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await file.arrayBuffer());
      const samples = sound.getChannelData(0);
      if (sound.numberOfChannels > 1) sound.getChannelData(1).forEach((value, k) => { samples[k] = (samples[k] + value) / 2; });
      if (mp3) {
        // In an MP3 a browser's clock is seconds off after a jump: its samples are played.
        URL.revokeObjectURL(address);
        address = URL.createObjectURL(wav(samples, rate));
        setMedia("audio", address);
      }
      if (Number.isFinite(stated) && Math.abs(sound.duration - stated) > 0.01 * stated) {
        warn(`The file says that it lasts ${clock(stated * 1000, 0)}, and ${clock(sound.duration * 1000, 0)} of sound are in it: times may be off.`);
      }
      heard(loudness(samples, rate));
      return say(`${state.places.length} beginnings heard; times are set to them.`);
    } catch {
      return say("The sound of this file cannot be read here: your usual delay is taken off.");
    }
  };
  const wav = (samples, rate) => {
    const view = new DataView(new ArrayBuffer(44 + 2 * samples.length));
    const text = (at, value) => [...value].forEach((sign, k) => view.setUint8(at + k, sign.charCodeAt(0)));
    text(0, "RIFF");
    text(8, "WAVEfmt ");
    text(36, "data");
    for (const [at, value] of [[4, 36 + 2 * samples.length], [16, 16], [24, rate], [28, 2 * rate], [40, 2 * samples.length]]) view.setUint32(at, value, true);
    for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]]) view.setUint16(at, value, true);
    samples.forEach((value, k) => view.setInt16(44 + 2 * k, Math.max(-1, Math.min(1, value)) * 32767, true));
    return new Blob([view], { type: "audio/wav" });
  };

  // What is shown -----------------------------------------------------------------------------------------------------
  const WAYS = { hand: "set by hand", set: "set while paused", heard: "where speech is heard to begin", tap: "from your tap" };
  const views = [];
  const table = () => {
    rows.forEach((row, number) => {
      const input = make("input", { autocomplete: "off", "aria-label": `Line ${number + 1} begins` });
      input.addEventListener("change", () => setTyped(number, input));
      const sure = make("p", { className: "soft" });
      const line = make("td", { lang: talk.language });
      if (row.speaker) line.append(make("p", { className: "who", textContent: row.speaker }));
      line.append(make("p", { textContent: row.kind === "speech" ? row.text : `(${row.kind}) ${row.text}` }));
      const hear = make("button", { type: "button", textContent: "Hear", "aria-label": `Hear line ${number + 1}`, onclick: () => hearLine(number) });
      const again = make("button", { type: "button", textContent: "From here", "aria-label": `From here: line ${number + 1}`, onclick: () => fromHere(number) });
      const element = make("tr", {}, make("td", {}, input, sure), make("td", {}));
      element.lastChild.replaceWith(line);
      line.append(make("p", { className: "buttons" }, hear, again));
      views.push({ element, input, sure, shown: null });
      $("rows").append(element);
    });
    $("shown").textContent = `${rows.length} lines`;
  };
  const setTyped = (number, input) => {
    if (!input.value.trim()) return change(number, { tap: null, hand: null }, state.at);
    const time = typed(input.value);
    if (time === null) {
      input.setAttribute("aria-invalid", "true");
      return warn(`“${input.value}” is no time: write minutes, seconds and hundredths, such as 1:02.50.`);
    }
    warn("");
    input.removeAttribute("aria-invalid");
    return change(number, { hand: time }, state.at);
  };
  let pausing = 0;
  const hearLine = (number) => {
    const found = state.times[number];
    if (!found) return say(`Line ${number + 1} has no time yet.`);
    state.last = number;
    media.currentTime = found.start / 1000;
    clearTimeout(pausing);
    return media.play().then(() => { pausing = setTimeout(() => media.pause(), 1800 / media.playbackRate); }, () => {});
  };
  const fromHere = (number) => {
    choose(number);
    const found = state.times[number] ?? state.times[number - 1];
    if (found) media.currentTime = Math.max(0, found.start / 1000 - 3);
    $("tap").focus();
  };
  const draw = () => {
    Object.assign(state, solve(rows, state.places, state.fixed));
    const count = state.times.filter(Boolean).length;
    $("progress").textContent = `${count} of ${rows.length} lines have a time`;
    $("undo").setAttribute("aria-disabled", String(!state.done.length));
    $("redo").setAttribute("aria-disabled", String(!state.undone.length));
    const row = rows[state.at];
    const next = rows[state.at + 1];
    $("line").lang = talk.language;
    $("line").replaceChildren(...(row ? [
      row.speaker ? make("p", { className: "who", textContent: row.speaker }) : "",
      make("p", { className: "words", textContent: row.text }),
      next ? make("p", { className: "soft then", textContent: `then ${words(next).slice(0, 80)}` }) : "",
    ] : [make("p", { className: "words", textContent: "Every line has its time. Hear some of them, then save the sheet." })]).filter(Boolean));
    drawExact(count);
    views.forEach((view, number) => {
      const found = state.times[number];
      const shown = `${found ? `${found.start} ${found.error} ${found.origin}` : ""}|${number === state.at}`;
      if (view.shown === shown) return;
      view.shown = shown;
      if (document.activeElement !== view.input || view.input.value === "") view.input.value = found ? clock(found.start, 2) : "";
      view.sure.textContent = found ? `± ${(found.error / 1000).toFixed(2)} s, ${WAYS[found.origin]}` : "";
      if (number === state.at) {
        view.element.setAttribute("aria-current", "step");
        if (!$("rows").contains(document.activeElement) && matchMedia("(min-width: 60rem)").matches) view.element.scrollIntoView({ block: "nearest" });
      } else view.element.removeAttribute("aria-current");
    });
  };
  const drawExact = (count) => {
    const { all } = state.model;
    const tapped = rows.some((row) => row.tap && !row.tap.still);
    if (!tapped) {
      $("exact").textContent = "Everybody taps a little late. After a few taps the page knows your own delay and takes it off.";
      return;
    }
    const set = state.times.filter((found) => found?.origin === "heard").length;
    const how = state.fixed !== null ? ", as you set it" : state.places.length ? ", found from where speech begins" : ", as most people's: move some times by hand and it becomes yours";
    $("exact").textContent = `Taken off each tap: ${Math.round(all.delay)} ms${how}. `
      + (state.places.length ? `${set} of ${count} times are set to where speech was heard to begin.` : `Nine in ten are within ${Math.round(1.64 * Math.hypot(all.spread, all.doubt))} ms.`);
  };

  // Keys, pointers, clicks ----------------------------------------------------------------------------------------------
  const help = () => $("keys").showModal();
  const KEYS = {
    Enter: (event) => { if (!event.repeat) tap(event, "key"); },
    ArrowLeft: (event) => nudge(event.shiftKey ? -10 : -100),
    ArrowRight: (event) => nudge(event.shiftKey ? 10 : 100),
    ArrowUp: () => choose(state.at - 1),
    ArrowDown: () => choose(state.at + 1),
    Backspace: (event) => { if (!event.repeat) { step("undo"); back(); } },
    Delete: (event) => { if (!event.repeat) skip(); },
    "?": () => help(),
    " ": (event) => { if (event.repeat) return; if (event.shiftKey) play(); else tap(event, "key"); },
  };
  let pressed = false;
  $("tap").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key](event);
  });
  $("tap").addEventListener("keyup", (event) => { if (event.key === " ") event.preventDefault(); });
  $("tap").addEventListener("pointerdown", (event) => { if (event.button === 0) { pressed = true; tap(event, "pointer"); } });
  $("tap").addEventListener("click", (event) => { if (pressed) pressed = false; else tap(event, "click"); });
  addEventListener("pointerup", () => setTimeout(() => { pressed = false; }, 0));
  const BUTTONS = { play, back, skip, help, save: saveSheet, earlier: () => nudge(-100), later: () => nudge(100), undo: () => step("undo"), redo: () => step("redo") };
  for (const [id, act] of Object.entries(BUTTONS)) $(id).addEventListener("click", act);
  addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const letter = event.key.toLowerCase();
    if (letter === "s") { event.preventDefault(); saveSheet(); }
    if (event.key === " " && event.shiftKey) { event.preventDefault(); play(); }
    if (letter === "z" && event.target.tagName !== "INPUT") { event.preventDefault(); step(event.shiftKey ? "redo" : "undo"); }
  });
  $("rate").addEventListener("change", () => { media.playbackRate = Number($("rate").value); });
  $("delay").addEventListener("change", () => {
    const value = $("delay").value.trim();
    state.fixed = /^-?\d{1,4}$/.test(value) ? Math.max(-500, Math.min(1500, Number(value))) : null;
    keep();
    draw();
  });
  $("file").addEventListener("change", () => { if ($("file").files[0]) listen($("file").files[0]); });
  if ("mediaSession" in navigator) {
    for (const [name, act] of [["play", play], ["pause", play], ["previoustrack", back]]) navigator.mediaSession.setActionHandler(name, act);
  }

  $("title").textContent = talk.title;
  setMedia(talk.video ? "video" : "audio", talk.media);
  if (/\.mp3$/i.test(talk.media) && !talk.loudness) {
    warn("In an MP3 a browser's clock may be seconds off after a jump: choose the recording below, and it is played from its samples.");
  }
  table();
  draw();
  $("listen").hidden = Boolean(talk.loudness) && !/\.mp3$/i.test(talk.media);
  if (talk.loudness) heard(Uint8Array.from(atob(talk.loudness), (sign) => sign.charCodeAt(0)));
  openStore().then((found) => { resume(found); return together(found.changes); }).catch(() => { store = null; keep(); })
    .finally(() => { document.body.dataset.ready = "yes"; });
  globalThis.tapState = { rows, state, kept, media: () => media };
}
