// Ties the transcript to its recording. The page reads well without it: what only works with a
// script is made or shown here.
(() => {
  "use strict";

  const media = document.querySelector(".player video, .player audio");
  const tools = document.querySelector(".tools");
  const body = document.getElementById("transcript");
  if (!media || !tools || !body) return;

  const words = tools.dataset;
  const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const turns = [...body.querySelectorAll(".turn")];
  const phrases = [...body.querySelectorAll(".phrase[data-start]")];
  const seconds = (element) => Number(element.dataset.start) / 1000;
  const gentle = matchMedia("(prefers-reduced-motion: reduce)");
  const show = (element) =>
    element.scrollIntoView({ block: "nearest", behavior: gentle.matches ? "auto" : "smooth" });

  // Times become buttons. Only one of them is a tab stop; arrow keys move between them.

  const buttons = [];
  for (const time of body.querySelectorAll(".turn time")) {
    const button = document.createElement("button");
    const turn = time.closest(".turn");
    button.type = "button";
    button.className = "time";
    button.dataset.start = time.dataset.start;
    button.tabIndex = -1;
    button.setAttribute(
      "aria-label",
      say(words.play, { time: time.textContent, name: turn.dataset.speaker || "" }).replace(/[,،、]?\s*$/, ""),
    );
    time.replaceWith(button);
    button.append(time);
    button.addEventListener("click", () => seek(seconds(button)));
    button.addEventListener("focus", () => stopAt(button));
    buttons.push(button);
  }

  let stop = null;
  const stopAt = (button) => {
    if (stop) stop.tabIndex = -1;
    stop = button || null;
    if (stop) stop.tabIndex = 0;
  };
  const reachable = () => buttons.filter((button) => !button.closest("[hidden]"));
  stopAt(buttons[0]);

  body.addEventListener("keydown", (event) => {
    if (!event.target.classList.contains("time")) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const list = reachable();
    const at = list.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    list[Math.min(Math.max(to, 0), list.length - 1)].focus();
  });

  const seek = (time) => {
    media.currentTime = time;
    const playing = media.play();
    if (playing) playing.catch(() => {});
  };

  // A click on the text plays from its phrase, unless it selects text.
  body.addEventListener("click", (event) => {
    const phrase = event.target.closest(".phrase[data-start]");
    if (phrase && getSelection().isCollapsed) seek(seconds(phrase));
  });

  // The current turn and phrase follow the recording.

  const follow = document.getElementById("follow");
  const last = (list, time) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds(list[middle]) <= time) low = middle + 1;
      else high = middle;
    }
    return low ? list[low - 1] : null;
  };
  const timed = turns.filter((turn) => turn.dataset.start !== undefined);
  let turnNow = null;
  let phraseNow = null;

  const update = () => {
    // Half a frame of slack: a seek to a start may land just before it.
    const time = media.currentTime + 0.02;
    const turn = last(timed, time);
    if (turn !== turnNow) {
      if (turnNow) turnNow.removeAttribute("aria-current");
      turnNow = turn;
      if (turn) {
        turn.setAttribute("aria-current", "true");
        const button = turn.querySelector(".time");
        if (button && !turn.hidden && !body.contains(document.activeElement)) stopAt(button);
      }
    }
    const phrase = last(phrases, time);
    if (phrase === phraseNow) return;
    if (phraseNow) phraseNow.classList.remove("now");
    phraseNow = phrase;
    if (!phrase) return;
    phrase.classList.add("now");
    if (follow.checked && !media.paused && !phrase.closest("[hidden]")) show(phrase);
  };
  for (const name of ["timeupdate", "seeking", "seeked", "play"]) media.addEventListener(name, update);

  const problem = document.querySelector(".problem");
  const failed = () => {
    problem.hidden = false;
    problem.textContent = problem.dataset.text;
  };
  media.addEventListener("error", failed);
  if (media.error) failed();

  // The sticky player must not hide what has the focus or is scrolled to.
  const screen = document.querySelector(".screen");
  const room = () => {
    const sticky = getComputedStyle(screen).position === "sticky";
    const height = sticky ? screen.offsetHeight + 16 : 16;
    document.documentElement.style.setProperty("--head-room", `${height}px`);
  };
  new ResizeObserver(room).observe(screen);
  addEventListener("resize", room);

  // Search: case, accents and the style of quotes do not matter.

  const field = document.getElementById("find");
  const status = document.getElementById("found");
  let hits = [];
  let here = -1;
  let searched = "";

  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"').replace(/\s/g, " ");

  const clear = () => {
    for (const mark of body.querySelectorAll("mark")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    hits = [];
    here = -1;
  };

  // The text of a block as folded characters, each with the node and the offset that it came from.
  const index = (block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".time")) continue;
      let offset = 0;
      for (const character of node.data) {
        for (const piece of fold(character)) {
          if (piece === " " && text.endsWith(" ")) continue;
          text += piece;
          for (let unit = 0; unit < piece.length; unit++) {
            places.push({ node, offset, length: character.length });
          }
        }
        offset += character.length;
      }
    }
    return { text, places };
  };

  const wrap = (places) => {
    const pieces = [];
    for (const place of places) {
      const piece = pieces.at(-1);
      if (piece && piece.node === place.node) piece.end = place.offset + place.length;
      else pieces.push({ node: place.node, start: place.offset, end: place.offset + place.length });
    }
    return pieces.map(({ node, start, end }) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const mark = document.createElement("mark");
      range.surroundContents(mark);
      return mark;
    });
  };

  const search = () => {
    clear();
    searched = field.value;
    const wanted = fold(field.value).replace(/ +/g, " ").trim();
    if (wanted) {
      for (const block of body.querySelectorAll(".turn:not([hidden]) p, .transcript > :is(h3, h4, h5, h6)")) {
        const { text, places } = index(block);
        const found = [];
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
          found.push(places.slice(at, at + wanted.length));
        }
        // From the last to the first: a mark splits the text node behind it.
        hits.push(...found.reverse().map(wrap).reverse());
      }
    }
    status.textContent = !wanted ? ""
      : say(hits.length === 0 ? words.none : hits.length === 1 ? words.one : words.many, { count: hits.length });
  };

  const go = (step) => {
    if (!hits.length) return;
    if (here >= 0) hits[here].forEach((mark) => mark.classList.remove("here"));
    here = here < 0 ? (step > 0 ? 0 : hits.length - 1) : (here + step + hits.length) % hits.length;
    hits[here].forEach((mark) => mark.classList.add("here"));
    show(hits[here][0]);
    const turn = hits[here][0].closest(".turn");
    const near = hits[here][0].closest("p, h3, h4, h5, h6");
    if (turn) stopAt(near.querySelector(".time") || turn.querySelector(".time"));
    const phrase = hits[here][0].closest(".phrase") || near;
    const name = turn && turn.dataset.speaker ? `${turn.dataset.speaker}: ` : "";
    status.textContent =
      `${say(words.at, { index: here + 1, count: hits.length })} ${name}${phrase.textContent.trim()}`;
  };

  let wait = 0;
  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(search, 200);
  });
  const current = () => {
    clearTimeout(wait);
    if (field.value !== searched) search();
  };
  field.form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    current();
    go(event.shiftKey ? -1 : 1);
  });
  for (const [id, step] of [["previous", -1], ["next", 1]]) {
    document.getElementById(id).addEventListener("click", () => {
      current();
      go(step);
    });
  }

  // The speaker filter.

  const boxes = [...tools.querySelectorAll("input[data-speaker]")];
  const shown = document.getElementById("shown");
  const filter = () => {
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.dataset.speaker));
    for (const turn of turns) turn.hidden = Boolean(turn.dataset.person) && !chosen.has(turn.dataset.person);
    const visible = turns.filter((turn) => !turn.hidden).length;
    shown.textContent = visible === turns.length ? "" : say(words.shown, { count: visible, all: turns.length });
    if (!stop || stop.closest("[hidden]")) stopAt(reachable()[0]);
    if (field.value) search();
  };
  for (const box of boxes) box.addEventListener("change", filter);

  tools.hidden = false;
  document.body.classList.add("interactive");
  room();
  update();
  filter();
})();
