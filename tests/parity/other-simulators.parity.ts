import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { whyNotHere } from "../../bench/parity/run-network.ts";

const root = path.resolve(import.meta.dirname, "../..");
const missing = (["brian2", "neuron"] as const).flatMap((name) => whyNotHere(name) ?? []);
const why = missing.length === 0 ? "" : `: ${missing.join("; ")}`;

describe.skipIf(missing.length > 0)(`Brian2 and NEURON, run in exported folders${why}`, () => {
  it("find our rates, blocks and CV within 3 % at 0 and 1.5 µM and begin with our spikes, NEURON on two MPI processes as on one", async () => {
    const tsx = path.join(root, "node_modules/tsx/dist/loader.mjs");
    const command = ["--import", tsx, path.join(root, "bench/parity/run.ts"), "--smallest"];
    const child = spawn(process.execPath, command, { cwd: root });
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
    // Four runs at each of two concentrations.
    expect(report.match(/^\| (Disinhibit|Brian2|NEURON, (one process|two MPI processes)) \|/gm)).toHaveLength(
      8,
    );
    process.stderr.write(`${report.match(/^- .+: .+ \d.*$/gm)?.join("\n")}\n`);
  }, 900_000);
});
