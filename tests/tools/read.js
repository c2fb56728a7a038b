// node read.js '{"path": …, "script": false}' → what the page shows, by its layout.
"use strict";
const { open, report } = require("./browser.js");

report((async () => {
  const job = JSON.parse(process.argv[2]);
  const { page, close } = await open(job.path, job);
  try {
    return {
      transcript: await page.locator("#transcript").innerText(),
      tools: await page.locator(".tools").isVisible(),
    };
  } finally {
    await close();
  }
})());
