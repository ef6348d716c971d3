/** The spikes of an exchange interval, in order of time, then of id. */
export class SpikeList {
  count = 0;
  readonly neurons: Int32Array;
  readonly steps: Int32Array;
  /** What one arrival of the spike adds to the ring. */
  readonly events: Int32Array;

  constructor(capacity: number) {
    this.neurons = new Int32Array(capacity);
    this.steps = new Int32Array(capacity);
    this.events = new Int32Array(capacity);
  }
}
