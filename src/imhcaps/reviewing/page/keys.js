"use strict";
// The keys of the page: a dialog that lists them, and those with Ctrl or Alt as the person has set them.
{
  const $ = (id) => document.getElementById(id);
  const MODIFIERS = ["Control", "Alt", "Shift", "Meta", "AltGraph"];
  /** What may be set: its key as it comes. */
  const KEYS = { toggle: "Ctrl+Shift+Space" };
  const own = {};
  /** Rows of the list: where the key acts, the key (or the name of one that may be set), what it does. */
  const rows = [
    ["On “Hear this place”", "Space, Enter", "hear it, from 1 s before to 1 s after"],
    ["On “Hear this place”", "Shift+Space", "play or pause"],
    ["On “Hear this place”", "↑, ↓", "previous, next place"],
    ["On “Hear this place”", "Backspace", "back 4 s"],
    ["On “Hear this place”", "?", "this list"],
    ["Anywhere", { key: "toggle" }, "play or pause"],
  ];
  const keyOf = (name) => own[name] ?? KEYS[name];
  /** The keys of an event as they are written; the empty text for a modifier alone. */
  const written = (event) => {
    if (MODIFIERS.includes(event.key)) return "";
    const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
    return [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", event.shiftKey ? "Shift" : "", key].filter(Boolean).join("+");
  };
  const is = (event, name) => written(event) === keyOf(name);
  let keep = null; // asks the server to keep the keys; without it none can be set
  let waiting = null; // the name of what is being set
  let left = false; // whether Escape just left that, and does not close the list
  const cell = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  /** A row of the list, with the button that sets its key. */
  const line = ([, key, what]) => {
    const row = document.createElement("tr");
    const head = cell("th", key.key ? keyOf(key.key) : key);
    head.setAttribute("scope", "row");
    const does = cell("td", `${what} `);
    if (key.key && keep) {
      const change = cell("button", waiting === key.key ? "Press the new keys" : "Change");
      Object.assign(change, { type: "button", id: `set-${key.key}`, onclick: () => begin(key.key) });
      change.setAttribute("aria-label", `${waiting === key.key ? "Press the new keys" : "Change the keys"}: ${what}`);
      does.append(change);
    }
    row.append(head, does);
    return row;
  };
  const draw = () => {
    const table = $("keys").querySelector("table");
    for (const old of table.tBodies) old.replaceChildren();
    for (const where of new Set(rows.map(([place]) => place))) {
      const group = [...table.tBodies].find((each) => !each.hasChildNodes()) ?? table.createTBody();
      const head = cell("th", where);
      head.setAttribute("scope", "rowgroup");
      head.colSpan = 2;
      const first = document.createElement("tr");
      first.append(head);
      group.append(first, ...rows.filter(([place]) => place === where).map(line));
    }
    $("keys-reset").hidden = !keep || Object.keys(own).length === 0;
  };
  const begin = (name) => {
    waiting = name;
    draw();
    $(`set-${name}`).focus();
    tell("Press the new keys, with Ctrl or Alt. Escape leaves it as it is.");
  };
  const tell = (text) => { $("keys-said").textContent = text; };
  const set = async (changed, said) => {
    const problem = await keep(changed);
    if (problem) return tell(problem);
    for (const name of Object.keys(own)) delete own[name];
    Object.assign(own, changed);
    return tell(said);
  };
  const done = () => {
    const name = waiting;
    waiting = null;
    draw();
    $(`set-${name}`)?.focus();
  };
  const wire = () => {
    $("help").addEventListener("click", open);
    $("keys-close").addEventListener("click", () => $("keys").close());
    $("keys-reset").addEventListener("click", async () => { await set({}, "All keys are as they came."); draw(); $("keys-close").focus(); });
    $("keys").addEventListener("keydown", async (event) => {
      if (!waiting) return;
      const text = written(event);
      if (!text || text === "Tab" || text === "Shift+Tab") return;
      event.preventDefault();
      event.stopPropagation();
      if (text === "Escape") {
        left = true;
        setTimeout(() => { left = false; }, 0);
        tell("It is as it was.");
        return done();
      }
      const name = waiting;
      const other = Object.keys(KEYS).find((each) => each !== name && keyOf(each) === text);
      if (!/^(?:Ctrl|Alt)\+/.test(text)) return tell(`${text} is no such key: take one with Ctrl or Alt.`);
      if (other) return tell(`${text} is taken by something else in this list.`);
      const changed = { ...own, [name]: text };
      if (KEYS[name] === text) delete changed[name];
      await set(changed, `It is ${text} now.`);
      return done();
    });
    $("keys").addEventListener("cancel", (event) => { if (waiting || left) event.preventDefault(); });
    $("keys").addEventListener("close", () => { waiting = null; tell(""); });
  };
  const open = () => { draw(); $("keys").showModal(); };
  globalThis.pageKeys = {
    is, open, wire,
    /** More keys: `names` of those that may be set, `more` rows, what is set already, and how it is kept. */
    add: (names, more) => { Object.assign(KEYS, names); rows.push(...more); },
    known: (set_, keeps) => { Object.assign(own, set_); keep = keeps; },
  };
}
