/** Where and how widely a press on the picture stimulates. */
import { endStimulus, stimulate } from "../../../app/stimulus.ts";
import { imposedTable } from "../../../model/stimulation/imposed-input.ts";
import { type SceneCamera, spineDepth } from "../camera/scene-camera.ts";
import { tilesPerUnit, unfoldPlace } from "../sheet/fold.ts";
import type { SheetPlaces } from "../sheet/sheet-places.ts";
import type { HoldTarget } from "./press-and-hold.ts";

/** A press reaches this far on screen, CSS pixels: a finger hides less than it stimulates. */
const radiusPx = 56;
/** The pressed place is that of the nearest cell within this, CSS pixels. */
const reachPx = 44;
const { minimum, maximum } = imposedTable.stimulusRadiusTiles;

/** `neuronAt` finds the cell nearest to a place on screen. */
export function createStimulusTarget(
  camera: SceneCamera,
  places: SheetPlaces,
  neuronAt: (x: number, y: number, radiusPx: number) => number | null,
): HoldTarget {
  const { sheet, positions } = places;
  return {
    hold: (x, y) => {
      if (camera.depth >= spineDepth) return false;
      const neuron = neuronAt(x, y, reachPx);
      if (neuron === null) return false;
      const tiles = radiusPx * camera.unitsPerPixel * tilesPerUnit(sheet);
      stimulate({
        ...unfoldPlace(sheet, positions[3 * neuron] ?? 0, positions[3 * neuron + 2] ?? 0),
        radiusTiles: Math.min(maximum, Math.max(minimum, imposedTable.stimulusRadiusTiles.value, tiles)),
      });
      return true;
    },
    release: endStimulus,
  };
}
