/**
 * The network in a notebook: the front end of a widget, for anywidget and whatever else calls `render({ model, el })`. It shows
 * the built page in a frame and exchanges messages with it (docs/embed.md).
 *
 * Of the model it reads `page` (address of the built page), `options` (settings of the page's address), `concentration_um` and
 * `height`; it writes `state`, the page's latest message about the network, and `refusal`, why the page refused, or "".
 */

/** Which messages are ours, and which version of them. */
const version = 1;

/** @param {{ get(name: string): any }} model */
function addressOf(model) {
  const address = new URL(".", new URL(model.get("page"), location.href));
  for (const [name, value] of Object.entries(model.get("options") ?? {})) {
    address.searchParams.set(name, String(value));
  }
  address.searchParams.set("embed", "controls");
  // The only page that may speak with the frame is the one that this runs in.
  address.searchParams.set("host", location.origin);
  address.hash = "#/explore";
  return address;
}

function render({ model, el }) {
  const frame = document.createElement("iframe");
  frame.title = "Disinhibit: a network of spiking neurons, computed live";
  frame.allow = "cross-origin-isolated; fullscreen";
  frame.style.cssText = "width: 100%; border: 0;";
  let { origin } = addressOf(model);

  const load = () => {
    const address = addressOf(model);
    origin = address.origin;
    frame.src = address.href;
  };
  const resize = () => {
    frame.height = String(model.get("height"));
  };
  const send = (message) => frame.contentWindow?.postMessage({ disinhibit: version, ...message }, origin);
  const setDose = () => send({ type: "dose", concentrationUm: model.get("concentration_um") });
  const keep = (name, value) => {
    model.set(name, value);
    model.save_changes();
  };
  const hear = ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data?.disinhibit !== version) return;
    if (data.type === "ready") setDose();
    if (data.type === "state") keep("state", data);
    if (data.type === "done" && model.get("refusal") !== "") keep("refusal", "");
    if (data.type === "refused") keep("refusal", data.reason.sentence);
  };

  const changes = [
    ["change:page", load],
    ["change:options", load],
    ["change:height", resize],
    ["change:concentration_um", setDose],
  ];
  for (const [name, react] of changes) model.on(name, react);
  addEventListener("message", hear);
  resize();
  load();
  el.append(frame);
  return () => {
    removeEventListener("message", hear);
    for (const [name, react] of changes) model.off(name, react);
    frame.remove();
  };
}

export default { render };
