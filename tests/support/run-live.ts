import type { Engine } from "../../src/engine/engine.ts";
import { LiveLoop } from "../../src/simulation/live-loop.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import { createFrame, scalarOf } from "../../src/snapshot/frame.ts";
import { createFrameLayout } from "../../src/snapshot/layout.ts";

interface Fallback {
  readonly engine: Engine;
  readonly reason: string;
  readonly lostMs: number;
  /** Wall time at which it was told. */
  readonly atMs: number;
}

interface LiveRun {
  readonly fallbacks: Fallback[];
  readonly failures: Error[];
}

interface LiveOptions {
  readonly engine: Engine;
  readonly nextEngine: (failed: Engine, why: string) => Promise<Engine | null>;
  /** Called with the step of each frame and the number of engines that have run so far. */
  readonly onFrame: (seen: { readonly step: number; readonly engines: number }, stop: () => void) => void;
}

/** Runs a live loop as fast as it goes, until `onFrame` stops it or it fails for good. */
export async function runLive({ engine, nextEngine, onFrame }: LiveOptions): Promise<LiveRun> {
  const simulation = await Simulation.create(engine, "stressed");
  const layout = createFrameLayout(engine.recipe.sheet);
  const run: LiveRun = { fallbacks: [], failures: [] };
  await new Promise<void>((resolve) => {
    const loop = new LiveLoop({
      simulation,
      frames: {
        framesSkipped: 0,
        take: () => createFrame(layout),
        send: (frame) =>
          onFrame({ step: scalarOf(frame, "step"), engines: 1 + run.fallbacks.length }, () => {
            void loop.stop().then(resolve);
          }),
      },
      nextEngine,
      onFallback: (next, reason, lostMs) =>
        run.fallbacks.push({ engine: next, reason, lostMs, atMs: performance.now() }),
      onTwinEnded: () => {},
      onFailure: (error) => {
        run.failures.push(error);
        resolve();
      },
      now: () => performance.now(),
    });
    loop.msPerSecond = 1000;
    loop.start();
  });
  simulation.dispose();
  return run;
}
