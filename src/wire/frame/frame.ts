/** Views into one frame's buffer. Nothing is copied: the views live and die with the buffer. */
import { createSheet } from "../../model/network/populations.ts";
import {
  activityBinCapacity,
  createFrameLayout,
  differenceBytes,
  type FrameLayout,
  frameMagic,
  frameVersion,
  headerBytes,
  type NeuronColumns,
  neuronBytes,
  neuronColumnsOf,
} from "./layout.ts";
import {
  type FrameScalars,
  type ScalarName,
  type StatisticsSource,
  scalarNames,
  statisticsSources,
  type TwinState,
  twinStates,
} from "./scalars.ts";

export interface Frame {
  readonly buffer: ArrayBuffer;
  readonly layout: FrameLayout;
  /** In the order of `scalarNames`; read with `scalarOf`, written whole by `writeScalars`. */
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

export const scalarOf = (frame: Frame, name: ScalarName): number => frame.scalars[scalarIndex[name]]!;

export function writeScalars(frame: Frame, scalars: FrameScalars): void {
  for (let index = 0; index < scalarNames.length; index++) {
    frame.scalars[index] = scalars[scalarNames[index]!];
  }
}

export function writeScalar(frame: Frame, name: ScalarName, value: number): void {
  frame.scalars[scalarIndex[name]] = value;
}

export const statisticsSourceOf = (frame: Frame): StatisticsSource =>
  statisticsSources[scalarOf(frame, "statisticsSource")]!;

export const twinStateOf = (frame: Frame): TwinState => twinStates[scalarOf(frame, "twinState")]!;

/** Whether input waves or a stimulus were imposed on the network. */
export const isImposed = (frame: Frame): boolean => scalarOf(frame, "imposedInput") !== 0;

/** Lays views over a buffer of exactly the layout's length and writes the header. */
export function createFrame(layout: FrameLayout, buffer: ArrayBuffer = new ArrayBuffer(layout.byteLength)) {
  const header = new Uint32Array(buffer, 0, 8);
  const { byteLength, sheet, differenceOffset } = layout;
  const hasTwin = differenceOffset === null ? 0 : 1;
  header.set([frameMagic, frameVersion, byteLength, sheet.tilesX, sheet.tilesY, hasTwin]);
  return viewsOf(layout, buffer);
}

/** Opens a received buffer. Throws a RangeError for what is no frame, is of another version or is cut short. */
export function openFrame(buffer: ArrayBuffer): Frame {
  if (buffer.byteLength < headerBytes) {
    throw new RangeError(`Got ${buffer.byteLength} bytes, expected a frame of at least ${headerBytes}.`);
  }
  const [magic, version, byteLength, tilesX, tilesY, hasTwin] = new Uint32Array(buffer, 0, 8);
  if (magic !== frameMagic) {
    throw new RangeError(`Got bytes that begin with ${magic}, expected a frame: ${frameMagic}.`);
  }
  if (version !== frameVersion) {
    throw new RangeError(`Got frame version ${version}, expected ${frameVersion}.`);
  }
  const layout = createFrameLayout(createSheet(tilesX!, tilesY!), { hasTwin: hasTwin === 1 });
  for (const found of [byteLength, buffer.byteLength]) {
    if (found !== layout.byteLength) {
      throw new RangeError(
        `Got a frame of ${found} bytes, expected ${layout.byteLength} for ${tilesX} × ${tilesY} tiles.`,
      );
    }
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
