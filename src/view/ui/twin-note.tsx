/** What the difference between drug and vehicle is taken from, and how far it may be read just now. */
import type { AppState } from "../../app/store.ts";
import { useAppState } from "../../app/use-app-state.ts";

export function TwinNote() {
  const twin = useAppState((state) => state.twin);
  const isGiven = useAppState((state) => state.effectiveUm > 0 || state.ampaBlock > 0);
  return (
    <p className="legend-note">
      <strong>{describeTwin(twin, isGiven)}</strong> Means over 300 ms and half a tile. Two networks run, each
      at half the pace.
    </p>
  );
}

function describeTwin({ state, progressPercent }: AppState["twin"], isGiven: boolean): string {
  switch (state) {
    case "none":
      return "The vehicle twin is made ready.";
    case "settling":
      return `The vehicle twin settles: ${progressPercent} %.`;
    case "equal":
      return "Nothing has been given: both fire alike, spike for spike.";
    default:
      return isGiven
        ? "Same subject, seed and noise: only the drug differs."
        : "Nothing acts now: what differs is chance, and what the drug has left behind.";
  }
}
