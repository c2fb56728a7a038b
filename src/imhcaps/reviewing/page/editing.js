"use strict";
// What the page does besides showing: it asks the server for changes of a cue, each of which is saved at once.
// The server checks, splits, joins, and keeps what can be undone; here is no second checker.
{
  const page = globalThis.shownPage;
  const keys = globalThis.pageKeys;
  const { $, make, stamp, many, state, more, say, warn, cue } = page;
  const REST = 400; // ms after the last key until what is typed is checked
  const STEP = 100; // ms of a nudge

  // Who asks: the key comes in the fragment, which is never sent, and leaves the address at once. ------------------
  const KEY = "imhcaps-review-key";
  const key = location.hash.slice(1) || sessionStorage.getItem(KEY) || "";
  sessionStorage.setItem(KEY, key);
  history.replaceState(null, "", location.pathname);
  const talk = { number: 0, talks: [], revision: "", about: {} };
  const ask = async (path, { method = "GET", body, match, keepalive } = {}) => {
    const headers = { Authorization: `Bearer ${key}` };
    if (match) headers["If-Match"] = `"${match}"`;
    if (method !== "GET") headers["Content-Type"] = "application/json";
    const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), keepalive, cache: "no-store" });
    return { status: answer.status, data: await answer.json() };
  };
  const at = (rest) => `/api/talk/${talk.number}${rest}`;

  // The form of the cue that is chosen; it stands in its row. -----------------------------------------------------
  const field = (id, label, input) => make("label", {}, label, Object.assign(input, { id }));
  const text = make("textarea", { rows: 3, spellcheck: true, autocomplete: "off" });
  text.setAttribute("aria-describedby", "live");
  const begin = make("input", { autocomplete: "off", spellcheck: false });
  const end = make("input", { autocomplete: "off", spellcheck: false });
  const speaker = make("input", { autocomplete: "off" });
  speaker.setAttribute("list", "speakers");
  const speakers = make("datalist", { id: "speakers" });
  const live = make("p", { id: "live", className: "soft" });
  const button = (id, name, act, label) => make("button", { type: "button", id, textContent: name, onclick: act, "aria-label": label ?? null });
  const form = make("form", { id: "editor", onsubmit: (event) => { event.preventDefault(); saveFields(); } });
  form.setAttribute("aria-label", "This cue");

  const typed = () => text.value.replace(/\r/g, "");
  const parse = (value) => {
    const match = /^(?:(\d{1,3}):)?(?:(\d{1,3}):)?(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(value.trim());
    if (!match) return null;
    const [, first, second, seconds, rest = ""] = match;
    const hours = second === undefined ? 0 : Number(first);
    const minutes = second === undefined ? Number(first ?? 0) : Number(second);
    return ((hours * 60 + minutes) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, "0"));
  };
  let shown = null; // the cue that the fields were filled from
  const fill = () => {
    const each = cue();
    shown = each ?? null;
    if (!each) return;
    text.value = each.text;
    text.lang = state.view.language || "";
    text.dir = state.view.direction;
    begin.value = stamp(each.start, 3);
    end.value = stamp(each.end, 3);
    speaker.value = each.speaker ?? "";
    live.textContent = "";
    speakers.replaceChildren(...(talk.about.speakers ?? []).map((name) => make("option", { value: name })));
    accept.hidden = !talk.about.sheet;
  };
  /** What stands in the fields and is not what they were filled with. */
  const unsaved = () => {
    if (shown === null) return [];
    const filled = [[text, shown.text], [begin, stamp(shown.start, 3)], [end, stamp(shown.end, 3)], [speaker, shown.speaker ?? ""]];
    return filled.filter(([input, was]) => input.value.replace(/\r/g, "") !== was).map(([input]) => [input, input.value]);
  };
  const dirty = () => unsaved().length > 0;

  // One change after the other, each made of what the one before it left. ----------------------------------------
  let queue = Promise.resolve();
  let waiting = null; // a change that met another one: { edit, was, theirs, number }
  const send = (edit, done = () => {}) => {
    queue = queue.then(() => perform(edit, cue(edit.cue), done)).catch((problem) => warn(`Not saved: ${problem.message}`));
    return queue;
  };
  const perform = async (edit, was, done, note = "") => {
    if (waiting) return undefined; // what is to be kept is asked already
    const { status, data } = await ask(at("/edits"), { method: "POST", body: edit, match: talk.revision });
    if (status === 412) return meet(edit, was, data.theirs, done);
    if (status !== 200) return warn(data.error);
    take(data, edit, note);
    if (data.follows) await follow();
    done(data);
    lookAgain();
    return undefined;
  };
  /** The words go into the transcript after the answer: what is otherwise then, before anything else is asked. */
  const follow = async () => {
    const { status, data } = await ask(at("/followed"), { match: talk.revision });
    if (status === 412) {
      reload(data.theirs);
      return warn("The file was changed by another program: it is shown anew. The transcript is left as it is: correct the words there too.");
    }
    if (status !== 200) return warn(data.error);
    take(data, { op: "follow", cue: state.current }, live.textContent);
    return undefined;
  };
  const step = (way) => {
    queue = queue.then(async () => {
      const { status, data } = await ask(at(`/${way}`), { method: "POST", body: {}, match: talk.revision });
      if (status === 412) { reload(data.theirs); return warn("The file was changed by another program: it is shown anew."); }
      if (status !== 200) return warn(data.error);
      take(data);
      const changed = data.cues.from + 1;
      if (data.cues.cues.length) page.choose(Math.min(changed, state.view.cues.length));
      say(`${way === "undo" ? "Taken back" : "Made again"}: ${data.label}`);
      return undefined;
    }).catch((problem) => warn(`Not saved: ${problem.message}`));
    return queue;
  };
  /** Cues behind an edit have other numbers; then what is otherwise of each list. */
  const moved = (view, data) => {
    const { after, by } = data.moved;
    for (const name of ["findings", "places"]) for (const each of by ? view[name] : []) if (each.cue > after) each.cue += by;
    for (const name of ["cues", "findings", "places"]) view[name].splice(data[name].from, data[name].removed, ...data[name][name]);
  };
  /** What the server says is otherwise now. */
  const take = (data, edit = {}, note = "") => {
    // A time that cannot be read stays said, though what was sent before it is saved.
    if (shown === null || ![begin, end].some((input) => parse(input.value) === null)) warn("");
    if (data.unchanged) return;
    // What was typed into another field meanwhile stays; what was sent is now what the server says.
    const sent = { text: [text], time: [begin, end], nudge: [begin, end], speaker: [speaker] }[edit.op] ?? [];
    const kept = edit.cue === state.current ? unsaved().filter(([input, value]) => !sent.includes(input) || (edit.text ?? value) !== value) : [];
    const { view } = state;
    moved(view, data);
    talk.revision = data.revision;
    Object.assign(talk.about, data);
    state.current = Math.max(1, Math.min(state.current, view.cues.length));
    const inside = form.contains(document.activeElement) ? document.activeElement : null;
    shown = null;
    page.draw();
    for (const [input, value] of kept) input.value = value;
    if (inside && form.isConnected) inside.focus();
    else if (inside) $("play").focus();
    drawTools();
    tell(data, note);
    fetchTrack();
  };
  const tell = (data, note) => {
    const words = note ? [note] : [];
    if (data.words.gone.length || data.words.new.length) {
      words.push(`Words changed: ${data.words.gone.join(" ") || "(none)"} → ${data.words.new.join(" ") || "(none)"}.`);
    }
    if (data.transcript && !data.follows) words.push(`${data.transcript.name}, line ${data.transcript.line}, says it now too.`);
    words.push(...data.left);
    if (words.length) live.textContent = words.join(" ");
    say([`Saved: ${data.label}.`, ...words].join(" "));
  };
  let later = 0;
  const fetchTrack = () => {
    clearTimeout(later);
    later = setTimeout(async () => {
      const { status, data } = await ask(at("/track"));
      if (status !== 200) return;
      state.view.track = data.track;
      if (page.video()) page.setTrack();
    }, 600);
  };
  const drawTools = () => {
    for (const way of ["undo", "redo"]) $(way).setAttribute("aria-disabled", String(!talk.about[way]));
    $("last").textContent = [
      talk.about.undo ? `Last: ${talk.about.undo}.` : "Nothing to undo.",
      talk.about.redo ? `Taken back: ${talk.about.redo}.` : "",
      ...(talk.about.twins ?? []).map((twin) => (twin.same ? `${twin.name} follows.` : `${twin.name} differs and is left as it is.`)),
    ].filter(Boolean).join(" ");
    $("saved").textContent = `All is saved (${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}).`;
  };

  // Two changes of one file. Cues that only the other side changed are taken in without asking. --------------------
  const same = (first, second) => first && second && first.start === second.start && first.end === second.end && first.text === second.text;
  const nearest = (cues, was, number) => {
    const far = (one) => Math.abs(one.start - was.start) + Math.abs(one.end - was.end);
    let best = Math.min(number, cues.length) - 1;
    cues.forEach((each, k) => { if (far(each) < far(cues[best])) best = k; });
    return best;
  };
  const meet = (edit, was, theirs, done) => {
    const { cues } = theirs;
    const alike = was ? cues.map((each, k) => [k, each]).filter(([, each]) => same(each, was)) : [];
    alike.sort(([a], [b]) => Math.abs(a + 1 - edit.cue) - Math.abs(b + 1 - edit.cue));
    const old = new Set(state.view.cues.map((each) => `${each.start} ${each.end} ${each.text}`));
    const others = cues.filter((each) => !old.has(`${each.start} ${each.end} ${each.text}`)).length;
    if (edit.cue === 0 || alike.length) {
      const number = edit.cue === 0 ? 0 : alike[0][0] + 1;
      reload(theirs, number || state.current);
      return perform({ ...edit, cue: number }, was, done, `${many(others, "cue")} changed by another program: taken in.`);
    }
    const number = cues.length ? nearest(cues, was, edit.cue) + 1 : 0;
    waiting = { edit, was, theirs, number, done };
    $("conflict").hidden = false;
    $("conflict-what").textContent = `Cue ${edit.cue} was changed here and by another program. Nothing was overwritten.`;
    const times = (each) => `${stamp(each.start, 3)} to ${stamp(each.end, 3)}\n${each.text}`;
    const mine = { ...was, ...("text" in edit ? { text: edit.text } : {}), ...(edit.op === "time" ? { start: edit.start, end: edit.end } : {}) };
    $("conflict-before").textContent = times(was);
    $("conflict-yours").textContent = ["text", "time"].includes(edit.op) ? times(mine) : `${times(was)}\n(${edit.op})`;
    $("conflict-theirs").textContent = number ? times(cues[number - 1]) : "(gone)";
    for (const id of ["conflict-mine", "conflict-both"]) $(id).hidden = !number;
    $("conflict-both").hidden = !number || edit.op !== "text";
    warn("The file was changed by another program: choose which text is to be kept. Nothing was overwritten.");
    $("conflict-name").focus();
    return undefined;
  };
  const settle = (choice) => {
    const { edit, theirs, number, done } = waiting;
    waiting = null;
    $("conflict").hidden = true;
    reload(theirs, number || 1);
    warn("");
    if (choice === "mine") send({ ...edit, cue: number }, done);
    if (choice === "both") {
      text.value = `${cue().text}\n${edit.text}`;
      text.focus();
      check();
    } else $(`cue-${number || 1}`)?.focus();
    if (choice === "disk") say(`Kept as it is on disk. Yours was: ${edit.text ?? edit.op}.`);
  };
  const reload = (view, current = state.current) => {
    const media = state.view?.media ?? null;
    Object.assign(state.view, view, { media });
    talk.revision = view.revision;
    talk.about = view;
    state.current = Math.max(1, Math.min(current, view.cues.length));
    shown = null;
    page.draw();
    drawTools();
    if (page.video()) page.setTrack();
  };
  let missed = false; // a change that could not be shown when it was told
  const look = async () => {
    missed = true;
    if (document.hidden || waiting || dirty()) return;
    await queue;
    const { status, data } = await ask(at("/revision"));
    if (data.recording && talk.said !== data.recording) { talk.said = data.recording; warn(data.recording); }
    if (status !== 200 || waiting || dirty()) return;
    missed = false;
    if (data.revision === talk.revision) return;
    const { status: read, data: view } = await ask(at(""));
    if (read !== 200 || dirty()) return;
    const before = cue();
    const number = before ? nearest(view.cues, before, state.current) + 1 : 1;
    reload(view, number);
    say("Changed by another program or tab: the captions are shown anew.");
  };
  const lookAgain = () => { if (missed) look().catch(() => {}); };
  document.addEventListener("visibilitychange", lookAgain);
  /** What the server tells: which talk was changed on disk, or nothing where something may have been missed. */
  const heard = (told) => {
    if (told === null || (told.talk === talk.number && (told.revision !== talk.revision || told.recording))) look().catch(() => {});
  };

  // What the fields and buttons do ---------------------------------------------------------------------------------
  const saveFields = async () => {
    const number = state.current;
    const was = shown;
    if (!was || waiting) return;
    const [wanted, from, to, who] = [typed(), parse(begin.value), parse(end.value), speaker.value.trim()];
    if (from === null || to === null) return warn("A time is written as 1:02.500 (minutes, seconds, milliseconds).");
    const changed = { text: wanted !== was.text, time: stamp(from, 3) !== stamp(was.start, 3) || stamp(to, 3) !== stamp(was.end, 3), who: who !== (was.speaker ?? "") };
    if (changed.text) send({ op: "text", cue: number, text: wanted });
    if (changed.time) send({ op: "time", cue: number, start: from, end: to });
    if (changed.who && who) send({ op: "speaker", cue: number, name: who });
    await queue;
    if (!Object.values(changed).some(Boolean)) say("All is saved.");
  };
  const nudge = (edge, by, unit = "ms") => saveFields().then(() => send({ op: "nudge", cue: state.current, edge, by, unit }));
  const split = async () => {
    const value = typed();
    let place = text.selectionStart;
    if (place <= 0 || place >= value.length) {
      // No cursor between words, as where only clicks arrive: the space nearest to the middle.
      const spaces = [...value.matchAll(/\s/g)].map((each) => each.index);
      place = spaces.sort((a, b) => Math.abs(a - value.length / 2) - Math.abs(b - value.length / 2))[0] ?? Math.floor(value.length / 2);
    }
    const edit = { op: "split", cue: state.current, at: [...value.slice(0, place)].length };
    await saveFields();
    const video = page.video();
    const now = video && video.paused ? Math.round(video.currentTime * 1000) : null;
    const each = cue();
    if (now !== null && now > each.start + 200 && now < each.end - 200) edit.time = now;
    return send(edit);
  };
  const join = () => saveFields().then(() => send({ op: "merge", cue: state.current }));
  const rebreak = () => saveFields().then(() => send({ op: "break", cue: state.current }));
  const next = () => page.step(1);
  const right = () => saveFields().then(() => send({ op: "accept", cue: state.current }, next));
  const accept = button("accept", "Right as it is", right);
  form.append(
    field("text", "Text", text), live,
    make("div", { className: "times" }, field("begin", "Begins", begin), field("end", "Ends", end), field("speaker", "Speaker", speaker)), speakers,
    make("p", { className: "buttons" }, make("button", { type: "submit", id: "save", textContent: "Save" }), accept,
      button("split", "Split at the cursor", split), button("join", "Join with the next", join), button("rebreak", "Break the lines anew", rebreak)),
    make("p", { className: "buttons" },
      button("sooner", "Begin −0.1 s", () => nudge("start", -STEP)), button("later-begin", "Begin +0.1 s", () => nudge("start", STEP)),
      button("end-sooner", "End −0.1 s", () => nudge("end", -STEP)), button("end-later", "End +0.1 s", () => nudge("end", STEP)),
      button("frame-back", "Begin −1 frame", () => nudge("start", -1, "frames")), button("frame-on", "Begin +1 frame", () => nudge("start", 1, "frames"))),
  );
  // Leaving a field saves it, so that closing the page loses nothing.
  for (const input of [text, begin, end, speaker]) input.addEventListener("change", () => saveFields());
  addEventListener("pagehide", () => {
    if (!waiting && shown && typed() !== shown.text) {
      ask(at("/edits"), { method: "POST", body: { op: "text", cue: state.current, text: typed() }, match: talk.revision, keepalive: true });
    }
  });

  // What is typed is checked while it is typed, by the server; nothing is written. -----------------------------------
  let checking = 0;
  let telling = 0;
  const check = () => {
    clearTimeout(checking);
    clearTimeout(telling);
    // In the queue: asked beside a change that is being saved, it would be of a file that is gone when it arrives.
    checking = setTimeout(() => { queue = queue.then(checkTyped).catch(() => {}); }, REST);
  };
  const checkTyped = async () => {
    if (waiting) return;
    const number = state.current;
    const { status, data } = await ask(at("/check"), { method: "POST", body: { op: "text", cue: number, text: typed() }, match: talk.revision });
    if (number !== state.current) return;
    if (status !== 200 || data.error) { live.textContent = data.error ?? ""; return; }
    if (data.unchanged) { live.textContent = ""; return; }
    const view = structuredClone({ cues: [], findings: state.view.findings, places: [] });
    moved(view, data);
    const found = view.findings.filter((each) => each.cue === number && each.severity !== "info");
    const words = data.words.gone.length || data.words.new.length
      ? `Words change: ${data.words.gone.join(" ") || "(none)"} → ${data.words.new.join(" ") || "(none)"}. ` : "";
    const place = data.transcript?.line ? `Line ${data.transcript.line} of ${data.transcript.name} is to say it too. ` : "";
    // Told to screen readers once nothing was typed for as long again.
    telling = setTimeout(() => say(live.textContent), REST);
    live.textContent = words + place + (found.length ? `${many(found.length, "finding")}: ${found.map((each) => each.message).join("; ")}.` : "No finding.");
  };
  text.addEventListener("input", check);
  const inForm = (event) => {
    if (keys.is(event, "right")) { event.preventDefault(); saveFields().then(() => queue).then(next); }
    if (keys.is(event, "split")) { event.preventDefault(); split(); }
  };
  form.addEventListener("keydown", inForm);
  more.row = (body, number) => {
    if (number !== state.current) return;
    body.append(form);
    if (shown !== cue()) fill();
  };
  more.chosen = (number) => {
    const row = $(`row-${number}`);
    if (!row) return;
    // What is moved loses the focus.
    const inside = form.contains(document.activeElement) ? document.activeElement : null;
    row.querySelector("td").append(form);
    inside?.focus();
    fill();
  };
  more.finding = (item, finding) => {
    const spot = make("span", {});
    const offer = button(null, "Show the fix", async () => {
      const number = state.view.findings.indexOf(finding);
      const { status, data } = await ask(at(`/fix/${number}`), { match: talk.revision });
      if (status !== 200) return warn(data.error ?? "The file was changed: try again.");
      if (!data.fix) return spot.replaceChildren(make("span", { textContent: " No fix is possible here." }));
      const alike = state.view.findings.filter((each) => each.code === finding.code && each.fix).length;
      const details = page.fixDetails(data.fix);
      details.open = true;
      const make1 = button(null, "Make this change", () => send({ op: "fix", cue: finding.cue ?? 0, code: finding.code }));
      details.append(make("p", { className: "buttons" }, make1,
        ...(alike > 1 && finding.cue ? [button(null, `Make it in all cues with ${finding.code} (${alike})`, () => send({ op: "fix", cue: 0, code: finding.code }))] : [])));
      spot.replaceChildren(details);
      make1.focus();
      return undefined;
    }, `Show the fix of ${finding.code}${finding.cue ? ` in cue ${finding.cue}` : ""}`);
    item.append(" ", offer, spot);
  };
  more.key = (event) => {
    const { key: name } = event;
    if (keys.is(event, "right")) { if (talk.about.sheet) right(); else next(); return true; }
    if (event.ctrlKey || event.altKey || event.metaKey || !["ArrowLeft", "ArrowRight"].includes(name)) return false;
    const way = name === "ArrowLeft" ? -1 : 1;
    if (event.shiftKey) nudge("start", way, "frames");
    else nudge("start", way * STEP);
    return true;
  };

  // The page as a whole ---------------------------------------------------------------------------------------------
  keys.add({ save: "Ctrl+S", undo: "Ctrl+Z", redo: "Ctrl+Shift+Z", right: "Ctrl+Enter", split: "Alt+Enter" }, [
    ["On “Hear this place”", "←, →", "start 0.1 s earlier, later"],
    ["On “Hear this place”", "Shift+←, Shift+→", "start a frame earlier, later"],
    ["On “Hear this place”, in a field", { key: "right" }, "right as it is (in a field: save), and next"],
    ["In the text", { key: "split" }, "split at the cursor"],
    ["Anywhere but in a field", { key: "undo" }, "undo"],
    ["Anywhere but in a field", { key: "redo" }, "redo"],
    ["Anywhere", { key: "save" }, "save the fields"],
  ]);
  const keepKeys = async (chosen) => {
    const { status, data } = await ask("/api/keys", { method: "POST", body: chosen });
    return status === 200 ? "" : data.error;
  };
  const open = async (number) => {
    const { status, data } = await ask(`/api/talk/${number}`);
    if (status !== 200) return warn(data.error);
    talk.number = number;
    talk.revision = data.revision;
    talk.about = data;
    shown = null;
    page.start({ ...data, media: talk.talks[number].media ?? null });
    drawTools();
    for (const each of $("talks").querySelectorAll("button")) each.setAttribute("aria-pressed", String(Number(each.value) === number));
    return undefined;
  };
  const boot = async () => {
    const { status, data } = await ask("/api/project");
    if (status !== 200) return warn(`${data.error}.`);
    talk.talks = data.talks;
    keys.known(data.keys, keepKeys);
    $("talks").hidden = data.talks.length < 2;
    $("talks").replaceChildren(...data.talks.map((each) => make("button", {
      type: "button", value: String(each.number), "aria-pressed": "false",
      textContent: each.error ? `${each.name} (cannot be read)` : `${each.name} (${each.left} left)`,
      onclick: () => { saveFields().then(() => open(each.number)); },
    })));
    await open(data.talks.find((each) => !each.error)?.number ?? 0);
    globalThis.hearChanges(key, heard);
    return undefined;
  };
  for (const way of ["undo", "redo"]) {
    $(way).addEventListener("click", () => { if (talk.about[way]) step(way); });
  }
  $("conflict-mine").addEventListener("click", () => settle("mine"));
  $("conflict-disk").addEventListener("click", () => settle("disk"));
  $("conflict-both").addEventListener("click", () => settle("both"));
  document.addEventListener("keydown", (event) => {
    const writing = ["INPUT", "TEXTAREA"].includes(document.activeElement?.tagName);
    if (keys.is(event, "save")) { event.preventDefault(); saveFields(); }
    const way = ["undo", "redo"].find((each) => keys.is(event, each));
    if (!way || writing) return;
    event.preventDefault();
    if (talk.about[way]) step(way);
  });
  boot().catch((problem) => warn(`The server does not answer: ${problem.message}`));
}
