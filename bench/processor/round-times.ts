/** Where the first thread spends its wall time: its own part of rounds, waiting for other threads, and outside of rounds. */
import type { Engine } from "../../src/engine/engine.ts";
import type { ThreadShares } from "./window.ts";

/** What the bench must reach inside the engine; private there. */
interface Inside {
  readonly phases: { readonly memory: { readonly team: { round(): void; run(entry: number): void } } };
}

export class RoundTimes {
  private roundMs = 0;
  private ownMs = 0;

  constructor(engine: Engine) {
    const { team } = (engine as unknown as Inside).phases.memory;
    const round = team.round.bind(team);
    const run = team.run.bind(team);
    team.run = (entry) => {
      const beganAt = performance.now();
      run(entry);
      this.ownMs += performance.now() - beganAt;
    };
    team.round = () => {
      const beganAt = performance.now();
      round();
      this.roundMs += performance.now() - beganAt;
    };
  }

  begin(): void {
    this.roundMs = 0;
    this.ownMs = 0;
  }

  sharesOf(wallMs: number): ThreadShares {
    return {
      outsideRounds: (wallMs - this.roundMs) / wallMs,
      ownPart: this.ownMs / wallMs,
      waiting: (this.roundMs - this.ownMs) / wallMs,
    };
  }
}
