// Reads one file with one package and prints what the package hands on: [[start ms, text], …] as JSON.
import { createRequire } from "module";
import { readFileSync } from "fs";
import { Readable } from "stream";

const [, , folder, name, file] = process.argv;
const require = createRequire(`${folder}/package.json`);
const text = readFileSync(file, "utf8");

// Some parsers look for a browser when they are loaded.
function browser() {
  globalThis.self = globalThis;
  globalThis.window = globalThis;
  globalThis.addEventListener = () => {};
  if (typeof navigator === "undefined")
    Object.defineProperty(globalThis, "navigator", { value: { userAgent: "", platform: "", vendor: "", maxTouchPoints: 0 } });
  globalThis.location = { href: "http://localhost/", protocol: "http:" };
  const Element = class {
    style = {};
    appendChild() {}
    setAttribute() {}
    addEventListener() {}
    canPlayType() {
      return "";
    }
  };
  globalThis.HTMLElement = globalThis.HTMLMediaElement = globalThis.Element = Element;
  globalThis.Node = { ELEMENT_NODE: 1, TEXT_NODE: 3, CDATA_SECTION_NODE: 4 };
  globalThis.document = { createElement: () => new Element(), documentElement: { style: {} }, addEventListener() {}, baseURI: "http://localhost/" };
  globalThis.VTTCue = class {
    constructor(start, end, said) {
      Object.assign(this, { startTime: start, endTime: end, text: said });
    }
  };
}

const flat = (node) =>
  node.type === "text" || node.data !== undefined ? (node.data ?? "") : (node.children ?? []).map(flat).join("");

const readers = {
  "@plussub/srt-vtt-parser": () =>
    require("@plussub/srt-vtt-parser").parse(text).entries.map((e) => [e.from, e.text]),
  "hls.js": async () => {
    // Its parser is no part of what it exports: it is bundled from the sources in the package.
    browser();
    const { writeFileSync } = await import("fs");
    // Of the packages that it was built with, its parser calls one function of one.
    const stub = {
      name: "stub",
      setup(build) {
        build.onResolve({ filter: /^[@\w]/ }, (of) => ({ path: of.path, namespace: "stub" }));
        build.onLoad({ filter: /.*/, namespace: "stub" }, () => ({
          contents: "module.exports = { utf8ArrayToStr: (a) => new TextDecoder().decode(a) }",
        }));
      },
    };
    const built = await require("esbuild").build({
      entryPoints: [`${folder}/node_modules/hls.js/src/utils/webvtt-parser.ts`],
      bundle: true,
      format: "esm",
      write: false,
      logLevel: "silent",
      plugins: [stub],
      define: { __USE_SUBTITLES__: "true", __USE_ALT_AUDIO__: "false", __USE_EME_DRM__: "false", __VERSION__: '""' },
    });
    writeFileSync(`${folder}/hls-parser.mjs`, built.outputFiles[0].text);
    const { parseWebVTT } = await import(`${folder}/hls-parser.mjs`);
    return new Promise((done, failed) =>
      parseWebVTT(
        new TextEncoder().encode(text).buffer,
        { baseTime: 0, timescale: 90000 },
        { ccOffset: 0, presentationOffset: 0, 0: { start: 0, prevCC: -1, new: true } },
        0,
        0,
        (cues) => done(cues.map((cue) => [Math.round(cue.startTime * 1000), cue.text])),
        failed,
      ),
    );
  },
  imsc: () => {
    const log = { info() {}, warn() {}, error() {}, fatal(m) { throw new Error(m); } };
    const document = require("imsc/src/main/js/doc").fromXML(text, log);
    const { generateISD } = require("imsc/src/main/js/isd");
    const said = [];
    for (const time of document.getMediaTimeEvents()) {
      const parts = [];
      const walk = (e) => {
        if (e.kind === "br") parts.push("\n");
        if (e.text) parts.push(e.text);
        (e.contents ?? []).forEach(walk);
      };
      generateISD(document, time, log).contents.forEach(walk);
      if (parts.join("").trim()) said.push([Math.round(time * 1000), parts.join("")]);
    }
    return said;
  },
  "lrc-kit": () => require("lrc-kit").Lrc.parse(text).lyrics.map((l) => [Math.round(l.timestamp * 1000), l.content]),
  "media-captions": async () => {
    const captions = await import(require.resolve("media-captions"));
    const read = await captions.parseText(text, { type: file.split(".").pop() });
    return read.cues.map((cue) => [
      Math.round(cue.startTime * 1000),
      captions.tokenizeVTTCue(cue).map(flat).join(""),
    ]);
  },
  "node-webvtt": () => require("node-webvtt").parse(text).cues.map((c) => [Math.round(c.start * 1000), c.text]),
  "shaka-player": () => {
    browser();
    const shaka = require("shaka-player/dist/shaka-player.compiled.js");
    const parser = shaka.text.TextEngine.findParser({ vtt: "text/vtt", srt: "text/srt" }[file.split(".").pop()] ?? "application/ttml+xml")();
    const time = { periodStart: 0, segmentStart: 0, segmentEnd: 1e6, vttOffset: 0 };
    const cues = parser.parseMedia(new TextEncoder().encode(text), time, "", []);
    const shown = (cue) => (cue.lineBreak ? "\n" : cue.payload) + cue.nestedCues.map(shown).join("");
    // TTML comes as one cue that holds the others, each with its own time.
    const paragraphs = (cue) => (cue.isContainer ? cue.nestedCues.flatMap(paragraphs) : [cue]);
    return cues.flatMap(paragraphs).map((cue) => [Math.round(cue.startTime * 1000), shown(cue)]);
  },
  "srt-to-vtt": () =>
    new Promise((done, failed) => {
      const parts = [];
      Readable.from([Buffer.from(text)])
        .pipe(require("srt-to-vtt")())
        .on("data", (part) => parts.push(part))
        .on("error", failed)
        .on("end", () =>
          done(require("node-webvtt").parse(Buffer.concat(parts).toString()).cues.map((c) => [Math.round(c.start * 1000), c.text])),
        );
    }),
  "subsrt-ts": () => {
    const made = require("subsrt-ts");
    return (made.default ?? made).parse(text).filter((c) => c.type === "caption").map((c) => [c.start, c.text]);
  },
  subtitle: () =>
    require("subtitle").parseSync(text).filter((n) => n.type === "cue").map((n) => [n.data.start, n.data.text]),
  "videojs-vtt.js": () => vttjs(require("videojs-vtt.js").WebVTT),
  "vtt.js": () => vttjs(require("vtt.js").WebVTT),
};

function vttjs(WebVTT) {
  browser();
  const cues = [];
  const parser = new WebVTT.Parser(globalThis, WebVTT.StringDecoder());
  parser.oncue = (cue) => cues.push([Math.round(cue.startTime * 1000), cue.text]);
  parser.parse(text);
  parser.flush();
  return cues;
}

console.log(JSON.stringify(await readers[name]()));
