// What the browser tests share: Debian's Chromium, and everything that a page says or asks for.
"use strict";
const { chromium } = require("playwright-core");

let browser = null;
// With RECORD=folder every run is recorded there, with pictures: npx playwright show-trace folder/….zip
const folder = process.env.RECORD;
let runs = 0;
const LONGEST = 120000; // ms to wait for what must come: a busy machine takes many times as long as a quiet one

exports.open = async (path, { width = 1280, height = 900, scheme = "light", script = true } = {}) => {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
  });
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: script,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(LONGEST);
  if (folder) await context.tracing.start({ screenshots: true, snapshots: true });
  const page = await context.newPage();
  const said = [];
  const asked = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  page.on("request", (request) => asked.push(request.url()));
  const close = async () => {
    runs += 1;
    if (folder) await context.tracing.stop({ path: `${folder}/${Date.now()}-${process.pid}-${runs}.zip` });
    await context.close();
  };
  await page.goto(path.startsWith("http:") ? path : `file://${path}`);
  return { page, said, asked, context, close };
};

exports.report = (promise) => promise.then(
  (result) => console.log(JSON.stringify(result)),
  (error) => { console.error(error); process.exitCode = 1; },
).finally(() => browser?.close());
