import { useEffect } from "react";
import { Matrix4 } from "three";
import { pickNeuron } from "../../app/intents.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import { nearestNeuron } from "./nearest-neuron.ts";
import { listenToOrbitInput } from "./orbit-input.ts";
import type { Stage } from "./stage.ts";

/** Lets a person turn the view and pick cells on an element. */
export function useCanvasInput(element: HTMLElement | null, stage: Stage, places: SheetPlaces | null): void {
  useEffect(() => {
    if (element === null) {
      return;
    }
    const matrix = new Matrix4();
    return listenToOrbitInput({
      element,
      orbit: stage.orbit,
      unitsPerPixel: () => stage.unitsPerPixel,
      onTap: (x, y, radiusPx) => {
        if (places === null) {
          return;
        }
        const { sheetCamera, widthPx, heightPx } = stage;
        matrix.multiplyMatrices(sheetCamera.projectionMatrix, sheetCamera.matrixWorldInverse);
        const neuron = nearestNeuron(places.positions, matrix, widthPx, heightPx, x, y, radiusPx);
        if (neuron !== null) {
          pickNeuron(neuron);
        }
      },
    });
  }, [element, stage, places]);
}
