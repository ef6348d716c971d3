/** A WebGPU whose devices a test can get hold of, and in which it can put something out of order. */
export interface TamperedGpu {
  readonly gpu: GPU;
  /** Devices that have been opened, in order. */
  readonly devices: GPUDevice[];
}

/** `onDevice` may change a device before the engine gets it; `limits` stand in for those of the adapter. */
export function tamperWith(
  gpu: GPU,
  onDevice: (device: GPUDevice) => void = () => undefined,
  limits: Partial<Record<keyof GPUSupportedLimits, number>> = {},
): TamperedGpu {
  const devices: GPUDevice[] = [];
  const requestAdapter = async (options?: GPURequestAdapterOptions) => {
    const adapter = await gpu.requestAdapter(options);
    return (
      adapter && {
        info: adapter.info,
        features: adapter.features,
        limits: new Proxy(adapter.limits, {
          get: (real, name) => limits[name as keyof GPUSupportedLimits] ?? Reflect.get(real, name, real),
        }),
        requestDevice: async (descriptor?: GPUDeviceDescriptor) => {
          const device = await adapter.requestDevice(descriptor);
          devices.push(device);
          onDevice(device);
          return device;
        },
      }
    );
  };
  return { gpu: { requestAdapter } as unknown as GPU, devices };
}
