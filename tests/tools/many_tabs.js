// node many_tabs.js '{"path": address, "tabs": 8, "text": …}'
// Opens the reviewing page in many tabs of one browser, edits in the last one, and looks whether the others hear of it.
"use strict";
const { open, report } = require("./browser.js");

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const { page, said, context, close } = await open(job.path, job);
  const pages = [page];
  const seen = {};
  try {
    await page.waitForSelector("#editor");
    while (pages.length < job.tabs) {
      const next = await context.newPage();
      await next.goto(job.path);
      await next.waitForSelector("#editor", { timeout: 10000 });
      pages.push(next);
    }
    seen.open = pages.length;
    /** The text of a cue (from 1) is changed in one tab; the others show it. */
    const change = async (tab, cue, text, others) => {
      await tab.bringToFront();
      await tab.evaluate((id) => document.getElementById(id).click(), `cue-${cue}`);
      await tab.fill("#text", text);
      await tab.evaluate(() => document.getElementById("save").click());
      await tab.waitForFunction((wanted) => document.getElementById("last").textContent.includes(wanted), `text of cue ${cue}`, { timeout: 10000 });
      for (const each of others) {
        await each.bringToFront();
        await each.waitForFunction(([id, wanted]) => document.getElementById(id)?.textContent.includes(wanted), [`row-${cue}`, text], { timeout: 10000 });
      }
      return others.length;
    };
    for (const each of pages) await each.evaluate(() => document.getElementById("filter-all").click());
    seen.told = await change(pages.at(-1), 2, job.text, pages.slice(0, -1));
    // The tab that listens is closed: another one listens.
    await page.close();
    seen.again = await change(pages[2], 3, job.again, [pages[1], pages.at(-1)]);
    seen.said = said;
    return seen;
  } finally {
    await close();
  }
})());
