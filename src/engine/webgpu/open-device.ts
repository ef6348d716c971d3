/** From a recipe's needs to a device with room for it; what does not fit is refused before anything is allocated. */

import { type Adapter, describeGpuAdapter } from "../../graphics/adapter.ts";
import type { Refusal } from "../../model/refusal.ts";
import { EngineError, engineAnswer } from "../engine-error.ts";
import { type BufferSizes, storageBytes, totalBytes } from "./buffer-sizes.ts";

export interface OpenedDevice {
  readonly device: GPUDevice;
  readonly adapter: Adapter;
  /** What the adapter could give, of which the device was given what the network needs. */
  readonly limits: MemoryLimits;
  readonly hasTimestamps: boolean;
}

export interface MemoryLimits
  extends Pick<GPUSupportedLimits, "maxBufferSize" | "maxStorageBufferBindingSize"> {
  /** Memory of the device, where the browser tells it; null where it keeps that to itself, as most do. */
  readonly memoryBytes: number | null;
}

/** The default limits of WebGPU: more is asked for only when it is needed. */
const defaultLimits = { maxBufferSize: 2 ** 28, maxStorageBufferBindingSize: 2 ** 27 } as const;

/**
 * Why a network of these buffers does not fit these limits, as a sentence; null when it fits. WebGPU limits each
 * buffer; their sum is compared with the device's memory where that is known, else allocation may still fail.
 */
export function reasonAgainstSizes(sizes: BufferSizes, limits: MemoryLimits): Refusal | null {
  const { maxBufferSize, maxStorageBufferBindingSize, memoryBytes } = limits;
  const total = totalBytes(sizes);
  if (memoryBytes !== null && total > memoryBytes) {
    return { key: "refusal.graphicsMemory", values: inMegabytes(total, memoryBytes) };
  }
  const largest = Math.max(...Object.values(sizes));
  if (largest > maxBufferSize) {
    return { key: "refusal.largestBuffer", values: inMegabytes(largest, maxBufferSize) };
  }
  const largestBound = Math.max(...storageBytes(sizes));
  if (largestBound > maxStorageBufferBindingSize) {
    const values = inMegabytes(largestBound, maxStorageBufferBindingSize);
    return { key: "refusal.largestArray", values };
  }
  return null;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const inMegabytes = (needed: number, most: number) => ({ needed: megabytes(needed), most: megabytes(most) });

/** Opens a device for these buffers. Throws an `EngineError` when there is no adapter or when they do not fit. */
export async function openDevice(gpu: GPU | undefined, sizes: BufferSizes): Promise<OpenedDevice> {
  const adapter = await engineAnswer(
    () => ({ key: "refusal.adapterNotOpened" }),
    () => gpu?.requestAdapter({ powerPreference: "high-performance" }),
  );
  if (!adapter) {
    throw new EngineError({ key: "refusal.noAdapter" });
  }
  const limits = memoryLimitsOf(adapter);
  const reason = reasonAgainstSizes(sizes, limits);
  if (reason !== null) throw new EngineError(reason);
  const hasTimestamps = adapter.features.has("timestamp-query");
  const device = await engineAnswer(
    () => ({ key: "refusal.deviceNotOpened" }),
    () =>
      adapter.requestDevice({
        label: "network",
        requiredFeatures: hasTimestamps ? ["timestamp-query"] : [],
        requiredLimits: limitsFor(sizes),
      }),
  );
  return { device, adapter: describeGpuAdapter(adapter), limits, hasTimestamps };
}

/** Heaps of memory, which some browsers list for those who develop on them. */
interface TellingInfo {
  readonly memoryHeaps?: readonly { readonly size: number }[];
}

function memoryLimitsOf({ limits, info }: GPUAdapter): MemoryLimits {
  const { memoryHeaps = [] } = (info ?? {}) as TellingInfo;
  const { maxBufferSize, maxStorageBufferBindingSize } = limits;
  const memoryBytes = memoryHeaps.reduce((sum, { size }) => sum + size, 0) || null;
  return { maxBufferSize, maxStorageBufferBindingSize, memoryBytes };
}

/** The limits to ask for: none where the defaults are enough. */
function limitsFor(sizes: BufferSizes): Record<string, number> {
  const needed = {
    maxBufferSize: Math.max(...Object.values(sizes)),
    maxStorageBufferBindingSize: Math.max(...storageBytes(sizes)),
  };
  return Object.fromEntries(
    Object.entries(needed).filter(([name, bytes]) => bytes > defaultLimits[name as keyof typeof needed]),
  );
}
