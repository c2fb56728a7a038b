// node tap.js '{"path": page, "truth": [ms …], "file": recording, …}'
// A simulated hand (late by 220 ms, spread 80 ms) taps along with a playing recording by real keys; then the page by keyboard, by bare click,
// after a reload, and after the browser was killed.
"use strict";
const fs = require("fs");
const os = require("os");
const path = require("path");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const job = JSON.parse(process.argv[2]);
let seed = 20261128;
const random = () => { seed = (seed * 1664525 + 1013904223) >>> 0; return (seed + 0.5) / 4294967296; };
const gauss = (mean, spread) => mean + spread * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const launch = (folder, options = {}) => chromium.launchPersistentContext(folder, {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
  viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options,
});
const open = async (context, seen, scheme = "light") => {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  page.on("console", (message) => seen.said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.said.push(`error: ${error.message}`));
  page.on("request", (request) => seen.asked.push(request.url().split(":")[0]));
  await page.goto(`file://${job.path}`);
  await page.waitForSelector("body[data-ready]");
  await page.waitForFunction(() => tapState.media().readyState > 2);
  return page;
};
const counts = (page) => page.evaluate(() => tapState.rows.filter((row) => row.tap).length);
const starts = (page) => page.evaluate(() => tapState.state.times.map((found) => found && { ...found }));

(async () => {
  const seen = { said: [], asked: [], violations: [] };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tap-"));
  let context = await launch(folder);
  let page = await open(context, seen);
  const check = async (name) => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    seen.violations.push(...found.violations.map((each) => `${name}: ${each.id}: ${each.nodes.map((one) => one.html.slice(0, 100)).join(" | ")}`));
    seen.passes = (seen.passes ?? 0) + found.passes.length;
  };
  // The hand. The page is asked once for the clock of the recording; then the hand waits as a person does.
  await page.focus("#tap");
  // The clock of the recording beside that of events, all along: a straight line, from which the moment of each key is known without the page.
  await page.evaluate(() => {
    globalThis.seenClock = [];
    globalThis.seenKeys = [];
    setInterval(() => { if (!tapState.media().paused) seenClock.push([performance.now(), tapState.media().currentTime * 1000]); }, 20);
    document.addEventListener("keydown", (event) => { if (event.key === " " && !event.shiftKey) seenKeys.push(event.timeStamp); }, true);
  });
  await page.keyboard.press("Shift+Space");
  const targets = [];
  for (const start of job.truth) {
    const target = start + gauss(220, 80);
    targets.push(target);
    for (;;) {
      const now = await page.evaluate(() => tapState.media().currentTime * 1000);
      if (target - now > 80) { await wait(Math.min(400, target - now - 60)); continue; }
      if (target > now) await wait(target - now);
      break;
    }
    await page.keyboard.press("Space");
  }
  seen.during = await page.textContent("#status");
  await page.keyboard.press("Shift+Space");
  const truth = job.truth;
  const off = (times) => times.map((time, k) => Math.abs(time - truth[k]));
  const taps = await page.evaluate(() => tapState.rows.map((row) => row.tap?.t));
  seen.taps = taps.filter((time) => time !== undefined).length;
  seen.raw = median(off(taps.slice(0, truth.length)));
  const [line, keys] = await page.evaluate(() => [seenClock, seenKeys]);
  const start = median(line.map(([now, at]) => at - now)); // of a line with the slope 1
  seen.clock = median(keys.map((moment, k) => Math.abs(taps[k] - moment - start)));
  const usual = (await starts(page)).slice(0, truth.length);
  // The program that moves the hand is late, too, by what the machine has to do: that is no fault of the page.
  const late = taps.slice(0, truth.length).map((time, k) => time - targets[k]);
  seen.program = median(late);
  seen.usual = median(off(usual.map((found, k) => found.start - late[k])));
  seen.usualInside = usual.filter((found, k) => Math.abs(found.start - truth[k]) <= found.error).length;
  await page.setInputFiles("#file", job.file);
  await page.waitForFunction(() => tapState.state.places.length > 0, null, { timeout: 60000 });
  const heard = (await starts(page)).slice(0, truth.length);
  seen.heard = median(off(heard.map((found) => found.start)));
  seen.inside = heard.filter((found, k) => Math.abs(found.start - truth[k]) <= found.error).length;
  seen.exact = await page.textContent("#exact");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  await download.saveAs(job.sheet);
  seen.name = download.suggestedFilename();
  seen.starts = heard.map((found) => Math.round(found.start));
  // What is done stands on the left, all lines on the right.
  seen.sides = await page.evaluate(() => document.querySelector(".left").getBoundingClientRect().right <= document.querySelector(".right").getBoundingClientRect().left);
  await check("1280 light");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: "dark" });
  seen.overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await check("320 dark");
  await page.setViewportSize({ width: 1280, height: 900 });
  // What was tapped is here again after a reload, and after a kill.
  const before = JSON.stringify(taps);
  await page.reload();
  await page.waitForSelector("body[data-ready]");
  seen.reloaded = JSON.stringify(await page.evaluate(() => tapState.rows.map((row) => row.tap?.t))) === before;
  await page.waitForFunction(() => tapState.media().readyState > 2);
  // Keys on the button; nothing elsewhere.
  await page.evaluate(() => { tapState.state.at = 0; });
  await page.focus("#tap");
  const first = (await starts(page))[0].start;
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  seen.nudged = Math.round((await starts(page))[0].start - first);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  seen.undone = Math.round((await starts(page))[0].start - first);
  await page.keyboard.press("Delete");
  seen.skipped = (await starts(page))[1];
  await page.keyboard.press("Backspace");
  seen.back = (await starts(page))[1] !== null;
  // ? lists the keys; Escape closes the list and gives the focus back.
  await page.focus("#tap");
  await page.keyboard.press("?");
  seen.keys = await page.evaluate(() => [document.getElementById("keys").open, document.activeElement.id, document.querySelectorAll("#keys tbody td").length]);
  await page.keyboard.press("Escape");
  seen.closed = await page.evaluate(() => [document.getElementById("keys").open, document.activeElement.id]);
  await page.focus("#rate");
  const total = await counts(page);
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  seen.elsewhere = (await counts(page)) === total;
  // Paused: the time is where the recording stands. A held key is one tap; a bare click is one, of its own class.
  await page.evaluate(() => { tapState.media().pause(); tapState.media().currentTime = 3; });
  await page.waitForFunction(() => !tapState.media().seeking);
  await page.evaluate(() => document.getElementById("tap").click());
  seen.click = await page.evaluate(() => tapState.rows[1].tap);
  seen.spoken = await page.textContent("#status");
  const at = await page.evaluate(() => tapState.state.at);
  await page.focus("#tap");
  await page.keyboard.down("Space");
  await page.keyboard.down("Space");
  await page.keyboard.down("Space");
  await page.keyboard.up("Space");
  seen.held = (await page.evaluate(() => tapState.state.at)) - at;
  // A busy page: the tap has the moment of its key, and not when the page came to it.
  await page.evaluate(() => { tapState.media().currentTime = 5; return tapState.media().play(); });
  const number = await page.evaluate(() => tapState.state.at);
  const busy = page.evaluate(() => new Promise((done) => setTimeout(() => {
    const from = performance.now();
    const position = tapState.media().currentTime * 1000;
    while (performance.now() - from < 600);
    done({ from, position });
  }, 200)));
  await wait(400);
  await page.keyboard.press("Space");
  const { position } = await busy;
  await wait(100);
  seen.busy = await page.evaluate((k) => tapState.rows[k].tap.t, number) - position;
  await page.evaluate(() => tapState.media().pause());
  // Killed right after a tap.
  await page.evaluate(() => { tapState.state.at = 0; document.getElementById("tap").focus(); });
  for (let k = 0; k < 3; k += 1) await page.keyboard.press("Space");
  await wait(300); // a disk takes its time: what is older than this is kept
  const kept = JSON.stringify(await page.evaluate(() => tapState.rows.map((row) => row.tap)));
  const pids = fs.readdirSync("/proc").filter((pid) => {
    try { return /^\d+$/.test(pid) && fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder); } catch { return false; }
  });
  for (const pid of pids) { try { process.kill(Number(pid), "SIGKILL"); } catch { /* it has ended already */ } }
  await context.close().catch(() => {});
  fs.rmSync(path.join(folder, "SingletonLock"), { force: true });
  context = await launch(folder);
  page = await open(context, seen, "dark");
  const after = JSON.stringify(await page.evaluate(() => tapState.rows.map((row) => row.tap)));
  seen.killed = after === kept ? "nothing lost" : `${kept} became ${after}`;
  await context.close();
  fs.rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify(seen));
})().catch((error) => { console.error(error); process.exit(1); });
