/** The buffers of a network on a device. */
import type { Wiring } from "../../model/network/connectivity.ts";
import type { Recipe } from "../../model/network/recipe.ts";
import { EngineError } from "../engine-error.ts";
import type { BufferName, BufferSizes } from "./buffer-sizes.ts";
import { createNeuronConstants, createWiringWords } from "./constant-arrays.ts";
import type { BindingName } from "./layout.ts";
import { bufferUsage } from "./usage-flags.ts";

export type NetworkBuffers = { readonly [Name in BufferName]: GPUBuffer };

const readbacks: ReadonlySet<BufferName> = new Set([
  "stateReadback",
  "firstReportReadback",
  "secondReportReadback",
  "firstSnapshotReadback",
  "secondSnapshotReadback",
]);
const uniforms: ReadonlySet<BufferName> = new Set<BindingName>(["constants", "snapshotRequest"]);

/** Allocates every buffer and fills those that never change. Throws a sentence when the memory is not there. */
export async function createNetworkBuffers(
  device: GPUDevice,
  recipe: Recipe,
  wiring: Wiring,
  sizes: BufferSizes,
): Promise<NetworkBuffers> {
  device.pushErrorScope("out-of-memory");
  const buffers = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [
      name,
      device.createBuffer({ label: name, size, usage: usageOf(name as BufferName) }),
    ]),
  ) as NetworkBuffers;
  const error = await device.popErrorScope();
  if (error) {
    throw new EngineError({ key: "refusal.memoryTooSmall" }, { cause: error });
  }
  device.queue.writeBuffer(buffers.neuronConstants, 0, createNeuronConstants(recipe));
  device.queue.writeBuffer(buffers.wiring, 0, createWiringWords(wiring));
  return buffers;
}

function usageOf(name: BufferName): number {
  if (readbacks.has(name)) return bufferUsage.mapRead | bufferUsage.copyTarget;
  if (uniforms.has(name)) return bufferUsage.uniform | bufferUsage.copyTarget;
  const indirect = name === "propagationDispatch" ? bufferUsage.indirect : 0;
  return bufferUsage.storage | bufferUsage.copyTarget | bufferUsage.copySource | indirect;
}
