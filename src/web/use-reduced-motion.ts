import { useSyncExternalStore } from "react";

const wish = () => window.matchMedia("(prefers-reduced-motion: reduce)");

function subscribe(notify: () => void): () => void {
  const query = wish();
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

/** Whether the person's system asks for little motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => wish().matches);
}
