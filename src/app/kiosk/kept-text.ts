/** Texts that the kiosk keeps on its machine, under names of its own. A browser that keeps nothing has them until the page is closed. */

/** Everything under this name belongs to the operator, not to a visitor. */
export const kioskPrefix = "disinhibit.kiosk.";

export interface KeptText {
  read(): string | null;
  /** null forgets it. */
  write(text: string | null): void;
}

const memory = new Map<string, string>();

export function keptText(name: "counts" | "tries" | "changes" | "events" | "file" | "reloaded"): KeptText {
  const key = `${kioskPrefix}${name}`;
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write: (text) => {
      if (text === null) memory.delete(key);
      else memory.set(key, text);
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // Full, or not allowed: it is in `memory`.
      }
    },
  };
}
