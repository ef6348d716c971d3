import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExportFolder } from "../../../src/cli/export/write-folder.ts";
import { writeFiles } from "../../../src/cli/export/write-network.ts";
import { thisProgram } from "../../../src/cli/program.ts";
import { createExportedNetwork, edgeName } from "../../../src/io/network/exported-network.ts";
import { networkFiles } from "../../../src/io/network/network-files.ts";
import { createConditions } from "../../../src/model/conditions.ts";
import { outEdge } from "../../../src/model/network/connectivity.ts";
import type { Projection } from "../../../src/model/network/projection.ts";
import { createRecipe } from "../../../src/model/network/recipe.ts";
import { createThresholds } from "../../../src/model/network/thresholds.ts";
import { debianPython, whyNoModule } from "../../support/debian-python.ts";

const parent = mkdtempSync(path.join(tmpdir(), "sonata-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const whyNot = whyNoModule(["h5py"], "python3-h5py");
const reader = path.join(import.meta.dirname, "read_sonata.py");

/** Fewer spines than there could be, so that edges are missing and the indices are not regular. */
const recipe = createRecipe({ neurons: 5120, seed: 3 });
const network = createExportedNetwork(recipe, createConditions(recipe.sheet, { spineOccupancy: 0.6 }));
const out = path.join(parent, "network");

beforeAll(async () => {
  const folder = new ExportFolder(out);
  const shares: number[] = [];
  await writeFiles(folder, networkFiles(network, 1000, thisProgram()), (share) => shares.push(share));
  folder.finish();
  expect(shares).toEqual([...shares].sort((left, right) => left - right));
  expect(shares.at(-1)).toBe(1);
});

/** Every edge that the engines walk, as a number: (delay in steps · targets + target) · sources + source; sorted. */
function edgesOf(projection: Projection): Float64Array {
  const { preIsInhibitory, outDegree, postIsInhibitory } = projection;
  const sources = preIsInhibitory ? recipe.sheet.inhibitory : recipe.sheet.excitatory;
  const targets = postIsInhibitory ? recipe.sheet.inhibitory : recipe.sheet.excitatory;
  const found: number[] = [];
  for (let pre = 0; pre < sources; pre++) {
    for (let index = 0; index < outDegree; index++) {
      const synapse = outEdge(network.wiring, projection, pre, index);
      if (network.exists(synapse)) found.push((synapse.delaySteps * targets + synapse.post) * sources + pre);
    }
  }
  return Float64Array.from(found).sort();
}

/** The same numbers as a program of another project reads them from the files. Throws what it said where it fails. */
async function edgesReadBy(program: string, projection: Projection): Promise<Float64Array> {
  const file = path.join(parent, "edges.bin");
  const script = path.join(import.meta.dirname, program);
  await promisify(execFile)(debianPython, [script, out, edgeName(projection), file]);
  const bytes = readFileSync(file);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

function expectSame(found: Float64Array, wanted: Float64Array): void {
  expect(found.length).toBe(wanted.length);
  expect(found.every((value, index) => value === wanted[index])).toBe(true);
}

const whyNoLibsonata =
  whyNoModule(["libsonata"], "") === null
    ? null
    : "libsonata not found (Debian has none; pip install libsonata)";

describe.skipIf(whyNoLibsonata !== null)(
  `a network as SONATA, read by libsonata${whyNoLibsonata === null ? "" : `: ${whyNoLibsonata}`}`,
  () => {
    it("has exactly the synapses that the engines walk, through the index from sources and from targets alike", async () => {
      for (const projection of network.wiring.projections) {
        expectSame(await edgesReadBy("read_libsonata.py", projection), edgesOf(projection));
      }
    });
  },
);

describe.skipIf(whyNot !== null)(
  `a network as SONATA, read by h5py${whyNot === null ? "" : `: ${whyNot}`}`,
  () => {
    it("has what the format asks for: groups, types, sizes, populations, and both indices lead to every edge once", () => {
      const found = JSON.parse(execFileSync(debianPython, [reader, out], { encoding: "utf8" }));
      expect(found.faults).toEqual([]);
      expect(found.nodes).toEqual({ excitatory: 4096, inhibitory: 1024 });
      expect(found.edgeTypes).toEqual(["0", "1", "2", "3"]);
    });

    it("has exactly the synapses that the engines walk from their sources, with their delays", async () => {
      for (const projection of network.wiring.projections) {
        expectSame(await edgesReadBy("read_sonata.py", projection), edgesOf(projection));
      }
      const [ee] = network.wiring.projections;
      expect(network.constants.spineShares[0]).toBeLessThan(1);
      expect(ee.name).toBe("EE");
    });

    it("has the thresholds of the recipe, to the last bit", () => {
      const file = path.join(parent, "thresholds.bin");
      const script = `import h5py, sys, numpy
with h5py.File(sys.argv[1]) as file:
    parts = [file["nodes"][each]["0/dynamics_params/thresholdMv"][()] for each in ("excitatory", "inhibitory")]
    numpy.concatenate(parts).astype("f4").tofile(sys.argv[2])`;
      execFileSync(debianPython, ["-c", script, path.join(out, "nodes.h5"), file]);
      const wanted = createThresholds(recipe.sheet, recipe.parameters, recipe.seed);
      expect(readFileSync(file).equals(Buffer.from(wanted.buffer))).toBe(true);
    });

    it("is refused by the reader when an edge is changed", () => {
      const changed = path.join(parent, "changed");
      cpSync(out, changed, { recursive: true });
      const script = `import h5py, sys
with h5py.File(sys.argv[1], "r+") as file:
    file["edges/inhibitory_to_inhibitory/target_node_id"][5] = 700`;
      execFileSync(debianPython, ["-c", script, path.join(changed, "edges.h5")]);
      const found = JSON.parse(execFileSync(debianPython, [reader, changed], { encoding: "utf8" }));
      expect(found.faults).toHaveLength(2);
    });
  },
);
