// node views.js '{"kind": "review" | "preview" | "tap", "path": address or page, "file": captions, "schemes": […], "sizes": [[w, h], …], "shots": folder}'
// Every view of a page, one after the other, in light and dark and in every width: axe-core, what runs over the side, targets that are too small.
"use strict";
const fs = require("fs");
const { open, report } = require("./browser.js");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const LEAST = 24; // CSS pixels of a target (WCAG 2.2, 2.5.8)

const click = (page, selector) => page.$eval(selector, (element) => element.click());
const alerted = (page) => page.waitForFunction(() => document.getElementById("alert").textContent !== "");

/** What is done to come to each view. */
const REVIEW = {
  places: async (page) => { await page.waitForSelector("#editor"); },
  law: (page) => click(page, "#filter-law"),
  differences: (page) => click(page, "#filter-words"),
  found: (page) => click(page, "#filter-found"),
  all: (page) => click(page, "#filter-all"),
  later: (page) => click(page, "#later"),
  keys: async (page) => { await click(page, "#filter-places"); await click(page, "#help"); },
  fix: async (page) => { await click(page, "#keys-close"); await click(page, "#rows button[aria-label^='Show the fix']"); await page.waitForSelector("#rows pre"); },
  typed: async (page) => {
    await page.fill("#text", `Other words are written here, ${Date.now()}.`);
    await page.waitForFunction(() => document.getElementById("live").textContent !== "");
  },
  wrong: async (page) => {
    // Leaving the text saves what was typed there; the answer to that comes behind the alert, and does not take it away.
    const saved = page.waitForResponse((answer) => answer.url().endsWith("/edits"));
    await page.fill("#begin", "soon");
    await click(page, "#save");
    await saved;
    await page.waitForTimeout(200);
    await alerted(page);
  },
  conflict: async (page, job) => {
    await page.reload();
    await page.waitForSelector("#editor");
    await page.fill("#text", "Mine.");
    const cue = await page.$eval("#rows tr[aria-current] .text", (each) => each.textContent.split("\n")[0]);
    const before = fs.readFileSync(job.file, "utf8");
    fs.writeFileSync(job.file, before.replace(cue, "Theirs."));
    await click(page, "#save");
    await page.waitForSelector("#conflict:not([hidden])");
    fs.writeFileSync(job.file, before);
  },
};
const PREVIEW = {
  places: async () => {},
  law: REVIEW.law, differences: REVIEW.differences, found: REVIEW.found, all: REVIEW.all, later: REVIEW.later, keys: REVIEW.keys,
  fix: async (page) => { await click(page, "#keys-close"); await click(page, "#filter-found"); await page.$eval("#rows details", (each) => { each.open = true; }); },
};
const TAP = {
  start: async (page) => { await page.waitForSelector("body[data-ready]"); },
  keys: (page) => click(page, "#help"),
  tapped: async (page) => { await click(page, "#keys-close"); for (let k = 0; k < 3; k += 1) await click(page, "#tap"); },
  corrected: async (page) => {
    await page.fill("#rows tr:nth-child(2) input", "0:02.50");
    await page.press("#rows tr:nth-child(2) input", "Tab");
  },
  wrong: async (page) => {
    await page.fill("#rows tr:nth-child(3) input", "soon");
    await page.press("#rows tr:nth-child(3) input", "Tab");
    await alerted(page);
  },
  done: async (page) => { for (let k = 0; k < 40; k += 1) await click(page, "#skip"); },
};
const KINDS = { review: REVIEW, preview: PREVIEW, tap: TAP };

const look = () => {
  const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const small = [...document.querySelectorAll("button, input, select, textarea, summary")].filter(seen)
    .filter((element) => { const box = element.getBoundingClientRect(); return box.width < 24 || box.height < 24; });
  // As of a talk of more than an hour.
  const number = document.querySelector("#rows th button");
  if (number) {
    number.removeAttribute("aria-label");
    number.textContent = "1503 · 1:34:15.9";
  }
  const pad = document.querySelector(".pad");
  return {
    pad: getComputedStyle(pad).position === "sticky" ? pad.getBoundingClientRect().height / innerHeight : 0,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: small.map((element) => element.outerHTML.slice(0, 80)),
  };
};

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const found = { problems: [], views: 0, passes: 0, said: [], hosts: [] };
  for (const scheme of job.schemes) {
    const { page, said, asked, close } = await open(job.path, { scheme, width: job.sizes[0][0], height: job.sizes[0][1] });
    const [first] = Object.keys(KINDS[job.kind]);
    for (const [name, reach] of Object.entries(KINDS[job.kind])) {
      if (job.only && !job.only.includes(name)) continue;
      await reach(page, job);
      for (const [width, height] of first === name ? job.sizes : job.few ?? job.sizes) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => scrollTo(0, 0));
        const where = `${name} ${width} ${scheme}`;
        await page.evaluate(axe);
        const { violations, passes } = await page.evaluate(() => axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"],
        }));
        for (const each of violations) found.problems.push(`${where}: ${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
        const { overflow, small, pad } = await page.evaluate(look);
        if (overflow > 0) found.problems.push(`${where}: ${overflow} px over the side`);
        // What stays at the bottom leaves half of the window for what is read.
        if (pad > 0.5) found.problems.push(`${where}: the pad takes ${Math.round(100 * pad)} % of the window`);
        if (small.length) found.problems.push(`${where}: under ${LEAST} px: ${small.join(" | ")}`);
        if (job.shots) await page.screenshot({ path: `${job.shots}/${job.kind}-${name}-${width}-${scheme}.png` });
        found.views += 1;
        found.passes += passes.length;
      }
    }
    // On paper no button can be pressed, and each row keeps its number and time, or its empty field.
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => document.querySelectorAll("dialog").forEach((each) => each.close()));
    const lost = await page.$$eval("#rows tr > :first-child", (cells) => cells.filter(
      (cell) => !/\d:\d\d/.test(cell.innerText) && !cell.querySelector("input")).length);
    const pressed = await page.$$eval("button", (all) => all.filter((each) => each.checkVisibility() && !each.closest("th")).length);
    if (lost || pressed) found.problems.push(`print ${scheme}: ${lost} rows without their time, ${pressed} buttons`);
    found.said.push(...said);
    found.hosts.push(...asked.map((address) => address.replace(/^(https?:\/\/[^/]*|[a-z]+:).*/s, "$1")));
    await close();
  }
  found.hosts = [...new Set(found.hosts)];
  return found;
})());
