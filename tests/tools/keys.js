// node keys.js '{"path": address}'
// The list of keys: opened and closed by keys, a key set and used, by keyboard alone.
"use strict";
const fs = require("fs");
const { open, report } = require("./browser.js");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const { page, said, close } = await open(job.path);
  const seen = { said };
  const shown = () => page.evaluate(() => [document.activeElement.id, document.getElementById("keys").open]);
  const told = (words) => page.waitForFunction((wanted) => document.getElementById("keys-said").textContent.includes(wanted), words);
  const heard = () => page.textContent("#keys-said");
  const last = (words) => page.waitForFunction((wanted) => document.getElementById("last").textContent.includes(wanted), words);
  const keyOf = (name) => page.$eval(`#set-${name}`, (each) => each.closest("tr").querySelector("th").textContent);
  const change = async (words) => {
    await page.click("#cue-2");
    await page.fill("#text", words);
    await page.press("#text", "Control+s");
    await last("text of cue 2");
    await page.focus("#next");
  };
  try {
    await page.waitForSelector("#editor");
    await page.click("#filter-all");
    // In a field it is a letter, on the button it is a key.
    await page.fill("#text", "");
    await page.focus("#text");
    await page.keyboard.type("a?b");
    seen.typed = await page.inputValue("#text");
    await page.reload();
    await page.waitForSelector("#editor");
    await page.click("#filter-all");
    await page.focus("#help");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#keys[open]");
    seen.opened = await shown();
    seen.rows = await page.$$eval("#keys tbody tr:has(td)", (rows) => rows.map((row) => [row.children[0].textContent, row.closest("tbody").querySelector("th").textContent]));
    await page.evaluate(axe);
    seen.violations = (await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }))).violations.map((each) => each.id);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#keys:not([open])", { state: "attached" });
    seen.closed = await shown();
    // A key is set: what is none, what is taken, what is left, what is taken over.
    await page.keyboard.press("Enter");
    const wait = async () => { await page.focus("#set-undo"); await page.keyboard.press("Enter"); await told("Press the new keys"); };
    await wait();
    await page.keyboard.press("y");
    await told("take one");
    seen.plain = await heard();
    await page.keyboard.press("Control+s");
    await told("taken");
    seen.taken = await heard();
    await page.keyboard.press("Escape");
    await told("as it was");
    seen.left = await heard();
    await wait();
    await page.keyboard.press("Control+Shift+y");
    await told("now");
    await page.waitForFunction(() => document.activeElement.id === "set-undo");
    seen.set = [await heard(), (await shown())[0]];
    await page.keyboard.press("Escape");
    await change("Another text.");
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(300);
    seen.still = await page.textContent("#row-2 .text");
    await page.keyboard.press("Control+Shift+y");
    await page.waitForFunction(() => document.querySelector("#row-2 .text").textContent !== "Another text.");
    seen.undone = await page.textContent("#row-2 .text");
    await page.reload();
    await page.waitForSelector("#editor");
    await page.click("#help");
    seen.again = await keyOf("undo");
    await page.click("#keys-reset");
    await told("as they came");
    seen.reset = await keyOf("undo");
    return seen;
  } finally {
    await close();
  }
})());
