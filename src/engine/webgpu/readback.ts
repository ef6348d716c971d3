/** Everything that comes back from the device: the report of a batch, the state, and snapshots, two at a time. */
import type { Sheet } from "../../model/populations.ts";
import { type NetworkState, type NeuronState, stateVariableNames } from "../../model/state.ts";
import type { TileBlock } from "../engine.ts";
import { reportSpikes } from "./buffer-sizes.ts";
import type { DeviceWatch } from "./device-watch.ts";
import { type ProgressField, progressNames } from "./layout.ts";
import type { NetworkBuffers } from "./network-buffers.ts";
import { bufferUsage, mapForReading } from "./usage-flags.ts";

export interface Report {
  readonly progress: { readonly [Field in ProgressField]: number };
  /** The batch's entries of the spike list, a copy. */
  readonly spikes: Uint32Array<ArrayBuffer>;
  readonly tileBlock: TileBlock;
}

type Encode = (encoder: GPUCommandEncoder) => void;
const progressBytes = 4 * progressNames.length;

export class Readback {
  private readonly device: GPUDevice;
  private readonly watch: DeviceWatch;
  private readonly buffers: NetworkBuffers;
  private readonly sheet: Sheet;
  /** Snapshot buffers that nobody reads just now. */
  private readonly freeSnapshots: GPUBuffer[];

  constructor(device: GPUDevice, watch: DeviceWatch, buffers: NetworkBuffers, sheet: Sheet) {
    this.device = device;
    this.watch = watch;
    this.buffers = buffers;
    this.sheet = sheet;
    this.freeSnapshots = [buffers.firstSnapshotReadback, buffers.secondSnapshotReadback];
  }

  /** Submits what is in `encoder` and reads what the batch did. */
  async readReport(encoder: GPUCommandEncoder): Promise<Report> {
    const { progress, tileBlock, spikes, reportReadback } = this.buffers;
    const { tiles } = this.sheet;
    const first = reportSpikes(this.sheet);
    encoder.copyBufferToBuffer(progress, 0, reportReadback, 0, progressBytes);
    encoder.copyBufferToBuffer(tileBlock, 0, reportReadback, progressBytes, 8 * tiles);
    encoder.copyBufferToBuffer(spikes, 0, reportReadback, progressBytes + 8 * tiles, 4 * first);
    this.device.queue.submit([encoder.finish()]);
    const report = await this.map(reportReadback, (bytes) => {
      const words = new Uint32Array(bytes);
      const means = new Float32Array(bytes, progressBytes, 2 * tiles).slice();
      const fields = progressNames.map((name, index) => [name, words[index]!]);
      const counts = Object.fromEntries(fields) as Report["progress"];
      const start = progressNames.length + 2 * tiles;
      return {
        progress: counts,
        spikes: words.slice(start, start + Math.min(counts.spikeCount, first)),
        tileBlock: { excitatory: means.subarray(0, tiles), inhibitory: means.subarray(tiles) },
      };
    });
    const { spikeCount } = report.progress;
    return spikeCount > first ? { ...report, spikes: await this.readSpikes(spikeCount) } : report;
  }

  /** Lends the state to `look`; its arrays are gone afterwards. */
  async readState<Value>(look: (state: NetworkState) => Value): Promise<Value> {
    const { state, stateReadback } = this.buffers;
    const { neurons } = this.sheet;
    const encoder = this.device.createCommandEncoder();
    encoder.copyBufferToBuffer(state, 0, stateReadback, 0, state.size);
    this.device.queue.submit([encoder.finish()]);
    return this.map(stateReadback, (bytes) => {
      const views = stateVariableNames.map((name, column) => [
        name,
        new Float32Array(bytes, 4 * column * neurons, neurons),
      ]);
      return look(Object.fromEntries(views) as NetworkState);
    });
  }

  /** Submits `pack`, and copies the packed bytes to `target` when they have come. */
  async readSnapshot(pack: Encode, target: Uint8Array, neuron: number | null): Promise<NeuronState | null> {
    const { snapshot, state } = this.buffers;
    const { neurons } = this.sheet;
    const encoder = this.device.createCommandEncoder();
    pack(encoder);
    const kept = this.freeSnapshots.pop();
    const free =
      kept ?? this.createReadback("one snapshot more", snapshot.size + 4 * stateVariableNames.length);
    encoder.copyBufferToBuffer(snapshot, 0, free, 0, snapshot.size);
    if (neuron !== null) {
      for (const column of stateVariableNames.keys()) {
        const place = 4 * (column * neurons + neuron);
        encoder.copyBufferToBuffer(state, place, free, snapshot.size + 4 * column, 4);
      }
    }
    this.device.queue.submit([encoder.finish()]);
    try {
      return await this.map(free, (bytes) => {
        target.set(new Uint8Array(bytes, 0, snapshot.size));
        const own = new Float32Array(bytes, snapshot.size);
        const values = stateVariableNames.map((name, column) => [name, own[column]!]);
        return neuron === null ? null : (Object.fromEntries(values) as NeuronState);
      });
    } finally {
      if (kept) {
        this.freeSnapshots.push(kept);
      } else {
        free.destroy();
      }
    }
  }

  /** The whole list of a batch that fired more than a report holds. */
  private async readSpikes(count: number): Promise<Uint32Array<ArrayBuffer>> {
    const { spikes } = this.buffers;
    if (4 * count > spikes.size) {
      throw new Error(
        `${count} spikes in one batch are more than cells can fire that rest after each (${spikes.size / 4}); choose parameters nearer to their defaults.`,
      );
    }
    const all = this.createReadback("many spikes", 4 * count);
    const encoder = this.device.createCommandEncoder();
    encoder.copyBufferToBuffer(spikes, 0, all, 0, 4 * count);
    this.device.queue.submit([encoder.finish()]);
    try {
      return await this.map(all, (bytes) => new Uint32Array(bytes).slice());
    } finally {
      all.destroy();
    }
  }

  private async map<Value>(buffer: GPUBuffer, look: (bytes: ArrayBuffer) => Value): Promise<Value> {
    await this.watch.waitFor(buffer.mapAsync(mapForReading));
    try {
      return look(buffer.getMappedRange());
    } finally {
      buffer.unmap();
    }
  }

  private createReadback(label: string, size: number): GPUBuffer {
    return this.device.createBuffer({ label, size, usage: bufferUsage.mapRead | bufferUsage.copyTarget });
  }
}
