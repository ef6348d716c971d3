import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { liveFrame } from "../../../app/live-frame.ts";

/** Most wall time of the first step, s: pictures come on demand, so the one before may be long past. */
const firstStepSeconds = 1 / 30;

/** Calls `advance` with the wall time of each picture, and asks for another picture while it returns true. */
export function useMotion(advance: (seconds: number) => boolean, priority = 0): void {
  const isMoving = useRef(false);
  useFrame((_, seconds) => {
    isMoving.current = advance(isMoving.current ? seconds : Math.min(seconds, firstStepSeconds));
    if (isMoving.current) liveFrame.requestPicture();
  }, priority);
}
