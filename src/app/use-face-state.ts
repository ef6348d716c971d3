import { useStore } from "zustand";
import { type FaceState, faceStore } from "./face.ts";

/** One slice of which face is shown. */
export const useFaceState = <Value>(select: (state: FaceState) => Value): Value =>
  useStore(faceStore, select);
