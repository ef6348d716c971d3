import type { Engine } from "../../src/engine/engine.ts";
import type { Refusal } from "../../src/model/refusal.ts";
import { LiveLoop } from "../../src/simulation/live/live-loop.ts";
import { Simulation } from "../../src/simulation/simulation.ts";
import type { Sentence } from "../../src/web/messages/messages.ts";
import { createFrame, scalarOf } from "../../src/wire/frame/frame.ts";
import { createFrameLayout } from "../../src/wire/frame/layout.ts";
import type { Waits } from "./watch-waits.ts";

interface Fallback {
  readonly engine: Engine;
  readonly reason: Refusal;
  readonly lostMs: number;
  /** What the program's own timers had waited for since the loss when it was told, ms. */
  readonly waitedMs: number;
}

interface LiveRun {
  readonly fallbacks: Fallback[];
  readonly failures: Error[];
}

interface LiveOptions {
  readonly engine: Engine;
  readonly nextEngine: (failed: Engine, why: Sentence) => Promise<Engine | null>;
  readonly waits: Waits;
  /** Called with the step of each frame and the number of engines that have run so far. */
  readonly onFrame: (seen: { readonly step: number; readonly engines: number }, stop: () => void) => void;
}

/** Runs a live loop as fast as it goes, until `onFrame` stops it or it fails for good. */
export async function runLive({ engine, nextEngine, waits, onFrame }: LiveOptions): Promise<LiveRun> {
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
      onFallback: (next, reason, lost) =>
        run.fallbacks.push({ engine: next, reason, lostMs: lost.ms, waitedMs: waits.end() }),
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
