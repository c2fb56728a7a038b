// node conflict.js '{"path": address, "file": the captions}'
// Two tabs and a text editor change one file; then a page with a wrong key.
"use strict";
const fs = require("fs");
const { open, report } = require("./browser.js");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const first = await open(job.path);
  const second = await open(job.path);
  const cueText = (tab, number) => tab.page.$eval(`#row-${number} .text`, (each) => each.textContent);
  const onDisk = (number) => fs.readFileSync(job.file, "utf8").split("\n\n")[number].split("\n").slice(1).join("\n").replace(/^<v [^>]*>/, "");
  const edit = (from, to) => fs.writeFileSync(job.file, fs.readFileSync(job.file, "utf8").replace(from, to));
  const last = (tab, words) => tab.page.waitForFunction((wanted) => document.getElementById("last").textContent.includes(wanted), words);
  const type = async (tab, number, words) => {
    await tab.page.click(`#cue-${number}`);
    await tab.page.fill("#text", words);
  };
  /** Saved in the second tab after something else was: the texts of both are shown. */
  const clash = async (number, mine) => {
    await second.page.click("#save");
    await second.page.waitForSelector("#conflict:not([hidden])");
    return mine;
  };
  const seen = { said: [] };
  try {
    for (const tab of [first, second]) {
      await tab.page.waitForSelector("#editor");
      await tab.page.click("#filter-all");
      await tab.page.waitForSelector("#row-1");
    }
    await type(second, 2, "Mine, in the second tab.");
    await type(first, 2, "Theirs, in the first tab.");
    await first.page.click("#save");
    await last(first, "text of cue 2");
    await clash();
    seen.shown = await Promise.all(["before", "yours", "theirs"].map((id) => second.page.$eval(`#conflict-${id}`, (each) => each.textContent.split("\n").slice(1).join("\n"))));
    seen.alert = await second.page.textContent("#alert");
    seen.focus = await second.page.evaluate(() => document.activeElement.id);
    await second.page.evaluate(axe);
    seen.violations = (await second.page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }))).violations.map((each) => each.id);
    seen.waiting = onDisk(2);
    await second.page.click("#conflict-mine");
    await second.page.waitForFunction(() => document.querySelector("#row-2 .text").textContent === "Mine, in the second tab.");
    await last(second, "text of cue 2");
    seen.mine = onDisk(2);
    // What is on disk is kept.
    await type(second, 2, "Mine once more.");
    edit("Mine, in the second tab.", "Theirs again.");
    await clash();
    await second.page.click("#conflict-disk");
    await second.page.waitForFunction(() => document.querySelector("#row-2 .text").textContent === "Theirs again.");
    seen.disk = onDisk(2);
    // Both texts in the field, not yet saved.
    await type(second, 2, "Mine a third time.");
    edit("Theirs again.", "By an editor.");
    await clash();
    await second.page.click("#conflict-both");
    seen.both = await second.page.inputValue("#text");
    seen.unsaved = onDisk(2);
    await second.page.click("#save");
    await last(second, "text of cue 2");
    // A cue that only the editor changed.
    await type(second, 5, "A change of cue 5.");
    edit("The lamp number 1\nwas lit.", "Before it all.");
    await second.page.click("#save");
    await last(second, "text of cue 5");
    seen.others = [await cueText(second, 1), onDisk(5)];
    seen.merged = await second.page.evaluate(() => document.getElementById("status").textContent);
    // Nobody types: the other tab follows.
    await type(second, 3, "Seen in the other tab.");
    await second.page.click("#save");
    await last(second, "text of cue 3");
    await first.page.waitForFunction(() => document.querySelector("#row-3 .text").textContent === "Seen in the other tab.", null, { timeout: 15000 });
    seen.followed = await cueText(first, 3);
    const wrong = await open(job.path.replace(/#.*/, "#wrong"));
    await wrong.page.waitForFunction(() => document.getElementById("alert").textContent !== "");
    seen.wrong = await wrong.page.textContent("#alert");
    seen.said.push(...first.said, ...second.said, ...wrong.said);
    await wrong.close();
    return seen;
  } finally {
    await first.close();
    await second.close();
  }
})());
