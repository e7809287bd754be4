// Runs before textual.js: tells it where the conversation is, and shows what the server says of it.
"use strict";

(() => {
  const TEXTS = JSON.parse(document.getElementById("texts").textContent);
  const chinese = (navigator.languages || [navigator.language]).some((tag) => /^zh/i.test(tag));

  function tell(key, values) {
    const told = document.getElementById("told");
    const languages = chinese ? ["zh", "en"] : ["en", "zh"];
    told.replaceChildren();
    for (const language of languages) {
      const line = document.createElement("div");
      line.lang = language === "zh" ? "zh-Hans" : "en";
      line.textContent = (TEXTS[key] || TEXTS.gone)[language].replace(
        /\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
      told.append(line);
    }
    if (key !== "ending") {
      const again = document.createElement("a");
      again.href = "/";
      again.textContent = languages.map((language) => TEXTS.again[language]).join("  ");
      told.append(again);
    }
  }

  // Typing must work at once, and again after coming back from another window.
  function focusOnTerminal() {
    const line = document.querySelector("#terminal .xterm-helper-textarea");
    if (line) line.focus();
  }
  window.addEventListener("focus", focusOnTerminal);

  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => {
        if (typeof event.data !== "string") return;
        const [kind, values] = JSON.parse(event.data);
        if (kind === "ending") tell("ending", values);
        if (kind === "going_on") document.getElementById("told").replaceChildren();
      });
      this.addEventListener("open", focusOnTerminal);
      this.addEventListener("close", (event) => tell(event.reason || "gone"));
    }
  };

  const place = window.location;
  const scheme = place.protocol === "https:" ? "wss:" : "ws:";
  document.getElementById("terminal").dataset.sessionWebsocketUrl = `${scheme}//${place.host}/ws`;
})();
