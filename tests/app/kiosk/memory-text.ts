import type { KeptText } from "../../../src/app/kiosk/kept-text.ts";

/** A text that is kept in memory. */
export function memoryText(text: string | null = null): KeptText {
  let now = text;
  return {
    read: () => now,
    write: (next) => {
      now = next;
    },
  };
}
