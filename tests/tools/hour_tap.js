// node hour_tap.js '{"path": page, "by": "keyboard" | "click", "sheet": where the sheet goes}'
// Task A on a talk of an hour: play, say where lines begin, correct one, take it back, save the sheet.
"use strict";
const { open, report } = require("./browser.js");

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const began = Date.now();
  const { page, said, asked, close } = await open(job.path);
  const keyboard = job.by === "keyboard";
  const bare = (id) => page.$eval(`#${id}`, (element) => element.click());
  const taps = () => page.evaluate(() => tapState.rows.filter((row) => row.tap).length);
  const starts = () => page.evaluate(() => tapState.state.times.slice(0, 4).map((found) => found && Math.round(found.start)));
  const seen = {};
  try {
    await page.waitForSelector("body[data-ready]");
    seen.ready = Date.now() - began;
    seen.rows = await page.evaluate(() => tapState.rows.length);
    await page.waitForFunction(() => tapState.media().readyState > 2);
    if (keyboard) { await page.focus("#tap"); await page.keyboard.press("Shift+Space"); } else await bare("play");
    await page.waitForFunction(() => tapState.media().currentTime > 0.5);
    for (let line = 1; line <= 3; line += 1) {
      if (keyboard) await page.keyboard.press("Space"); else await bare("tap");
      await page.waitForTimeout(400);
    }
    seen.during = await page.textContent("#status");
    if (keyboard) await page.keyboard.press("Shift+Space"); else await bare("play");
    await page.waitForFunction(() => tapState.media().paused);
    seen.taps = await taps();
    const before = await starts();
    if (keyboard) await page.keyboard.press("ArrowLeft"); else await bare("earlier");
    seen.moved = (await starts())[2] - before[2];
    if (keyboard) await page.keyboard.press("Control+z"); else await bare("undo");
    seen.back = (await starts())[2] - before[2];
    // How long the page is busy with one tap, so that the next one finds it ready.
    seen.busy = await page.evaluate(() => {
      const from = performance.now();
      document.getElementById("tap").click();
      return performance.now() - from;
    });
    const [download] = await Promise.all([page.waitForEvent("download"), keyboard ? page.keyboard.press("Control+s") : bare("save")]);
    await download.saveAs(job.sheet);
    seen.starts = await starts();
    seen.said = said;
    seen.asked = [...new Set(asked.map((address) => address.split(":")[0]))];
    return seen;
  } finally {
    await close();
  }
})());
