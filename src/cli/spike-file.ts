/** Spikes as a CSV file that is written completely or not at all: it takes its name only when it is whole. */
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import type { SpikeBatch } from "../engine/report/advance-report.ts";
import type { Recipe } from "../model/network/recipe.ts";
import { UsageError } from "./usage-error.ts";

export interface SpikeFile {
  add(batch: SpikeBatch): void;
  finish(): void;
  /** Leaves nothing behind; does nothing after `finish`. */
  discard(): void;
}

/** Opens a file beside `path`. Throws a `UsageError` if `path` cannot be written. */
export function openSpikeFile(path: string, recipe: Recipe): SpikeFile {
  const target = targetOf(path);
  const partial = `${target}.${process.pid}.partial`;
  const descriptor = openPartial(path, partial);
  let isOpen = true;
  const discard = () => {
    if (isOpen) {
      isOpen = false;
      closeSync(descriptor);
      rmSync(partial, { force: true });
    }
  };
  process.on("exit", discard);
  writeSync(descriptor, "neuron,population,timeMs\n");
  return {
    add(batch) {
      const lines: string[] = [];
      for (let index = 0; index < batch.count; index++) {
        const neuron = batch.neurons[index] ?? 0;
        const population = neuron < recipe.sheet.excitatory ? "excitatory" : "inhibitory";
        const timeMs = Number(((batch.steps[index] ?? 0) * recipe.dtMs).toFixed(6));
        lines.push(`${neuron},${population},${timeMs}\n`);
      }
      const bytes = Buffer.from(lines.join(""));
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    },
    finish() {
      fsyncSync(descriptor);
      closeSync(descriptor);
      isOpen = false;
      renameSync(partial, target);
    },
    discard,
  };
}

/** Where the finished file goes; a link is followed. Anything but a plain file in that place is refused. */
function targetOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    throw new UsageError(`--spikes must name a file to write, but "${path}" is not a plain file.`);
  }
  return found ? realpathSync(path) : path;
}

const refusals = [
  { codes: ["ENOENT", "ENOTDIR"], words: "its folder does not exist" },
  { codes: ["EACCES", "EPERM", "EROFS"], words: "its folder may not be written to" },
];

function openPartial(path: string, partial: string): number {
  try {
    return openSync(partial, "w");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = refusals.find(({ codes }) => codes.includes(String(code)))?.words ?? String(code);
    throw new UsageError(`--spikes must name a file that can be written, but "${path}" cannot: ${reason}.`);
  }
}
