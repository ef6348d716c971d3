import { useEffect } from "react";
import { useAppState } from "../../app/use-app-state.ts";
import type { Stage } from "./stage/stage.ts";

/** Keeps colours and ground of the picture as a person chose them. */
export function useAppearance(stage: Stage): "dark" | "white" {
  const mode = useAppState((state) => state.colourMode);
  const ground = useAppState((state) => state.ground);
  useEffect(() => {
    stage.appearance.choose(mode, ground);
    stage.isShownAnew = true;
    stage.needsDraw = true;
  }, [stage, mode, ground]);
  useEffect(() => () => stage.appearance.dispose(), [stage]);
  return ground;
}
