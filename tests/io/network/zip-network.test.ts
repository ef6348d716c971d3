/** The page's ZIP of a network has the very files that the command line writes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { exportNetwork as exportByCommand } from "../../../src/cli/export-command.ts";
import { thisProgram } from "../../../src/cli/program.ts";
import { createExportedNetwork } from "../../../src/io/network/exported-network.ts";
import { estimatedBytes } from "../../../src/io/network/network-size.ts";
import { exportTargets, simulatorFiles } from "../../../src/io/network/simulators/targets.ts";
import { createConditions } from "../../../src/model/conditions.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { exportNetwork, filesOf } from "../../../workers/export-network.ts";

const parent = mkdtempSync(path.join(tmpdir(), "zip-network-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
// HDF5 notes when a list was made.
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-02T03:04:05Z") }));
afterAll(() => void vi.useRealTimers());
afterEach(() => void vi.restoreAllMocks());

const recipe = createRecipe({ neurons: 5120, seed: 3 });
const requestTo = (target: (typeof exportTargets)[number]) => ({
  target,
  recipe: { neurons: 5120, seed: 3 },
  conditions: createConditions(recipe.sheet, { concentrationUm: 1.5, spineOccupancy: 0.5 }),
  durationMs: 700,
  program: thisProgram(),
});
const asked = [
  ...["--neurons", "5120", "--seed", "3", "--concentration-um", "1.5"],
  ...["--spine-occupancy", "0.5", "--duration-ms", "700"],
];

async function filesOfCommand(target: string): Promise<Record<string, Buffer>> {
  const folder = path.join(parent, target);
  vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await exportByCommand(["--to", target, "--out", folder, ...asked])).toBe(0);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map((each) => {
      const file = path.join(each.parentPath, each.name);
      return [path.relative(folder, file), readFileSync(file)];
    }),
  );
}

describe("a network that the page saves", () => {
  it("for a simulator is what the command line writes, file for file", async () => {
    const target = "neuron";
    const wanted = await filesOfCommand(target);
    const pieces: Uint8Array[] = [];
    const heard: { readonly share: number; readonly pieces: number }[] = [];
    const stream = {
      write: async (piece: Uint8Array) => void pieces.push(piece),
      close: async () => {},
      abort: async () => {},
    };
    const into = { createWritable: async () => stream } as unknown as FileSystemFileHandle;
    const { content, bytes } = await exportNetwork(requestTo(target), into, async (share) => {
      heard.push({ share, pieces: pieces.length });
    });
    expect(content).toBe(null);
    const zip = Buffer.concat(pieces);
    expect(zip.length).toBe(bytes);
    const found = unzipSync(zip);
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
    for (const [name, file] of Object.entries(wanted)) {
      expect(Buffer.compare(file, found[name] ?? new Uint8Array()), name).toBe(0);
    }
    // Between two calls of onShare the thread is silent: for a megabyte of a file, or for a quarter of a million synapses, of which
    // each is walked from its target and from its source. Neither grows with the network.
    const { wiring } = createExportedNetwork(recipe, requestTo(target).conditions);
    const synapses = wiring.projections.reduce(
      (sum, { postIsInhibitory, inDegree }) =>
        sum + wiring.sheet[postIsInhibitory ? "inhibitory" : "excitatory"] * inDegree,
      0,
    );
    const shares = heard.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    expect(new Set(shares.filter((share) => share < 0.9)).size).toBeGreaterThan((2 * synapses) / 2 ** 18);
    const silentBytes = heard
      .slice(1)
      .map(({ pieces: until }, at) =>
        pieces.slice(heard[at]?.pieces, until).reduce((sum, piece) => sum + piece.length, 0),
      );
    expect(Math.max(...silentBytes)).toBeLessThan(1.2e6);
    const written = Object.values(wanted).reduce((sum, file) => sum + file.length, 0);
    const estimated = estimatedBytes(wiring);
    expect(estimated).toBeGreaterThan(written);
    expect(estimated).toBeLessThan(3 * written);
  });

  it.each(exportTargets)(
    "for %s has the files of that target, those of the project as they are",
    async (target) => {
      const found = await filesOf(requestTo(target));
      const names = found.map(({ name }) => name);
      expect(names).toContain("README.md");
      expect(names).toContain(target === "sonata" ? "edges.h5" : "network/edges.h5");
      for (const [name, from] of simulatorFiles(target)) {
        const file = found.find((each) => each.name === name);
        const text = readFileSync(
          path.join(import.meta.dirname, "../../../src/io/network/simulators", from),
          "utf8",
        );
        expect(file && "content" in file && file.content, name).toBe(text);
      }
    },
  );

  it("goes into a chosen file piece by piece, and leaves nothing there when it is stopped", async () => {
    const pieces: number[] = [];
    const ended: string[] = [];
    const stream = {
      write: async (piece: Uint8Array) => void pieces.push(piece.length),
      close: async () => void ended.push("closed"),
      abort: async () => void ended.push("aborted"),
    };
    const into = { createWritable: async () => stream } as unknown as FileSystemFileHandle;
    const stopped = new Error("stopped");
    const stop = async (share: number) => {
      if (share > 0.1) throw stopped;
    };
    await expect(exportNetwork(requestTo("sonata"), into, stop)).rejects.toBe(stopped);
    expect(ended).toEqual(["aborted"]);
    expect(pieces.length).toBeGreaterThan(0);
  });
});
