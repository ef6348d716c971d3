import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parquetReadObjects } from "hyparquet";
import * as v from "valibot";
import { afterAll, describe, expect, inject, it } from "vitest";
import { OutputFiles } from "../../src/cli/output-files.ts";
import { withoutInWords } from "../../src/cli/validation/course-report.ts";
import { manifestSchema } from "../../src/io/manifest.ts";
import { assumptionSwitches } from "../../src/model/assumption-switches.ts";
import { createParameters, defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { t } from "../../src/web/messages/messages.ts";
import { runCommand as cli, type Ended, startCommand } from "../support/start-command.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => path.join(folder, name);

const changed = ["--set", "magnesiumInhibitoryMm=1"];
const { magnesiumInhibitoryMm: before } = createParameters({}, defaultParameterSet);
const sentence = t("provenance.changed", {
  ...{ name: "magnesiumInhibitoryMm", from: `${Number(before.toPrecision(6))}`, to: "1", unit: " mM" },
});
const change = { name: "magnesiumInhibitoryMm", unit: "mM", from: before, to: 1 };
const window = ["--duration-ms", "200", "--warmup-ms", "50"];

describe("what was changed in the model", () => {
  it("is named with old and new value by run, as a table and as JSON", async () => {
    const [table, json] = await Promise.all([
      cli("run", ...window, ...changed),
      cli("run", ...window, ...changed, "--json"),
    ]);
    expect(table.stdout).toContain(`\n${sentence}\n`);
    expect(JSON.parse(json.stdout).provenance).toEqual({
      ...{ parameterSet: "K2", changedParameters: [change], removedAssumptions: [] },
    });
  });

  it("is named by transient, on standard error where rows have no place for it", async () => {
    const short = ["--duration-ms", "4000", "--warmup-ms", "0", ...changed];
    const [table, csv] = await Promise.all([cli("transient", ...short), cli("transient", ...short, "--csv")]);
    expect(table.stdout).toContain(`\n${sentence}\n`);
    expect(csv.stdout).not.toContain(sentence);
    expect(csv.stderr).toContain(`${sentence}\n`);
  });

  it("is named by protocol: an assumption that was removed is no more assumed, and what replaces it is listed", async () => {
    const course = ["protocol", "single-infusion", "--without", "tonic-drive"];
    const [table, json] = await Promise.all([cli(...course), cli(...course, "--json")]);
    const assumes = table.stdout.split("\n").find((line) => line.includes("assumes"));
    expect(assumes).not.toMatch(/\bA1\b/);
    expect(assumes).toMatch(/\bA2\b/);
    expect(table.stdout).toContain("without assumption A1 (tonic-drive), which replaces ");
    const { provenance } = JSON.parse(json.stdout);
    expect(provenance).toMatchObject({
      changedParameters: [],
      removedAssumptions: [{ name: "tonic-drive", assumption: "A1" }],
    });
    const [{ replaced }] = provenance.removedAssumptions;
    expect(replaced.map(({ name }: { name: string }) => name)).toContain("backgroundRateInhibitoryHz");
    for (const { from, to } of replaced) expect(from).not.toBe(to);
  });
});

describe("the validation report", () => {
  it("names what each network without an assumption replaces, with old and new value", () => {
    const document = readFileSync(path.join(root, "docs/validation.md"), "utf8");
    for (const { name, assumption } of assumptionSwitches) {
      const words = withoutInWords(name, defaultParameterSet);
      expect(words).toMatch(
        new RegExp(`^without assumption ${assumption} \\(${name}\\), which replaces .+ → `),
      );
      expect(document).toContain(`- ${words}\n`);
    }
  });
});

describe("files of run", () => {
  it("are spikes, rates, a figure and a manifest that agree with what is printed", async () => {
    const names = {
      spikes: "s.csv",
      series: "rates.parquet",
      figure: "raster.svg",
      manifest: "manifest.json",
    };
    const { code, stdout, stderr } = await cli(
      ...["run", ...window, ...changed, "--json"],
      ...Object.entries(names).flatMap(([option, name]) => [`--${option}`, inFolder(name)]),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining("could not") });
    const printed = JSON.parse(stdout);
    const spikes = readFileSync(inFolder(names.spikes), "utf8").trimEnd().split("\n").slice(1);
    const rows = await parquetReadObjects({
      file: Uint8Array.from(readFileSync(inFolder(names.series))).buffer,
    });
    expect(rows).toHaveLength(200);
    expect(rows[0]?.["timeMs"]).toBe(50.5);
    const mean = rows.reduce((sum, row) => sum + Number(row["excitatoryRateHz"]), 0) / rows.length;
    expect(mean).toBeCloseTo(printed.excitatory.rateHz, 6);
    const svg = readFileSync(inFolder(names.figure), "utf8");
    expect(svg).toContain(sentence);
    expect(svg.split(/M[\d.]+ [\d.]+v/)).toHaveLength(1 + spikes.length);
    const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(inFolder(names.manifest), "utf8")));
    expect(manifest).toMatchObject({
      network: { neurons: 5120, seed: 1, dtMs: 0.1, recipeHash: printed.recipe.hash },
      changedParameters: [change],
      engine: { requested: "auto", executedOn: "reference" },
      span: { unit: "ms", start: 50, stop: 250 },
      address: null,
    });
    expect(manifest.command?.slice(0, 2)).toEqual(["run", "--duration-ms"]);
    for (const { name, bytes } of manifest.files) expect(bytes, name).toBe(statSync(name).size);
    expect(manifest.files).toHaveLength(3);
  });

  it("do not keep the results from being printed when one cannot be finished", async () => {
    const blocked = inFolder("blocked");
    mkdirSync(blocked);
    const file = path.join(blocked, "rates.csv");
    const { ended } = startCommand(["run", "--duration-ms", "2000", "--warmup-ms", "0", "--series", file]);
    await expect.poll(() => readdirSync(blocked), { timeout: 20_000 }).toHaveLength(1);
    // A folder has taken the name in the meantime.
    mkdirSync(file);
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(1);
    expect(stdout).toContain("firing rate");
    expect(stderr).toContain(`The file "${file}" could not be written`);
    expect(readdirSync(blocked)).toEqual(["rates.csv"]);
  });

  it.each(["SIGHUP", "SIGINT", "SIGQUIT"] as const)("are gone after %s", async (signal) => {
    const place = inFolder(signal);
    mkdirSync(place);
    const { child, ended } = startCommand([
      ...["run", "--duration-ms", "600000", "--warmup-ms", "0"],
      ...["--spikes", path.join(place, "s.h5"), "--figure", path.join(place, "f.svg")],
    ]);
    await expect.poll(() => readdirSync(place), { timeout: 20_000 }).toHaveLength(2);
    child.kill(signal);
    expect((await ended).code).toBeGreaterThan(128);
    expect(readdirSync(place)).toEqual([]);
  });

  it("say in one sentence that standard output is full", async () => {
    const { code, stderr } = await new Promise<Pick<Ended, "code" | "stderr">>((resolve) => {
      const script = `${process.execPath} ${inject("commandFile")} parameters > /dev/full`;
      execFile("sh", ["-c", script], (error, _, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stderr }),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The results could not be printed: [^\n]*ENOSPC[^\n]*\n$/);
  });
});

describe("files of protocol", () => {
  it("are the course with units, a figure with its bands and a manifest", async () => {
    const { code } = await cli(
      ...["protocol", "single-infusion", "--csv", "--bands"],
      ...["--series", inFolder("course.csv"), "--figure", inFolder("course.svg")],
      ...["--manifest", inFolder("course.json")],
    );
    expect(code).toBe(0);
    const [head = "", ...rows] = readFileSync(inFolder("course.csv"), "utf8").trimEnd().split("\n");
    expect(head).toMatch(/^hours \[h\],plasmaNgPerMl \[ng\/ml\],plasmaNgPerMl_low \[ng\/ml\],/);
    expect(rows.length).toBeGreaterThan(20);
    const svg = readFileSync(inFolder("course.svg"), "utf8");
    expect(svg).toContain(t("provenance.atlas"));
    expect(svg).toContain(t("export.band"));
    const manifest = v.parse(manifestSchema, JSON.parse(readFileSync(inFolder("course.json"), "utf8")));
    expect(manifest).toMatchObject({
      source: "atlas",
      engine: null,
      span: { unit: "h", start: 0, stop: 1344 },
    });
  });
});

describe("an output file", () => {
  it("keeps the mode of the file that it replaces, and what was in it until it is finished", () => {
    const name = inFolder("mode.csv");
    writeFileSync(name, "old", { mode: 0o640 });
    const files = new OutputFiles();
    files.open("series", name, [".csv"]).write("new");
    expect(readFileSync(name, "utf8")).toBe("old");
    expect(files.finish()).toEqual([]);
    expect(readFileSync(name, "utf8")).toBe("new");
    expect(statSync(name).mode & 0o777).toBe(0o640);
  });

  it("leaves nothing where it is discarded", () => {
    const name = inFolder("gone.csv");
    const files = new OutputFiles();
    files.open("series", name, [".csv"]).write("new");
    files.discard();
    expect(existsSync(name)).toBe(false);
    expect(readdirSync(folder).filter((each) => each.includes("gone"))).toEqual([]);
  });
});
