/** The commands that open the kiosk in a browser that fills the screen. */

/** Folder of the browser's own files: with one of its own it finds its counts again, and nobody's bookmarks. */
const profile = "$HOME/disinhibit-kiosk";

/** Each with what it is for. */
export const chromiumFlags: readonly (readonly [flag: string, meaning: string])[] = [
  ["--kiosk", "fills the screen, without an address field or tabs"],
  [`--user-data-dir="${profile}"`, "a profile of its own, which keeps counts and PIN tries"],
  ["--no-first-run", "no welcome"],
  ["--noerrdialogs", "no error dialogs of the browser"],
  ["--disable-session-crashed-bubble", "no question after a power cut"],
  ["--disable-pinch", "fingers do not zoom the page"],
  ["--overscroll-history-navigation=0", "a swipe does not go back"],
  ["--disable-features=Translate", "no offer to translate"],
];

export interface LaunchCommands {
  readonly chromium: string;
  readonly firefox: string;
}

/** `page` is the address of the built page, with or without a query. */
export function launchCommands(page: string): LaunchCommands {
  const address = `"${kioskAddress(page)}"`;
  return {
    chromium: ["chromium", ...chromiumFlags.map(([flag]) => flag), address].join(" \\\n  "),
    firefox: `firefox --kiosk --profile "${profile}" ${address}`,
  };
}

/** The address of the kiosk on a page. Characters that a shell reads between double quotes are encoded. */
export function kioskAddress(page: string): string {
  const bare = page.trim().replace(/#.*$/s, "");
  const encoded = bare.replace(/["$`\\\s]/g, (character) => encodeURIComponent(character));
  return `${encoded}#/kiosk`;
}
