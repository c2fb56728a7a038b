// node editing.js '{"path": address, "by": "keyboard" | "click", …}'
// Hears a place, corrects a text, moves a time, splits, joins, takes back, mends a finding: with real keys, or by bare clicks
// as a screen reader's browse mode sends them (element.click(), no key, no pointer).
"use strict";
const fs = require("fs");
const { open, report } = require("./browser.js");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const { page, said, asked, close } = await open(job.path, job);
  const text = (id) => page.textContent(`#${id}`);
  const value = (id) => page.inputValue(`#${id}`);
  const keyboard = job.by === "keyboard";
  const bare = (selector) => page.$eval(selector, (element) => element.click());
  /** A button pressed: by the keyboard with the focus on it, or by a bare click. */
  const press = async (id) => {
    if (!keyboard) return bare(`#${id}`);
    await page.focus(`#${id}`);
    return page.keyboard.press("Enter");
  };
  const label = (wanted) => page.waitForFunction((words) => document.getElementById("last").textContent.includes(words), wanted);
  const settled = () => page.waitForTimeout(50);
  const seen = {};
  const axes = async (name) => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    for (const each of found.violations) (seen.violations ??= []).push(`${name}: ${each.id}: ${each.nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`);
    seen.passes = (seen.passes ?? 0) + found.passes.length;
  };
  try {
    seen.violations = [];
    await page.waitForSelector("#editor");
    seen.address = page.url();
    seen.left = await text("left");
    seen.overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await axes("places");
    // B. Hear the place, which goes from a second before to a second after.
    if (job.media) {
      await page.waitForFunction(() => document.querySelector("video").readyState >= 1);
      await press("play");
      await page.waitForFunction(() => !document.querySelector("video").paused && document.querySelector("video").currentTime > 0);
      seen.during = await text("status");
      seen.from = await page.evaluate(() => Math.round(document.querySelector("video").currentTime * 1000));
      await page.waitForFunction(() => document.querySelector("video").paused, null, { timeout: 20000 });
      seen.until = await page.evaluate(() => Math.round(document.querySelector("video").currentTime * 1000));
    }
    // All cues, the second of them.
    await press("filter-all");
    await press("cue-2");
    if (job.media) await page.evaluate(() => document.querySelector("video").pause());
    // Correct its text.
    if (keyboard) {
      await page.focus("#text");
      await page.keyboard.press("Control+a");
      await page.keyboard.type(job.text);
      await page.waitForFunction(() => document.getElementById("live").textContent.includes("Words change"));
      seen.live = await text("live");
      await page.keyboard.press("Control+Enter");
    } else {
      // A screen reader types into the field in its focus mode; the save is a click.
      await page.fill("#text", job.text);
      await bare("#save");
    }
    await label("text of cue 2");
    if (keyboard) await page.waitForFunction(() => document.activeElement.id === "text");
    seen.saved = await text("saved");
    seen.status = await text("status");
    await press("cue-2");
    if (job.media) await page.evaluate(() => document.querySelector("video").pause());
    // Move its start: by keys on the pad, or by buttons.
    if (keyboard) {
      await page.focus("#play");
      await page.keyboard.press("ArrowLeft");
    } else await bare("#sooner");
    await label("times of cue 2");
    await settled();
    seen.begin = await value("begin");
    seen.focus = await page.evaluate(() => document.activeElement?.id ?? "");
    // Split where the cursor is, or in the middle.
    if (keyboard) {
      await page.focus("#text");
      await page.evaluate((at) => document.getElementById("text").setSelectionRange(at, at), job.at);
      await page.keyboard.press("Alt+Enter");
    } else await bare("#split");
    await label("split of cue 2");
    seen.split = await page.$$eval("#rows tr", (rows) => rows.slice(1, 3).map((row) => row.querySelector(".text").textContent));
    // Join again, and take everything back.
    await press("join");
    await label("joining of cues 2 and 3");
    seen.joined = await page.$eval("#row-2 .text", (each) => each.textContent);
    for (const words of ["split of cue 2", "times of cue 2", "text of cue 2", "Nothing to undo"]) {
      if (keyboard) {
        await page.focus("#play");
        await page.keyboard.press("Control+z");
      } else await bare("#undo");
      await label(words);
    }
    seen.undone = await page.$eval("#row-2 .text", (each) => each.textContent);
    if (keyboard) {
      await page.keyboard.press("Control+Shift+Z");
    } else await bare("#redo");
    await page.waitForFunction(() => document.getElementById("last").textContent.startsWith("Last: text of cue 2"));
    seen.redone = await page.$eval("#row-2 .text", (each) => each.textContent);
    // C. A finding: what would mend it is shown before it is made.
    await press("filter-found");
    const finding = "#row-4 button[aria-label*=LEN101]";
    if (keyboard) { await page.focus(finding); await page.keyboard.press("Enter"); } else await bare(finding);
    await page.waitForSelector("#rows pre");
    seen.offered = await page.$$eval("#rows pre", (all) => all.map((each) => each.textContent));
    const make = "#rows details button";
    seen.makers = await page.$$eval(make, (all) => all.map((each) => each.textContent));
    if (keyboard) { await page.focus(make); await page.keyboard.press("Enter"); } else await bare(make);
    await label("fix of");
    seen.last = await text("last");
    await axes("fix");
    seen.alert = await text("alert");
    seen.said = said;
    seen.asked = [...new Set(asked.map((address) => new URL(address).origin))];
    return seen;
  } finally {
    await close();
  }
})());
