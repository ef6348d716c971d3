/** Everything that comes back from the device: answers to batches and snapshots, two of each at a time, and the state. */
import type { Sheet } from "../../model/network/populations.ts";
import { type NetworkState, type NeuronState, stateVariableNames } from "../../model/network/state.ts";
import { EngineError, engineAnswer } from "../engine-error.ts";
import { sampleColumnNames } from "../report/advance-report.ts";
import type { SnapshotRequest } from "../report/snapshot.ts";
import type { TileBlock } from "../report/tile-block.ts";
import { type Batch, boundariesOf, rowsOf } from "./batch.ts";
import { columnsOfStateReadback, spikeCapacity } from "./buffer-sizes.ts";
import type { DeviceWatch } from "./device-watch.ts";
import { type ProgressField, progressNames } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";
import { bufferUsage, mapForReading } from "./usage-flags.ts";

export interface BatchAnswer {
  readonly progress: { readonly [Field in ProgressField]: number };
  readonly tileBlock: TileBlock;
  /** Spikes: a row per millisecond, excitatory regions, then inhibitory ones. */
  readonly tally: Uint32Array;
  /** A row per whole millisecond, if samples were wanted. */
  readonly samples: Float32Array;
  /** A row per whole millisecond: of each state variable the followed cells. */
  readonly cells: Float32Array;
  /** Entries of the spike list that were asked for, and maybe others: a copy. */
  readonly spikes: Uint32Array;
}

const mostRecorded = ({ recorded: { kind, count } }: Batch, mostSpikesOfCell: number) =>
  kind === "none" ? 0 : count * mostSpikesOfCell;

/** Whether a batch may record more spikes than fit its report, so that the device's own list must be kept for a second look. */
export const mayOverflow = (batch: Batch, sheet: Sheet, mostSpikesOfCell: number): boolean =>
  mostRecorded(batch, mostSpikesOfCell) > spikeCapacity(sheet, batch.steps);

type Encode = (encoder: GPUCommandEncoder) => void;
type SixParts = [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];

type Look<Value> = (bytes: ArrayBuffer) => Value;

export class Readback {
  bytesRead = 0;

  private readonly device: GPUDevice;
  private readonly watch: DeviceWatch;
  private readonly buffers: NetworkBuffers;
  private readonly sheet: Sheet;
  /** Report buffers that nobody reads just now: two batches may be under way. */
  private readonly freeReports: GPUBuffer[];
  private readonly freeSnapshots: GPUBuffer[];

  constructor(device: GPUDevice, watch: DeviceWatch, buffers: NetworkBuffers, sheet: Sheet) {
    this.device = device;
    this.watch = watch;
    this.buffers = buffers;
    this.sheet = sheet;
    this.freeReports = [buffers.firstReportReadback, buffers.secondReportReadback];
    this.freeSnapshots = [buffers.firstSnapshotReadback, buffers.secondSnapshotReadback];
  }

  /** Submits what is in `encoder` and reads what the batch did: no byte per neuron, unless spikes are recorded. */
  async readBatch(encoder: GPUCommandEncoder, batch: Batch, mostSpikesOfCell: number): Promise<BatchAnswer> {
    const { spikes, recorded } = this.buffers;
    const { tiles, regions } = this.sheet;
    const { kind } = batch.recorded;
    const isSome = kind === "some";
    const words = Math.min(spikeCapacity(this.sheet, batch.steps), mostRecorded(batch, mostSpikesOfCell));
    const parts = [
      [this.buffers.progress, progressNames.length],
      [this.buffers.tileBlock, 2 * tiles],
      [this.buffers.tally, 2 * regions * rowsOf(batch)],
      [this.buffers.samples, batch.isSampled ? sampleColumnNames.length * boundariesOf(batch) : 0],
      [isSome ? recorded : spikes, words],
      [this.buffers.followedCells, stateVariableNames.length * batch.followed.length * boundariesOf(batch)],
    ] as const;
    const report = this.takeReport();
    let place = 0;
    const starts = parts.map(([buffer, length]) => {
      const start = place;
      if (length > 0) encoder.copyBufferToBuffer(buffer, 0, report, start, 4 * length);
      place += 4 * length;
      return start;
    });
    this.device.queue.submit([encoder.finish()]);
    const answer = await this.mapReport(report, place, (bytes) => {
      const wordsOf = (part: number) =>
        new Uint32Array(bytes.slice(starts[part]!, starts[part]! + 4 * parts[part]![1]));
      const [counts, means, tally, samples, list, cells] = parts.map((_, part) => wordsOf(part)) as SixParts;
      const fields = progressNames.map((name, index) => [name, counts[index]!]);
      const progress = Object.fromEntries(fields) as BatchAnswer["progress"];
      const blocks = new Float32Array(means.buffer);
      return {
        progress,
        tileBlock: { excitatory: blocks.subarray(0, tiles), inhibitory: blocks.subarray(tiles) },
        tally,
        samples: new Float32Array(samples.buffer),
        cells: new Float32Array(cells.buffer),
        spikes: list.subarray(0, isSome ? progress.recordedCount : progress.spikeCount),
      };
    });
    const { spikeCount, recordedCount } = answer.progress;
    const fits = kind === "none" || (isSome ? recordedCount : spikeCount) <= words;
    // The list is still this batch's: none is begun behind one whose spikes may not fit (`mayOverflow`).
    return fits ? answer : { ...answer, spikes: await this.readSpikes(spikeCount) };
  }

  async readTileBlock(encoder: GPUCommandEncoder): Promise<TileBlock> {
    const { tileBlock } = this.buffers;
    const { tiles } = this.sheet;
    const report = this.takeReport();
    encoder.copyBufferToBuffer(tileBlock, 0, report, 0, tileBlock.size);
    this.device.queue.submit([encoder.finish()]);
    return this.mapReport(report, tileBlock.size, (bytes) => {
      const means = new Float32Array(bytes).slice();
      return { excitatory: means.subarray(0, tiles), inhibitory: means.subarray(tiles) };
    });
  }

  /** A copy of the state, some columns at a time: nothing may advance it meanwhile. */
  async readState(): Promise<NetworkState> {
    const { state, stateReadback } = this.buffers;
    const { neurons } = this.sheet;
    const columns: Float32Array[] = [];
    while (columns.length < stateVariableNames.length) {
      const start = 4 * columns.length * neurons;
      this.submit((encoder) =>
        encoder.copyBufferToBuffer(state, start, stateReadback, 0, stateReadback.size),
      );
      await this.map(stateReadback, stateReadback.size, (bytes) => {
        for (let column = 0; column < columnsOfStateReadback; column++) {
          columns.push(new Float32Array(bytes, 4 * column * neurons, neurons).slice());
        }
      });
    }
    const entries = stateVariableNames.map((name, column) => [name, columns[column]!]);
    return Object.fromEntries(entries) as NetworkState;
  }

  /** Submits `pack`, and fills what is asked for when the packed bytes have come. */
  async readSnapshot(pack: Encode, request: SnapshotRequest): Promise<NeuronState | null> {
    const { bytes: target, neuron, glutamate: field } = request;
    const { snapshot, state, glutamate } = this.buffers;
    const { neurons } = this.sheet;
    const encoder = this.device.createCommandEncoder();
    pack(encoder);
    const kept = this.freeSnapshots.pop();
    const free = kept ?? this.createReadback("one snapshot more", this.buffers.firstSnapshotReadback.size);
    encoder.copyBufferToBuffer(snapshot, 0, free, 0, snapshot.size);
    const fieldStart = snapshot.size + 4 * stateVariableNames.length;
    if (neuron !== null) {
      for (const column of stateVariableNames.keys()) {
        const place = 4 * (column * neurons + neuron);
        encoder.copyBufferToBuffer(state, place, free, snapshot.size + 4 * column, 4);
      }
    }
    if (field) encoder.copyBufferToBuffer(glutamate, 0, free, fieldStart, glutamate.size);
    this.device.queue.submit([encoder.finish()]);
    try {
      return await this.map(free, field ? fieldStart + glutamate.size : fieldStart, (bytes) => {
        target.set(new Uint8Array(bytes, 0, snapshot.size));
        field?.set(new Float32Array(bytes, fieldStart, glutamate.size / 4));
        const own = new Float32Array(bytes, snapshot.size, stateVariableNames.length);
        const values = stateVariableNames.map((name, column) => [name, own[column]!]);
        return neuron === null ? null : (Object.fromEntries(values) as NeuronState);
      });
    } finally {
      if (kept) this.freeSnapshots.push(kept);
      else free.destroy();
    }
  }

  /** The whole list of a batch that fired more than fits a report. */
  private async readSpikes(count: number): Promise<Uint32Array<ArrayBuffer>> {
    const { spikes } = this.buffers;
    if (4 * count > spikes.size) {
      throw new EngineError({ key: "refusal.tooManySpikes", values: { count, most: spikes.size / 4 } });
    }
    const all = this.createReadback("many spikes", 4 * count);
    this.submit((encoder) => encoder.copyBufferToBuffer(spikes, 0, all, 0, 4 * count));
    try {
      return await this.map(all, all.size, (bytes) => new Uint32Array(bytes).slice());
    } finally {
      all.destroy();
    }
  }

  private submit(encode: Encode): void {
    const encoder = this.device.createCommandEncoder();
    encode(encoder);
    this.device.queue.submit([encoder.finish()]);
  }

  private takeReport(): GPUBuffer {
    const free = this.freeReports.pop();
    if (!free) {
      throw new Error("Three batches were begun at once, but the webgpu engine answers two at a time.");
    }
    return free;
  }

  private async mapReport<Value>(report: GPUBuffer, size: number, look: Look<Value>): Promise<Value> {
    try {
      return await this.map(report, size, look);
    } finally {
      this.freeReports.push(report);
    }
  }

  private async map<Value>(buffer: GPUBuffer, size: number, look: Look<Value>): Promise<Value> {
    const range = await engineAnswer(
      () => ({ key: "refusal.deviceNotRead" }),
      async () => {
        await this.watch.waitFor(buffer.mapAsync(mapForReading, 0, size));
        return buffer.getMappedRange(0, size);
      },
    );
    this.bytesRead += size;
    try {
      return look(range);
    } finally {
      buffer.unmap();
    }
  }

  private createReadback(label: string, size: number): GPUBuffer {
    return this.device.createBuffer({ label, size, usage: bufferUsage.mapRead | bufferUsage.copyTarget });
  }
}
