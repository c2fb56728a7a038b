"use strict";
// What the server tells of changes on disk, as they happen. A browser keeps six connections to a server, for all tabs together:
// one tab listens and tells the others; when it is closed the next one does.
{
  const AGAIN = 2000; // ms until the server is asked again for its events, where it does not answer
  /** `heard` is called with each event, and with null where one may have been missed. `key` is what the server asks for. */
  globalThis.hearChanges = (key, heard) => {
    const tabs = new BroadcastChannel("changes");
    tabs.onmessage = (message) => heard(message.data);
    const pass = (told) => { heard(told); tabs.postMessage(told); };
    const listen = async () => {
      for (;; await new Promise((again) => setTimeout(again, AGAIN))) {
        try {
          const answer = await fetch("/api/events", { headers: { Authorization: `Bearer ${key}` }, cache: "no-store" });
          const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
          let rest = "";
          pass(null); // what was changed before it was listened to
          for (let part = await reader.read(); !part.done; part = await reader.read()) {
            const blocks = (rest + part.value).split("\n\n");
            rest = blocks.pop();
            for (const block of blocks.filter((each) => each.startsWith("data: "))) pass(JSON.parse(block.slice(6)));
          }
        } catch { /* asked again */ }
      }
    };
    heard(null);
    navigator.locks.request("changes", listen);
  };
}
