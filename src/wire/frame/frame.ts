/** Views into one frame's buffer. Nothing is copied: the views live and die with the buffer. */
import { createSheet } from "../../model/network/populations.ts";
import {
  activityBinCapacity,
  createFrameLayout,
  differenceBytes,
  type FrameLayout,
  frameMagic,
  frameVersion,
  type NeuronColumns,
  neuronBytes,
  neuronColumnsOf,
  type ScalarName,
  scalarNames,
} from "./layout.ts";

export interface Frame {
  readonly buffer: ArrayBuffer;
  readonly layout: FrameLayout;
  /** In the order of `scalarNames`; read and write with `scalarOf` and `setScalar`. */
  readonly scalars: Float64Array;
  /** All bytes of all neurons, as engines fill them; `columns` are views into them. */
  readonly neurons: Uint8Array;
  readonly columns: NeuronColumns;
  readonly field: Uint8Array;
  readonly occupancy: Float32Array;
  readonly activityExcitatory: Float32Array;
  readonly activityInhibitory: Float32Array;
  /** How the rates under drug and vehicle differ at each field cell; null without a vehicle twin. */
  readonly rateDifference: Uint8Array | null;
}

const scalarIndex = Object.fromEntries(scalarNames.map((name, index) => [name, index])) as Record<
  ScalarName,
  number
>;

/** Value of a named scalar of a frame. */
export function scalarOf(frame: Frame, name: ScalarName): number {
  return frame.scalars[scalarIndex[name]]!;
}

export function setScalar(frame: Frame, name: ScalarName, value: number): void {
  frame.scalars[scalarIndex[name]] = value;
}

/** Lays views over a buffer of exactly the layout's length and writes the header. */
export function createFrame(
  layout: FrameLayout,
  buffer: ArrayBuffer = new ArrayBuffer(layout.byteLength),
): Frame {
  const header = new Uint32Array(buffer, 0, 8);
  const { byteLength, sheet, differenceOffset } = layout;
  const hasTwin = differenceOffset === null ? 0 : 1;
  header.set([frameMagic, frameVersion, byteLength, sheet.tilesX, sheet.tilesY, hasTwin]);
  return viewsOf(layout, buffer);
}

/** Opens a received buffer. Throws a sentence when it is no frame, of another version, or cut short. */
export function openFrame(buffer: ArrayBuffer): Frame {
  if (buffer.byteLength < 32) {
    throw new RangeError(`A frame has at least 32 bytes, but this buffer has ${buffer.byteLength}.`);
  }
  const [magic, version, byteLength, tilesX, tilesY, hasTwin] = new Uint32Array(buffer, 0, 8);
  if (magic !== frameMagic) {
    throw new RangeError(`This buffer is not a frame: it begins with ${magic} instead of ${frameMagic}.`);
  }
  if (version !== frameVersion) {
    throw new RangeError(
      `This frame has version ${version}, but version ${frameVersion} is the one understood here.`,
    );
  }
  if (byteLength !== buffer.byteLength) {
    throw new RangeError(
      `This frame should have ${byteLength} bytes, but ${buffer.byteLength} have arrived.`,
    );
  }
  const layout = createFrameLayout(createSheet(tilesX!, tilesY!), { hasTwin: hasTwin === 1 });
  if (layout.byteLength !== byteLength) {
    throw new RangeError(
      `A frame of ${tilesX} × ${tilesY} tiles has ${layout.byteLength} bytes, but this one says ${byteLength}.`,
    );
  }
  return viewsOf(layout, buffer);
}

function viewsOf(layout: FrameLayout, buffer: ArrayBuffer): Frame {
  const fieldCells = layout.fieldWidth * layout.fieldHeight;
  const neurons = new Uint8Array(buffer, layout.neuronsOffset, neuronBytes.length * layout.sheet.neurons);
  return {
    buffer,
    layout,
    scalars: new Float64Array(buffer, layout.scalarsOffset, scalarNames.length),
    neurons,
    columns: neuronColumnsOf(neurons),
    field: new Uint8Array(buffer, layout.fieldOffset, fieldCells),
    occupancy: new Float32Array(buffer, layout.occupancyOffset, layout.sheet.regions),
    activityExcitatory: new Float32Array(buffer, layout.activityOffset, activityBinCapacity),
    activityInhibitory: new Float32Array(
      buffer,
      layout.activityOffset + 4 * activityBinCapacity,
      activityBinCapacity,
    ),
    rateDifference:
      layout.differenceOffset === null
        ? null
        : new Uint8Array(buffer, layout.differenceOffset, differenceBytes.length * fieldCells),
  };
}
