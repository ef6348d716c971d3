/**
 * Where the arrays of the compiled phases lie in their memory: planned first, so that the memory is allocated
 * once at its full size, then made as views. Arrays begin at different places of a page: the same place
 * would make a pass over a dozen of them evict its own cache lines.
 */
const alignment = 64;
/** From the end of one array to the start of the next, at least. */
const gapBytes = 5 * alignment;

export class MemoryPlan {
  private size = 0;

  /** Reserves `bytes` bytes; returns their address, a multiple of 64. */
  reserve(bytes: number): number {
    const address = this.size;
    this.size = Math.ceil((address + bytes) / alignment) * alignment + gapBytes;
    return address;
  }

  /** Bytes needed for all that has been reserved. */
  get bytes(): number {
    return this.size;
  }
}
