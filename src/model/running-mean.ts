/** Exponentially forgetting means: what is `memoryMs` old counts 1/e. Unbiased for constant numbers, else `memoryMs` behind. */
export class RunningMean<Name extends string> {
  /** How long was observed, biological ms. */
  observedMs = 0;
  private readonly names: readonly Name[];
  private readonly memoryMs: number;
  private readonly means: Record<Name, number>;
  private weight = 0;

  constructor(names: readonly Name[], memoryMs: number) {
    this.names = names;
    this.memoryMs = memoryMs;
    this.means = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  }

  clear(): void {
    this.observedMs = 0;
    this.weight = 0;
  }

  /** Takes in what the numbers were over the last `elapsedMs`; nothing where no time has passed. */
  add(elapsedMs: number, numberOf: (name: Name) => number): void {
    if (!(elapsedMs > 0)) return;
    const kept = Math.exp(-elapsedMs / this.memoryMs);
    this.observedMs += elapsedMs;
    this.weight = this.weight * kept + (1 - kept);
    const share = (1 - kept) / this.weight;
    for (const name of this.names) this.means[name] += share * (numberOf(name) - this.means[name]);
  }

  /** In the numbers' own units; null before anything was observed. Lent: changed in place by `add`. */
  get values(): Readonly<Record<Name, number>> | null {
    return this.observedMs > 0 ? this.means : null;
  }
}
