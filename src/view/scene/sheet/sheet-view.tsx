import { useFrame } from "@react-three/fiber";
import { useRef } from "react";
import { appStore } from "../../../app/store.ts";
import { regionOfTile } from "../../../model/network/populations.ts";
import { fieldCellsPerTileSide } from "../../../model/tile.ts";
import type { Frame } from "../../../wire/frame/frame.ts";
import { rateDifferenceScale } from "../../../wire/frame/layout.ts";
import { quantise } from "../../../wire/frame/quantise.ts";
import type { Appearance } from "../colours/appearance.ts";
import { useDisposable } from "../quality/use-disposable.ts";
import { useNewFrame } from "../quality/use-new-frame.ts";
import { GlutamateField } from "./glutamate-field.tsx";
import { createNeuronGeometry } from "./neuron-geometry.ts";
import type { NeuronLook } from "./neuron-material.ts";
import { Neurons } from "./neurons.tsx";

/** What the modes that colour neurons by place read: two bytes per field cell. */
function showPlaces(appearance: Appearance, { layout, field, occupancy, rateDifference }: Frame): void {
  const { sheet, fieldWidth, fieldHeight } = layout;
  appearance.showPlaces(fieldWidth, fieldHeight, (bytes) => {
    if (appearance.mode === "difference") {
      // Until the twin's rates come nothing differs.
      if (rateDifference) bytes.set(rateDifference);
      else bytes.fill(noDifference);
      return;
    }
    for (let cell = 0; cell < field.length; cell++) {
      const column = Math.floor((cell % fieldWidth) / fieldCellsPerTileSide);
      const line = Math.floor(cell / fieldWidth / fieldCellsPerTileSide);
      const region = regionOfTile(sheet, line * sheet.tilesX + column);
      bytes[2 * cell] = field[cell] ?? 0;
      bytes[2 * cell + 1] = Math.round(255 * (occupancy[region] ?? 0));
    }
  });
}

const noDifference = quantise(0, rateDifferenceScale.minimum, rateDifferenceScale.maximum);

interface SheetViewProps extends NeuronLook {
  /** Neurons that the column draws in full. */
  readonly drawnInFull: readonly number[];
  /** The picked neuron and all that it listens to: drawn even where the sheet is thinned out. */
  readonly keptNeurons: readonly number[];
  /** The first picture of a network is no flash. */
  readonly onFirstFrame: () => void;
}

/** The sheet of all neurons, and the glutamate beneath them. */
export function SheetView({ drawnInFull, keptNeurons, onFirstFrame, ...look }: SheetViewProps) {
  const { places, camera, appearance, quality } = look;
  const neurons = useDisposable(() => createNeuronGeometry(places), [places]);
  const hasShown = useRef(false);
  useNewFrame(
    (frame) => {
      neurons.show(frame, appearance.mappedByte);
      if (!hasShown.current) {
        hasShown.current = true;
        onFirstFrame();
      }
      if (appearance.readsPlaces) showPlaces(appearance, frame);
    },
    [neurons, appearance, onFirstFrame],
    appearance,
  );
  useFrame(() => {
    neurons.singleOut(appStore.getState().brushedCells);
    neurons.drawElsewhere(drawnInFull);
    neurons.thin(quality.level.neuronsPerDrawn, keptNeurons);
  });
  return (
    <>
      <GlutamateField places={places} camera={camera} appearance={appearance} />
      <Neurons neurons={neurons} {...look} />
    </>
  );
}
