import { useStore } from "zustand";
import { type KioskState, kioskStore } from "./kiosk.ts";

/** One slice of the kiosk's state. */
export const useKioskState = <Value>(select: (state: KioskState) => Value): Value =>
  useStore(kioskStore, select);
