/** Named numbers against one rising clock, thinned evenly when they grow too many. */
import type { ScalarName } from "../../wire/frame/scalars.ts";

export class ScalarHistory<Name extends ScalarName> {
  readonly times: number[] = [];
  readonly values: Readonly<Record<Name, number[]>>;
  private readonly names: readonly Name[];
  private readonly capacity: number;
  /** Points nearer than this to the last one are not kept. */
  private spacing: number;
  private readonly firstSpacing: number;
  private readonly whenFull: "forget" | "thin";

  /** `whenFull`: "forget" drops the older half, "thin" keeps every second point and doubles the spacing. */
  constructor(names: readonly Name[], spacing: number, capacity: number, whenFull: "forget" | "thin") {
    this.names = names;
    this.values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
    this.spacing = spacing;
    this.firstSpacing = spacing;
    this.capacity = capacity;
    this.whenFull = whenFull;
  }

  clear(): void {
    this.times.length = 0;
    for (const name of this.names) this.values[name].length = 0;
    this.spacing = this.firstSpacing;
  }

  /** Takes the values at `time`. A time before the last one makes everything after it undone. */
  append(time: number, read: (name: Name) => number): void {
    this.forgetAfter(time);
    const last = this.times.at(-1);
    if (last !== undefined && time - last < this.spacing) return;
    this.times.push(time);
    for (const name of this.names) this.values[name].push(read(name));
    if (this.times.length > this.capacity) this.shrink();
  }

  /** Marks that nothing is known from `time` until the next point. */
  leaveGap(time: number): void {
    if (this.times.length === 0) return;
    this.times.push(time);
    for (const name of this.names) this.values[name].push(Number.NaN);
  }

  private forgetAfter(time: number): void {
    while ((this.times.at(-1) ?? time) > time) {
      this.times.pop();
      for (const name of this.names) this.values[name].pop();
    }
  }

  private shrink(): void {
    const half = this.times.length / 2;
    const isKept = (index: number) => (this.whenFull === "forget" ? index >= half : index % 2 === 0);
    if (this.whenFull === "thin") this.spacing *= 2;
    for (const list of [this.times, ...this.names.map((name) => this.values[name])]) {
      const kept = list.filter((_, index) => isKept(index));
      list.length = 0;
      for (const value of kept) list.push(value);
    }
  }
}
