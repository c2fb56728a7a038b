// Reads a web page with one package and prints the text that it hands on, as JSON.
import { createRequire } from "module";
import { readFileSync } from "fs";

const [, , folder, name, file] = process.argv;
const require = createRequire(`${folder}/package.json`);
const page = readFileSync(file, "utf8");
const readers = {
  "@mozilla/readability": () => {
    const { parseHTML } = require("linkedom");
    const { Readability } = require("@mozilla/readability");
    return new Readability(parseHTML(page).document).parse().textContent;
  },
  "html-to-text": () => require("html-to-text").convert(page, { selectors: [{ selector: "h1", options: { uppercase: false } }, { selector: "h2", options: { uppercase: false } }] }),
};
console.log(JSON.stringify(readers[name]()));
