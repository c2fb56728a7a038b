#!/bin/sh
# A voice whose name has a space is shown with its tags by shaka-player 5.2.12, and one of three words shows nothing at
# all. With no-break spaces in the name the caption is shown as it is meant.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "shaka-player@5.2.12"
cat > expected <<'EXPECTED'
["Hello.","<v.voice-Ann Lee>Hello.</v.voice-Ann Lee>","","Hello."]
EXPECTED
cat > read.js <<'PROGRAM'
// The parser needs no browser, but the bundle asks for one when it is loaded.
class Element { style = {}; appendChild() {} setAttribute() {} addEventListener() {} canPlayType() { return ""; } }
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "", platform: "", vendor: "" }, configurable: true });
Object.assign(globalThis, {
  self: globalThis, window: globalThis, addEventListener() {}, location: { href: "http://localhost/", protocol: "http:" },
  Element, HTMLElement: Element, HTMLMediaElement: Element, Node: { ELEMENT_NODE: 1, TEXT_NODE: 3, CDATA_SECTION_NODE: 4 },
  document: { createElement: () => new Element(), documentElement: { style: {} }, addEventListener() {}, baseURI: "http://localhost/" },
});
const shaka = require("shaka-player/dist/shaka-player.compiled.js");
const names = ["Ann", "Ann Lee", "Maria de Souza", "Maria\u00a0de\u00a0Souza"];
const text = "WEBVTT\n\n" + names.map((name, n) => `00:0${n}.000 --> 00:0${n + 1}.000\n<v ${name}>Hello.</v>\n\n`).join("");
const parser = shaka.text.TextEngine.findParser("text/vtt")();
const time = { periodStart: 0, segmentStart: 0, segmentEnd: 100, vttOffset: 0 };
const shown = (cue) => cue.payload + cue.nestedCues.map(shown).join("");
console.log(JSON.stringify(parser.parseMedia(new TextEncoder().encode(text), time, "", []).map(shown)));
PROGRAM
node read.js 2> /dev/null | tail -n 1 > seen
diff expected seen && echo "as stated: shaka-player@5.2.12"
