// node axe.js '[{"path": …, "scheme": "dark", "width": 320, "used": true}, …]'
// → for each page: axe-core's violations and incomplete checks, console, requests, overflow, what is cut off in print.
"use strict";
const fs = require("fs");
const { open, report } = require("./browser.js");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const brief = (rules) => rules.map((rule) => ({
  id: rule.id,
  nodes: rule.nodes.map((node) => `${node.target.join(" ")}: ${node.any.concat(node.all, node.none)
    .map((check) => check.message).join("; ")}`),
}));

const examine = async (job) => {
  const { page, said, asked, close } = await open(job.path, job);
  try {
    if (job.used) {
      // The page in use: a turn is current, words are found, a speaker is left out.
      await page.locator(".time").nth(1).click();
      await page.waitForSelector(".turn[aria-current]");
      await page.fill("#find", "the");
      await page.press("#find", "Enter");
      await page.waitForSelector("mark.here");
      await page.locator(".people input").last().uncheck();
      await page.evaluate(() => document.querySelector("video, audio").pause());
    }
    // At the top nothing is scrolled under the player, where axe cannot see what lies behind the text.
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(axe);
    const result = await page.evaluate(() => window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    // On paper (A4 without its margins) nothing can be moved into view.
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 660, height: 900 });
    const cut = await page.evaluate(() => [...document.querySelectorAll("body *")].filter(
      (each) => getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth && each.checkVisibility(),
    ).map((each) => each.outerHTML.slice(0, 80)));
    return {
      violations: brief(result.violations), incomplete: brief(result.incomplete),
      passes: result.passes.length, said, asked, overflow, cut,
    };
  } finally {
    await close();
  }
};

report((async () => {
  const results = [];
  for (const job of JSON.parse(process.argv[2])) results.push(await examine(job));
  return results;
})());
