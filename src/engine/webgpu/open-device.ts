/** From a recipe's needs to a device that can hold it; what it cannot hold is refused before anything is allocated. */
import { type Adapter, describeGpuAdapter } from "../capabilities.ts";
import { type BufferSizes, storageBytes, totalBytes } from "./buffer-sizes.ts";

export interface OpenedDevice {
  readonly device: GPUDevice;
  readonly adapter: Adapter;
  /** What the adapter could give, of which the device was given what the network needs. */
  readonly limits: MemoryLimits;
  /** Whether passes can be timed. */
  readonly hasTimestamps: boolean;
}

export type MemoryLimits = Pick<GPUSupportedLimits, "maxBufferSize" | "maxStorageBufferBindingSize">;

/** The default limits of WebGPU: more is asked for only when it is needed. */
const defaultLimits = { maxBufferSize: 2 ** 28, maxStorageBufferBindingSize: 2 ** 27 } as const;

/**
 * Why a network of these buffers does not fit an adapter of these limits, as a sentence; null when it fits. WebGPU
 * does not tell how much memory a device has, so all buffers together may be no larger than the one buffer it promises.
 */
export function reasonAgainstSizes(sizes: BufferSizes, limits: MemoryLimits): string | null {
  const total = totalBytes(sizes);
  if (total > limits.maxBufferSize) {
    return `The network needs ${megabytes(total)} of graphics memory, but the adapter promises at most ${megabytes(limits.maxBufferSize)}. Choose fewer neurons or a longer time step.`;
  }
  const largest = Math.max(...storageBytes(sizes));
  if (largest > limits.maxStorageBufferBindingSize) {
    return `The network's largest array takes ${megabytes(largest)}, but the adapter's shaders can reach ${megabytes(limits.maxStorageBufferBindingSize)} of one. Choose fewer neurons or a longer time step.`;
  }
  return null;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** Opens a device for these buffers. Throws a sentence when there is no adapter or when they do not fit. */
export async function openDevice(gpu: GPU | undefined, sizes: BufferSizes): Promise<OpenedDevice> {
  const adapter = await gpu?.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) {
    throw new Error(
      "WebGPU is not available: this browser or runtime offers no adapter. Choose the reference engine.",
    );
  }
  const reason = reasonAgainstSizes(sizes, adapter.limits);
  if (reason !== null) {
    throw new RangeError(reason);
  }
  const hasTimestamps = adapter.features.has("timestamp-query");
  const device = await adapter.requestDevice({
    label: "network",
    requiredFeatures: hasTimestamps ? ["timestamp-query"] : [],
    requiredLimits: limitsFor(sizes),
  });
  return { device, adapter: describeGpuAdapter(adapter), limits: adapter.limits, hasTimestamps };
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
