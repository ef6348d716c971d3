/**
 * Whether the page is shown within another page, as `?embed` in its address says. Everything else about it is loaded only
 * then (`view/faces/embed`).
 */
import { embedParameter } from "../address.ts";

export const isEmbedded = ({ location }: Pick<Window, "location"> = window): boolean =>
  new URLSearchParams(location.search).has(embedParameter);

/** Bubbles from the picture when it has left a turn of the wheel to the page around. */
export const wheelLeftEvent = "wheel-left";
