import { useEffect, useRef } from "react";
import { Matrix4 } from "three";
import { isEmbedded } from "../../../app/embed/embedding.ts";
import { pickNeuron, pickSpine } from "../../../app/intents.ts";
import { appStore } from "../../../app/store.ts";
import { type SceneCamera, spineDepth } from "../camera/scene-camera.ts";
import type { CellSpines } from "../dendrite/cell-spines.ts";
import type { Selection } from "../selection/selection.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import { nearestNeuron } from "./nearest-neuron.ts";
import { nearestSpine } from "./nearest-spine.ts";
import { listenToOrbitInput } from "./orbit-input.ts";
import { createStimulusTarget } from "./stimulus-input.ts";

/** From here on one synapse fills the picture. */
const synapseDepth = 2.5;
const hoverRadiusPx = 16;

interface CanvasInput {
  readonly camera: SceneCamera;
  readonly selection: Selection;
  /** Null before there is a network. */
  readonly places: SheetPlaces | null;
  /** Of the picked cell; null where there is none, or it has none. */
  readonly spines: CellSpines | null;
}

/** Lets a person turn the view, pick cells and spines, and follow links, on an element. */
export function useCanvasInput(element: HTMLElement | null, input: CanvasInput): void {
  const { camera, selection, places } = input;
  // Another picked cell must not end a gesture: a double tap picks a cell and goes on.
  const spinesNow = useRef(input.spines);
  useEffect(() => {
    spinesNow.current = input.spines;
  }, [input.spines]);
  useEffect(() => {
    if (element === null) return;
    const matrix = new Matrix4();
    const neuronAt = (x: number, y: number, radiusPx: number) => {
      if (places === null) return null;
      const { world, widthPx, heightPx } = camera;
      matrix.multiplyMatrices(world.projectionMatrix, world.matrixWorldInverse);
      return nearestNeuron(places, matrix, widthPx, heightPx, x, y, radiusPx);
    };
    /** −1 where spines cannot be told apart, or none is near. */
    const spineAt = (x: number, y: number, radiusPx: number) =>
      spinesNow.current !== null && camera.depth >= spineDepth && camera.depth < synapseDepth
        ? nearestSpine(camera, spinesNow.current, x, y, radiusPx)
        : -1;
    const follow = () => {
      const partner = spinesNow.current?.partners.pre[selection.markedSpine(camera.depth)];
      if (partner !== undefined) pickNeuron(partner);
    };
    return listenToOrbitInput({
      element,
      isWithinAnother: isEmbedded(),
      orbit: camera.orbit,
      unitsPerPixel: () => camera.unitsPerPixel,
      heightPx: () => camera.heightPx,
      holdTarget: places && createStimulusTarget(camera, places, neuronAt),
      onTap: (x, y, radiusPx) => {
        const { pickedNeuron, pickedSpine } = appStore.getState();
        if (camera.depth < spineDepth) {
          const neuron = neuronAt(x, y, radiusPx);
          if (neuron !== null && neuron !== pickedNeuron) pickNeuron(neuron);
          return;
        }
        const spine = spineAt(x, y, radiusPx);
        if (spine >= 0 && spine === pickedSpine) {
          follow();
        } else if (spine >= 0) {
          pickSpine(spine);
        }
      },
      onHover: (place) => selection.hover(place ? spineAt(place.x, place.y, hoverRadiusPx) : -1),
      onStep: (step) => {
        const spines = spinesNow.current;
        if (spines === null) return;
        const { count } = spines.sites;
        let spine = selection.lookedAtSpine;
        for (let tried = 0; tried < count; tried++) {
          spine = (spine + step + count) % count;
          if (spines.growth.exists[spine] === 1) break;
        }
        selection.hover(-1);
        pickSpine(spine);
      },
      onFollow: () => {
        if (camera.depth > spineDepth) follow();
      },
    });
  }, [element, camera, selection, places]);
}
