import { useEffect } from "react";
import { Matrix4 } from "three";
import { pickNeuron, pickSpine } from "../../../app/intents.ts";
import { appStore } from "../../../app/store.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import type { Stage } from "../stage/stage.ts";
import { nearestNeuron } from "./nearest-neuron.ts";
import { nearestSpine } from "./nearest-spine.ts";
import { listenToOrbitInput } from "./orbit-input.ts";
import { createStimulusTarget } from "./stimulus-input.ts";

/** From here on the picture belongs to one cell: taps mean its spines, not its neighbours. */
const spinesFrom = 1.4;
const synapseFrom = 2.5;
const hoverRadiusPx = 16;

/** Lets a person turn the view, pick cells and spines, and follow links, on an element. */
export function useCanvasInput(element: HTMLElement | null, stage: Stage, places: SheetPlaces | null): void {
  useEffect(() => {
    if (element === null) {
      return;
    }
    const matrix = new Matrix4();
    const neuronAt = (x: number, y: number, radiusPx: number) => {
      if (places === null) {
        return null;
      }
      const { sheetCamera, widthPx, heightPx } = stage;
      matrix.multiplyMatrices(sheetCamera.projectionMatrix, sheetCamera.matrixWorldInverse);
      return nearestNeuron(places, matrix, widthPx, heightPx, x, y, radiusPx);
    };
    const tapCell = (x: number, y: number, radiusPx: number) => {
      const neuron = neuronAt(x, y, radiusPx);
      if (neuron !== null && neuron !== appStore.getState().pickedNeuron) {
        pickNeuron(neuron);
      }
    };
    const follow = () => {
      const partner = stage.tree?.partners.pre[stage.markedSpine];
      if (partner !== undefined) {
        pickNeuron(partner);
      }
    };
    return listenToOrbitInput({
      element,
      orbit: stage.orbit,
      unitsPerPixel: () => stage.unitsPerPixel,
      heightPx: () => stage.heightPx,
      holdTarget: places && createStimulusTarget(stage, places, neuronAt),
      onTap: (x, y, radiusPx) => {
        const { depth } = stage.orbit.shown;
        if (depth < spinesFrom) {
          tapCell(x, y, radiusPx);
        } else if (depth < synapseFrom && stage.tree) {
          const spine = nearestSpine(stage, stage.tree, x, y, radiusPx);
          if (spine >= 0 && spine === appStore.getState().pickedSpine) {
            follow();
          } else if (spine >= 0) {
            pickSpine(spine);
          }
        }
      },
      onHover: (place) => {
        const { depth } = stage.orbit.shown;
        const isSeen = stage.tree !== null && depth > spinesFrom && depth < synapseFrom;
        const spine =
          place && isSeen && stage.tree
            ? nearestSpine(stage, stage.tree, place.x, place.y, hoverRadiusPx)
            : -1;
        if (spine !== stage.hoveredSpine) {
          stage.hoveredSpine = spine;
          stage.needsDraw = true;
        }
      },
      onStep: (step) => {
        const { tree } = stage;
        if (tree === null) {
          return;
        }
        const { count } = tree.sites;
        let spine = stage.lookedAtSpine;
        for (let tried = 0; tried < count; tried++) {
          spine = (spine + step + count) % count;
          if (tree.growth.exists[spine] === 1) {
            break;
          }
        }
        stage.hoveredSpine = -1;
        pickSpine(spine);
      },
      onFollow: () => {
        if (stage.orbit.shown.depth > spinesFrom) {
          follow();
        }
      },
    });
  }, [element, stage, places]);
}
