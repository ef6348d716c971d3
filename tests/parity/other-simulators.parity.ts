import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type SimulatorName, whyNotHere } from "../../bench/parity/simulators.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Runs `npm run parity -- --smallest` for some simulators; the report that it printed. */
async function parity(...only: readonly SimulatorName[]): Promise<string> {
  const tsx = path.join(root, "node_modules/tsx/dist/loader.mjs");
  const command = ["--import", tsx, path.join(root, "bench/parity/run.ts"), "--smallest"];
  const child = spawn(process.execPath, [...command, ...only.flatMap((name) => ["--only", name])], {
    cwd: root,
  });
  let report = "";
  let said = "";
  child.stdout.on("data", (piece) => {
    report += piece;
  });
  child.stderr.on("data", (piece) => {
    said += piece;
    process.stderr.write(piece);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code, said).toBe(0);
  process.stderr.write(`${report.match(/^- .+: .+ \d.*$/gm)?.join("\n")}\n`);
  return report;
}

/** What is missing, to be read in the names of tests that are skipped for it. */
function missingOf(...names: readonly SimulatorName[]) {
  const missing = names.flatMap((name) => whyNotHere(name) ?? []);
  return { isMissing: missing.length > 0, why: missing.length === 0 ? "" : `: ${missing.join("; ")}` };
}

const usual = missingOf("brian2", "neuron");
describe.skipIf(usual.isMissing)(`Brian2 and NEURON, run in exported folders${usual.why}`, () => {
  it("find our rates, blocks and CV within 3 % at 0 and 1.5 µM and begin with our spikes, NEURON on two MPI processes as on one", async () => {
    const report = await parity("brian2", "neuron");
    // Four runs at each of two concentrations.
    expect(report.match(/^\| (Disinhibit|Brian2|NEURON, (one process|two MPI processes)) \|/gm)).toHaveLength(
      8,
    );
  }, 900_000);
});

const nest = missingOf("nest");
describe.skipIf(nest.isMissing)(`NEST, run in exported folders${nest.why}`, () => {
  it("finds our rates, blocks and CV within 3 % at 0 and 1.5 µM and begins with our spikes", async () => {
    const report = await parity("nest");
    expect(report.match(/^\| (Disinhibit|NEST, one process) \|/gm)).toHaveLength(4);
  }, 900_000);
});
