/** Every column and every measured number of a file is a quantity of the table, under the table's name. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { protocol } from "../../src/cli/protocol-command.ts";
import { run } from "../../src/cli/run-command.ts";
import { transient, transientAsCsv } from "../../src/cli/transient-command.ts";
import { conditionTable } from "../../src/model/conditions.ts";
import { quantityNames } from "../../src/model/quantities.ts";

const isQuantity = (name: string) => quantityNames.some((known) => known === name);
const isCondition = (name: string) => name in conditionTable;

/** What a command prints on standard output. */
async function printed(
  command: (args: readonly string[]) => Promise<number>,
  ...args: string[]
): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await command(args);
  const text = log.mock.calls.join("\n");
  log.mockRestore();
  return text;
}
const columnsOf = (csv: string) => csv.split("\n")[0]!.split(",");

describe("the columns of a file", () => {
  it("of a course are quantities", async () => {
    const csv = await printed(protocol, "saline", "--csv", "--atlas", "--horizon-hours", "2");
    expect(columnsOf(csv).filter((name) => !isQuantity(name))).toEqual([]);
    const { rows } = JSON.parse(
      await printed(protocol, "saline", "--json", "--atlas", "--horizon-hours", "2"),
    );
    expect(Object.keys(rows[0])).toEqual(columnsOf(csv));
  });

  it("of a step of concentration are quantities, and so is what is told of it as a whole", async () => {
    const short = ["--duration-ms", "4000", "--warmup-ms", "0"];
    const {
      recipe: _,
      bins,
      notMeasured: __,
      provenance,
      ...told
    } = JSON.parse(await printed(transient, ...short, "--json"));
    expect(provenance).toBeDefined();
    expect(Object.keys(bins[0]).filter((name) => !isQuantity(name))).toEqual([]);
    expect(Object.keys(told).filter((name) => !isQuantity(name) && !isCondition(name))).toEqual([]);
    expect(columnsOf(transientAsCsv({ ...told, bins })).sort()).toEqual(Object.keys(bins[0]).sort());
  }, 60_000);

  it("of a run are quantities, beside what the run was and what it took", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-columns-"));
    const file = path.join(folder, "spikes.csv");
    const text = await printed(run, "--duration-ms", "20", "--warmup-ms", "0", "--json", "--spikes", file);
    const columns = columnsOf(readFileSync(file, "utf8"));
    rmSync(folder, { recursive: true });
    const { engine, recipe, imposedInput, notMeasured, provenance, ...parsed } = JSON.parse(text);
    const { warmupMs, wallSeconds, cpuSeconds, ...measured } = parsed;
    const { conditions, excitatory, inhibitory, ...whole } = measured;
    const names = [excitatory, inhibitory, whole].flatMap(Object.keys);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !isQuantity(name))).toEqual([]);
    expect(Object.keys(conditions).filter((name) => !isCondition(name))).toEqual([]);
    expect(columns.filter((name) => !isQuantity(name))).toEqual(["neuron", "population"]);
    for (const about of [
      engine,
      recipe,
      imposedInput,
      notMeasured,
      provenance,
      warmupMs,
      wallSeconds,
      cpuSeconds,
    ]) {
      expect(about).toBeDefined();
    }
  });
});
