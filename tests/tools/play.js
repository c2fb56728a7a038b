// node play.js '{"path": …, "find": "text", "absent": "text"}'
// Uses the interactive page as a person with a keyboard would, and tells what happened.
"use strict";
const { open, report } = require("./browser.js");

const here = () => {
  const element = document.activeElement;
  return element.id || element.className || element.tagName.toLowerCase();
};
const state = () => {
  const media = document.querySelector("video, audio");
  const turn = document.querySelector("[aria-current]");
  return {
    time: Math.round(media.currentTime * 1000), paused: media.paused,
    current: turn && turn.id, count: document.querySelectorAll("[aria-current]").length,
  };
};

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const { page, said, asked, close } = await open(job.path, { height: 700 });
  const seen = {};
  const settled = () => page.evaluate(() => new Promise((done) => {
    const media = document.querySelector("video, audio");
    const look = () => (media.seeking ? setTimeout(look, 20) : setTimeout(done, 50));
    look();
  }));
  const pause = () => page.evaluate(() => document.querySelector("video, audio").pause());
  // Wholly on the screen, and with nothing lying over its first line.
  const inView = (selector) => page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted);
    const whole = element.getBoundingClientRect();
    const box = element.getClientRects()[0];
    const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return whole.top >= 0 && whole.bottom <= innerHeight && element.contains(on);
  }, selector, { timeout: 3000 }).then(() => true, () => false);
  try {
    await page.waitForFunction(() => document.querySelector("video, audio").readyState >= 1);
    seen.words = await page.$eval("#transcript", (element) => element.textContent.replace(/\s+/g, " "));

    // The captions, embedded: loaded without a request.
    seen.tracks = await page.evaluate(() => new Promise((done) => {
      const media = document.querySelector("video, audio");
      for (const track of media.textTracks) track.mode = "showing";
      setTimeout(() => done([...media.textTracks].map((track) => ({
        kind: track.kind, language: track.language, label: track.label,
        cues: track.cues ? track.cues.length : 0,
      }))), 500);
    }));

    // Tab through the page, once around.
    seen.tabs = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(here);
      if (stop === "body" || (step && stop === seen.tabs[0])) break;
      if (stop !== seen.tabs.at(-1)) seen.tabs.push(stop);
    }
    seen.stops = await page.$$eval(".time", (all) => all.filter((each) => each.tabIndex === 0).length);

    // Seek by keyboard: two turns down, Enter.
    const times = page.locator(".time");
    seen.times = await times.count();
    seen.name = await times.first().getAttribute("aria-label");
    await times.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    seen.wanted = await page.evaluate(() => ({
      start: Number(document.activeElement.dataset.start),
      turn: document.activeElement.closest(".turn").id,
    }));
    seen.outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    await page.keyboard.press("Enter");
    await settled();
    seen.sought = await page.evaluate(state);
    await pause();
    await page.keyboard.press("End");
    seen.end = await page.evaluate(() => document.activeElement.closest(".turn").id);
    await page.keyboard.press("Home");
    seen.home = await page.evaluate(() => document.activeElement.closest(".turn").id);

    // The current turn follows the recording as it plays.
    const fourth = await page.$eval("#turn-4", (turn) => Number(turn.dataset.start));
    await page.evaluate((ms) => {
      document.querySelector("video, audio").currentTime = (ms - 700) / 1000;
    }, fourth);
    await settled();
    seen.before = await page.evaluate(state);
    await page.evaluate(() => document.querySelector("video, audio").play());
    await page.waitForSelector("#turn-4[aria-current]", { timeout: 10000 });
    await page.waitForTimeout(600);
    seen.playing = await page.evaluate(state);
    seen.phrases = await page.locator(".phrase.now").count();
    seen.followed = await inView("#turn-4 .phrase.now");
    seen.mark = await page.$eval("#turn-4", (turn) => ({
      border: getComputedStyle(turn).borderInlineStartWidth,
      sign: getComputedStyle(turn, "::before").content,
    }));
    await pause();

    // A click on a phrase.
    const phrase = page.locator("#turn-2 .phrase").last();
    await phrase.click();
    await settled();
    seen.clicked = { ...(await page.evaluate(state)), start: Number(await phrase.getAttribute("data-start")) };
    await pause();

    // Search.
    await page.fill("#find", job.find);
    await page.waitForFunction(() => document.getElementById("found").textContent !== "");
    seen.found = await page.textContent("#found");
    await page.press("#find", "Enter");
    seen.first = await page.textContent("#found");
    seen.visible = await inView("mark.here");
    await page.press("#find", "Shift+Enter");
    seen.last = await page.textContent("#found");
    await page.click("#next");
    seen.again = await page.textContent("#found");
    seen.marked = await page.$$eval("mark", (marks) => marks.map((mark) => mark.textContent));
    await page.fill("#find", job.absent);
    await page.waitForFunction((text) => document.getElementById("found").textContent === text, "No matches");
    await page.fill("#find", "");
    await page.waitForFunction(() => document.getElementById("found").textContent === "");
    seen.marks = await page.locator("mark").count();
    seen.unchanged = seen.words === (await page.$eval("#transcript",
      (element) => element.textContent.replace(/\s+/g, " ")));

    // The filter.
    const boxes = page.locator(".people input");
    seen.people = await page.locator(".people label").allInnerTexts();
    await boxes.first().focus();
    await page.keyboard.press("Space");
    seen.shown = await page.textContent("#shown");
    seen.hidden = await page.$$eval(".turn[hidden]", (turns) => turns.map((turn) => turn.dataset.speaker));
    seen.stop = await page.$$eval(".time", (all) => all.filter(
      (each) => each.tabIndex === 0 && !each.closest("[hidden]")).length);
    await page.keyboard.press("Space");
    seen.back = await page.locator(".turn[hidden]").count();

    // On paper.
    await page.emulateMedia({ media: "print" });
    seen.paper = await page.$eval(".player", (player) => getComputedStyle(player).display);
    return { ...seen, said, asked };
  } finally {
    await close();
  }
})());
