// Drives a Disinhibit frame with plain JavaScript. docs/embed.md describes every message.
const frame = document.getElementById("frame");
// The only origin that this page speaks to, and listens to.
const origin = new URL(frame.src).origin;

let sent = 0;
function send(command) {
  sent += 1;
  frame.contentWindow.postMessage({ disinhibit: 1, id: `message ${sent}`, ...command }, origin);
}

const show = (id, text) => {
  document.getElementById(id).textContent = text;
};
const hertz = (rate) => (rate === null ? "–" : `${rate.toFixed(1)} Hz`);

window.addEventListener("message", ({ source, origin: from, data }) => {
  if (source !== frame.contentWindow || from !== origin || data?.disinhibit !== 1) return;
  if (data.type === "state") {
    show("activity", data.activity);
    show("excitatory", hertz(data.excitatoryRateHz));
    show("inhibitory", hertz(data.inhibitoryRateHz));
    show("time", data.biologicalMs === null ? "–" : `${(data.biologicalMs / 1000).toFixed(2)} s`);
    show("message", JSON.stringify(data, null, 2));
    if (data.problem) show("answer", data.problem.sentence);
  }
  if (data.type === "done") show("answer", `${data.replyTo}: ${data.command} is done.`);
  if (data.type === "refused") show("answer", `${data.replyTo} was refused: ${data.reason.sentence}`);
});

// The frame says “ready” by itself; one that was ready before this script ran is asked again.
send({ type: "hello" });

const dose = document.getElementById("dose");
dose.addEventListener("input", () => {
  show("dose-number", `${dose.value} µM`);
  send({ type: "dose", concentrationUm: Number(dose.value) });
});
for (const button of document.querySelectorAll("[data-command]")) {
  button.addEventListener("click", () => send(JSON.parse(button.dataset.command)));
}
