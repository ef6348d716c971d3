/** Named numbers of the frames, each as an exponentially forgetting mean over biological time. */
import { type Frame, scalarOf } from "../../wire/frame/frame.ts";
import type { ScalarName } from "../../wire/frame/scalars.ts";
import { settlingMs } from "./baseline.ts";

export class RecentMean<Name extends ScalarName> {
  private readonly names: readonly Name[];
  private readonly memoryMs: number;
  private current: Record<Name, number> | null = null;
  private lastMs = 0;

  constructor(names: readonly Name[], memoryMs: number) {
    this.names = names;
    this.memoryMs = memoryMs;
  }

  clear(): void {
    this.current = null;
  }

  observe(frame: Frame): void {
    const nowMs = scalarOf(frame, "biologicalMs");
    if (nowMs < settlingMs) return;
    const weight = this.current ? 1 - Math.exp(-(nowMs - this.lastMs) / this.memoryMs) : 1;
    const current =
      this.current ?? (Object.fromEntries(this.names.map((name) => [name, 0])) as Record<Name, number>);
    for (const name of this.names) {
      current[name] += weight * (scalarOf(frame, name) - current[name]);
    }
    this.current = current;
    this.lastMs = nowMs;
  }

  /** null while the network settles. Lent: changed in place by the next frame. */
  get values(): Readonly<Record<Name, number>> | null {
    return this.current;
  }
}
