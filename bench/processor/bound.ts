/** How far the compiled network is from another compiler's code for the same arithmetic: V8 against gcc, on the same memory. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ReferenceEngine } from "../../src/engine/reference/reference-engine.ts";
import { createConditions } from "../../src/model/conditions.ts";
import { createRecipe, stepsPerMs } from "../../src/model/network/recipe.ts";
import { createCobaRecipe, kickCoba } from "../recipes/coba.ts";
import { thisTree } from "./earlier-tree.ts";
import { LineProcess } from "./line-process.ts";
import { networkInC } from "./wat-to-c.ts";

/** What the bench must reach inside the engine; private there. */
interface Inside {
  readonly phases: {
    advance(step: number, steps: number, ended: () => void): object;
    intervalFrom(step: number): number;
    /** Enters the spikes that wait. */
    takeSynapticEvents(): number;
    readonly memory: {
      readonly buffer: ArrayBuffer;
      readonly places: { readonly job: number; readonly threads: readonly { readonly entry: number }[] };
      readonly team: { round(): void; run(entry: number): void };
    };
  };
}

const pageBytes = 4096;
const warmUpMs = 200;
const flags = [
  "-std=c11",
  "-D_POSIX_C_SOURCE=200809L",
  "-O3",
  "-msse4.1",
  "-ffp-contract=off",
  "-fno-strict-aliasing",
];

/** One exchange interval in which no spike waits to be entered: of V8, and of C from the same memory. */
export class BoundBench {
  readonly neuronSteps: number;
  private readonly memory: Uint8Array;
  private readonly image: Uint8Array;
  private readonly changedPages: readonly number[];
  private readonly runInterval: () => void;
  private readonly inC: LineProcess;
  private readonly folder: string;

  private constructor(engine: ReferenceEngine, neurons: number) {
    const { phases } = engine as unknown as Inside;
    const { buffer, places, team } = phases.memory;
    const steps = phases.intervalFrom(engine.step);
    this.neuronSteps = neurons * steps;
    this.memory = new Uint8Array(buffer);
    const entry = places.threads[0]!.entry;
    this.runInterval = () => team.run(entry);
    this.image = captureInterval(engine.step, steps, phases);
    // What follows the interval writes only what the next one needs; both timings begin from the image all the same.
    this.changedPages = this.differingPages(this.image);
    this.folder = mkdtempSync(path.join(tmpdir(), "disinhibit-bound-"));
    this.inC = this.compile(places.job, entry);
  }

  /** Runs the network until rates are those of its steady state and its code is the optimised one. */
  static async create(network: "K1" | "COBA", neurons: number, concentrationUm: number): Promise<BoundBench> {
    const recipe =
      network === "K1" ? createRecipe({ neurons, seed: 1, parameterSet: "k1" }) : createCobaRecipe(neurons);
    const engine = new ReferenceEngine(recipe, "reference", null, "webassembly");
    if (network === "COBA") {
      await kickCoba(engine);
    } else {
      engine.setConditions(createConditions(recipe.sheet, { concentrationUm }));
    }
    await engine.advance(warmUpMs * stepsPerMs(recipe));
    return new BoundBench(engine, neurons);
  }

  /** Nanoseconds of the fastest of so many intervals, each from the same memory. */
  timeHere(intervals: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (let interval = 0; interval < intervals; interval++) {
      this.restore();
      const beganAt = performance.now();
      this.runInterval();
      best = Math.min(best, performance.now() - beganAt);
    }
    return 1e6 * best;
  }

  async timeInC(intervals: number): Promise<number> {
    return (await this.inC.ask<{ nanoseconds: number }>({ intervals })).nanoseconds;
  }

  /** Throws a sentence where C leaves other memory behind than V8. */
  async check(): Promise<void> {
    await this.timeInC(1);
    this.restore();
    this.runInterval();
    const pages = this.differingPages(readFileSync(path.join(this.folder, "result")));
    if (pages.length > 0) {
      throw new Error(
        `The translation to C differs from the compiled network in ${pages.length} pages of ${this.memory.length / pageBytes}; the first is page ${pages[0]}. Compare the operations in wat-to-c.ts with those of WebAssembly.`,
      );
    }
  }

  stop(): void {
    this.inC.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private restore(): void {
    for (const page of this.changedPages) {
      const start = page * pageBytes;
      this.memory.set(this.image.subarray(start, start + pageBytes), start);
    }
  }

  private differingPages(other: Uint8Array): number[] {
    const pages: number[] = [];
    for (let page = 0; page < other.length / pageBytes; page++) {
      const [start, end] = [page * pageBytes, (page + 1) * pageBytes];
      if (Buffer.compare(other.subarray(start, end), this.memory.subarray(start, end)) !== 0) {
        pages.push(page);
      }
    }
    return pages;
  }

  private compile(job: number, thread: number): LineProcess {
    const inFolder = (name: string) => path.join(this.folder, name);
    const wat = readFileSync(path.join(thisTree, "src/engine/reference/generated/phases.wat"), "utf8");
    writeFileSync(inFolder("network.h"), networkInC(wat));
    writeFileSync(inFolder("image"), this.image);
    copyFileSync(path.join(thisTree, "bench/processor/bound.c"), inFolder("bound.c"));
    execFileSync("gcc", [...flags, "-o", inFolder("bound"), inFolder("bound.c")]);
    const args = [inFolder("image"), `${job}`, `${thread}`, inFolder("result")];
    return new LineProcess("The bound in C", inFolder("bound"), args);
  }
}

/** The memory as it is right before the tiles take the interval, in which they have then gone once. */
function captureInterval(step: number, steps: number, phases: Inside["phases"]): Uint8Array {
  const { team, buffer } = phases.memory;
  const round = team.round.bind(team);
  let image = new Uint8Array(0);
  team.round = () => {
    image = new Uint8Array(buffer).slice();
    round();
  };
  phases.takeSynapticEvents();
  phases.advance(step, steps, () => {});
  team.round = round;
  return image;
}
