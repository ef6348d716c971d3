/** WebGPU's flags as numbers (from its specification): only browsers have them as globals, Node does not. */
export const bufferUsage = {
  mapRead: 0x1,
  copySource: 0x4,
  copyTarget: 0x8,
  uniform: 0x40,
  storage: 0x80,
  indirect: 0x100,
  queryResolve: 0x200,
} as const;

export const mapForReading = 0x1;
