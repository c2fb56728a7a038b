// Reads a web page with one package and prints the text that it hands on, as JSON.
import { createRequire } from "module";
import { readFileSync } from "fs";

const [, , folder, name, file] = process.argv;
const require = createRequire(`${folder}/package.json`);
const page = readFileSync(file, "utf8");
const readers = {
  "puppeteer-core": async () => {
    // What a screen reader comes to, in its order: names of the leaves of the accessibility tree.
    const browser = await require("puppeteer-core").launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
    const tab = await browser.newPage();
    await tab.goto(`file://${file}`);
    const session = await tab.createCDPSession();
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const said = [];
    const walk = (node) => {
      if (node.role?.value === "StaticText") said.push(node.name.value);
      else (node.childIds ?? []).forEach((id) => byId.has(id) && walk(byId.get(id)));
    };
    walk(nodes[0]);
    await browser.close();
    return said.join(" ");
  },
  "@mozilla/readability": () => {
    const { parseHTML } = require("linkedom");
    const { Readability } = require("@mozilla/readability");
    return new Readability(parseHTML(page).document).parse().textContent;
  },
  "html-to-text": () => require("html-to-text").convert(page, { selectors: [{ selector: "h1", options: { uppercase: false } }, { selector: "h2", options: { uppercase: false } }] }),
};
console.log(JSON.stringify(await readers[name]()));
