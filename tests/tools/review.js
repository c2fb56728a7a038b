// node review.js '{"path": …}'
// Uses the preview of captions by keyboard, then by click alone, as a screen reader's browse mode sends it.
"use strict";
const fs = require("fs");
const { open, report } = require("./browser.js");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const { page, said, asked, close } = await open(job.path, job);
  const seen = {};
  const text = (id) => page.textContent(`#${id}`);
  const media = () => page.evaluate(() => {
    const video = document.querySelector("video");
    return video && { time: Math.round(video.currentTime * 1000), paused: video.paused };
  });
  const heard = () => page.waitForFunction(() => {
    const video = document.querySelector("video");
    return !video.paused && !video.seeking && video.currentTime > 0;
  });
  const quiet = () => page.waitForFunction(() => document.querySelector("video").paused, null, { timeout: 20000 });
  const rows = () => page.$$eval("#rows tr", (all) => all.map((row) => row.id));
  try {
    seen.left = await text("left");
    seen.rows = await rows();
    seen.current = await page.$eval("[aria-current]", (row) => row.id);
    if (job.media) {
      await page.waitForFunction(() => document.querySelector("video").readyState >= 1);
      await page.waitForFunction(() => document.querySelector("track").track.cues?.length > 0);
      seen.cues = await page.evaluate(() => document.querySelector("track").track.cues.length);
      await page.focus("#play");
      await page.keyboard.press("Space");
      await heard();
      seen.during = await text("status");
      const from = await media();
      seen.from = from.time;
      await quiet();
      seen.until = (await media()).time;
      await page.keyboard.press("Shift+Space");
      await heard();
      await page.keyboard.press("Shift+Space");
      await quiet();
      seen.focus = await page.evaluate(() => document.activeElement.id);
    }
    await page.focus(job.media ? "#play" : "#next");
    if (job.media) await page.keyboard.press("ArrowDown");
    else await page.keyboard.press("Enter");
    seen.second = await page.$eval("[aria-current]", (row) => row.id);
    seen.status = await text("status");
    // By click alone.
    await page.evaluate(() => document.getElementById("previous").click());
    seen.first = await page.$eval("[aria-current]", (row) => row.id);
    await page.evaluate(() => document.getElementById("filter-all").click());
    seen.all = await text("shown");
    seen.allRows = (await rows()).length;
    seen.later = await page.isVisible("#later");
    if (seen.later) {
      await page.evaluate(() => document.getElementById("later").click());
      seen.shownLater = await text("shown");
      seen.firstLater = (await rows())[0];
      seen.focusLater = await page.evaluate(() => document.activeElement.id);
    }
    await page.evaluate(() => document.querySelector("details").open = true);
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(axe);
    const result = await page.evaluate(() => window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    seen.violations = result.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ") + " " + node.failureSummary).join(", ")}`);
    seen.passes = result.passes.length;
    seen.overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    seen.words = await page.$$eval("#rows .text", (all) => all.map((each) => each.textContent));
    seen.elements = await page.$$eval("#rows img, #rows script, #rows b", (all) => all.length);
    if (job.shot) await page.screenshot({ path: job.shot });
    return { ...seen, said, asked };
  } finally {
    await close();
  }
})());
