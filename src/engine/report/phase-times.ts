/** How long the phases of a step take. */

export interface PhaseTime {
  /** Phases of the schedule, joined by "+" where an engine carries them out as one, or work between the steps by its own name. */
  readonly label: string;
  readonly steps: number;
  readonly microsecondsPerStep: number;
}

/** Adds times up by label. */
export class PhaseClock {
  private readonly milliseconds = new Map<string, number>();
  private steps = 0;

  add(label: string, milliseconds: number): void {
    this.milliseconds.set(label, (this.milliseconds.get(label) ?? 0) + milliseconds);
  }

  addSteps(steps: number): void {
    this.steps += steps;
  }

  /** In the order in which labels came first; none before the first step. */
  times(): PhaseTime[] {
    const { steps } = this;
    return [...this.milliseconds].map(([label, milliseconds]) => ({
      label,
      steps,
      microsecondsPerStep: (1000 * milliseconds) / steps,
    }));
  }
}
