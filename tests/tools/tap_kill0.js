// node tap_kill.js '{"path": page, "kills": n, "seed": n}'
// The browser is killed (SIGKILL, every process of it) at random moments between taps, again and again with one profile. Said of each kill: the taps
// of which the page had the browser's word that they are kept, those that were made, and those that are there after the next start.
"use strict";
const fs = require("fs");
const os = require("os");
const path = require("path");
const { chromium } = require("playwright-core");

const job = JSON.parse(process.argv[2]);
let seed = job.seed ?? 1;
const random = () => { seed = (seed * 1664525 + 1013904223) >>> 0; return (seed + 0.5) / 4294967296; };
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tap-kill-"));
const open = async () => {
  fs.rmSync(path.join(folder, "SingletonLock"), { force: true });
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
  });
  const page = await context.newPage();
  await page.goto(`file://${job.path}`);
  await page.waitForSelector("body[data-ready]");
  return { context, page };
};
const taps = (page) => page.evaluate(() => tapState.rows.map((row) => row.tap?.t ?? null));

(async () => {
  const found = [];
  let { context, page } = await open();
  for (let kill = 0; kill < job.kills; kill += 1) {
    const before = await taps(page);
    await page.waitForFunction(() => tapState.media().readyState > 2);
    await page.evaluate(() => {
      tapState.state.at = 0;
      tapState.marks = [];
      tapState.media().currentTime = Math.random() * 30;
      document.getElementById("tap").focus();
    });
    const first = await page.evaluate(() => tapState.kept.done);
    const many = 1 + Math.floor(random() * 6);
    for (let k = 0; k < many; k += 1) {
      await page.evaluate((to) => { tapState.media().currentTime = to; }, 1 + kill + k / 8);
      await page.keyboard.press("Space");
    }
    await wait(0);
    const done = (await page.evaluate(() => tapState.kept.done)) - first;
    const made = await taps(page);
    for (const pid of fs.readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
      try { if (fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder)) process.kill(Number(pid), "SIGKILL"); } catch { /* it has ended */ }
    }
    await context.close().catch(() => {});
    ({ context, page } = await open());
    const after = await taps(page);
    // Of the rows tapped this time, how many have the new time; the others have what they had before the kill.
    const there = made.slice(0, many).filter((time, k) => time === after[k]).length;
    const wrong = after.filter((time, k) => time !== made[k] && time !== before[k]).length;
    found.push({ many, done, there, wrong });
  }
  await context.close();
  fs.rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify(found));
})().catch((error) => { console.error(error); process.exit(1); });
