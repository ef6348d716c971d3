/** Which instruments are asked for, null before any is. What a person has just done brings its instrument forward: hours, or a picked cell. */
import { useEffect, useState } from "react";
import { appStore } from "../../../app/store.ts";

export function useInstrumentTab(): [string | null, (tab: string) => void] {
  const [tab, setTab] = useState<string | null>(null);
  useEffect(
    () =>
      appStore.subscribe((state, before) => {
        if (before.hoursPerSecond === 0 && state.hoursPerSecond > 0) setTab("hours");
        // The first cell is picked by the page itself, when the network starts.
        const isPickedAnew = before.pickedNeuron !== null && state.pickedNeuron !== before.pickedNeuron;
        if (isPickedAnew && state.pickedNeuron !== null) setTab("cell");
      }),
    [],
  );
  return [tab, setTab];
}
