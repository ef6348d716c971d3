import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run-command.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { validate } from "../../src/cli/validate-command.ts";
import { parameterNames } from "../../src/model/parameters.ts";
import { runCommand as cli, startCommand } from "../support/start-command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("cli run", () => {
  it("prints one JSON object with every measured quantity, and writes the window's spikes", async () => {
    const file = path.join(folder, "spikes.csv");
    const { code, stdout } = await cli(
      "run",
      ...[
        "--duration-ms",
        "250",
        "--warmup-ms",
        "50",
        "--concentration-um",
        "1.5",
        "--json",
        "--spikes",
        file,
      ],
    );
    expect(code).toBe(0);
    const outcome = JSON.parse(stdout);
    expect(outcome.engine).toMatchObject({ requested: "auto", executedOn: "reference" });
    expect(outcome.engine.fallbackReason).toMatch(/\.$/);
    expect(outcome.recipe).toEqual({
      neurons: 5120,
      seed: 1,
      dtMs: 0.1,
      parameterSet: "K2",
      hash: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(outcome.imposedInput).toEqual({ areWavesOn: false, stimulus: null });
    for (const population of ["excitatory", "inhibitory"]) {
      expect(outcome[population].rateHz).toBeGreaterThan(1);
      expect(outcome[population].nmdaBlock).toBeGreaterThan(0.01);
      expect(outcome[population].activatedFraction).toBeGreaterThan(0.01);
      expect(outcome[population]).toHaveProperty("cvIsi");
    }
    expect(Object.keys(outcome.bandPower)).toEqual([
      ..."delta theta alpha beta lowGamma highGamma gamma".split(" "),
    ]);
    expect(outcome.bandPower.gamma).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ simulatedMs: 250, glutamateRelease: outcome.excitatory.rateHz });
    for (const name of ["synchrony", "wallSeconds", "cpuSeconds", "synapticEvents"]) {
      expect(outcome[name]).toBeGreaterThan(0);
    }
    const [header, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(header).toBe("neuron,population,timeMs");
    const counted = (outcome.excitatory.rateHz * 4096 + outcome.inhibitory.rateHz * 1024) / 4;
    expect(rows.length).toBe(Math.round(counted));
    expect(rows[0]).toMatch(/^\d+,(excitatory|inhibitory),5\d(\.\d)?$/);
    expect(readdirSync(folder)).toEqual(["spikes.csv"]);
  });

  it("prints a table with units and with what was imposed, and its progress elsewhere", async () => {
    const { code, stdout } = await cli(
      "run",
      "--duration-ms",
      "20",
      "--warmup-ms",
      "0",
      "--set",
      "magnesiumInhibitoryMm=1",
      ...["--waves", "--stimulus", "2,1.5"],
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/firing rate +[\d.]+ +[\d.]+ +Hz\n/);
    expect(stdout).toContain("imposed, not emergent: input waves\n");
    expect(stdout).toContain("imposed, not emergent: a stimulated spot at 2, 1.5 tiles\n");
    expect(stdout).toMatch(/delta power, 1–4 Hz +– +nA²\n/);
  });

  it("prints a dash and the reason for what a silent network does not show", {
    timeout: 120_000,
  }, async () => {
    const silent = [..."--set backgroundRateExcitatoryHz=0 --set backgroundRateInhibitoryHz=0".split(" ")];
    const window = ["--warmup-ms", "3000", "--duration-ms", "500"];
    const table = await cli("run", ...silent, ...window);
    expect(table.stdout).toMatch(/synchrony χ +–/);
    expect(table.stdout).toContain("– synchrony: The membrane potentials vary by no more than rounding");
    const { synchrony, bandPower, notMeasured } = JSON.parse(
      (await cli("run", ...silent, ...window, "--json")).stdout,
    );
    expect([synchrony, bandPower.delta]).toEqual([null, null]);
    expect(notMeasured.map(({ quantity }: { quantity: string }) => quantity)).toContain("synchrony");
  });

  it("runs on a graphics adapter, and names it", async () => {
    const { code, stdout } = await cli(
      ...["run", "--engine", "webgpu", "--duration-ms", "15", "--warmup-ms", "0", "--json"],
    );
    expect(code).toBe(0);
    const { engine, synapticEvents } = JSON.parse(stdout);
    expect(engine).toMatchObject({ requested: "webgpu", executedOn: "webgpu", fallbackReason: null });
    expect(engine.device).toMatch(/^WebGPU on \w+/);
    expect(synapticEvents).toBeGreaterThan(0);
    const list = await cli("run", "--list-adapters");
    expect(list.code).toBe(0);
    expect(engine.device).toContain(list.stdout.split(/[\n(]/)[0]?.trim());
  });

  it("times the phases of a step where it is asked to", async () => {
    const { code, stdout } = await cli(
      ...["run", "--engine", "webgpu", "--profile", "--duration-ms", "3", "--warmup-ms", "0", "--json"],
    );
    expect(code).toBe(0);
    const { phaseTimes } = JSON.parse(stdout);
    const labels = phaseTimes.map(({ label }: { label: string }) => label);
    expect(labels).toEqual([
      ...["deliver+integrate+fire", "planPropagation", "propagate", "sampleTiles", "sumSamples"],
      ...["tallySpikes", "spreadGlutamate", "meanTileBlock"],
    ]);
    for (const { steps, microsecondsPerStep } of phaseTimes) {
      expect(steps).toBe(30);
      expect(microsecondsPerStep).toBeGreaterThanOrEqual(0);
    }
    expect(phaseTimes[0].microsecondsPerStep).toBeGreaterThan(0);
  });

  it("says in one sentence what to install where there is no graphics driver", async () => {
    const { code, stdout, stderr } = await startCommand(["run", "--engine", "webgpu"], {
      environment: { VK_ICD_FILENAMES: "/no/such/driver.json", LD_LIBRARY_PATH: "" },
    }).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/No graphics adapter was found for the webgpu engine\. Install a Vulkan driver/);
  });

  it.each([
    [["--stimulus", "here"], "--stimulus must be a place in tiles from the sheet's corner"],
    [["--stimulus", "5,1"], "must be between 0 and 4 tiles, but got 5"],
    [["--neurns", "5120"], '"run" has no option --neurns; did you mean --neurons?'],
    [["--neurons", "many"], '--neurons must be a whole number from 5120 to 1003520, but got "many".'],
    [["--neurons", "6000"], "but got 6000; the nearest is 5120 or 8000."],
    [["--concentration-um", "-1"], '--concentration-um must be a number from 0 to 50 µM, but got "-1".'],
    [["--duration-ms", "0.5"], '--duration-ms must be a whole number from 1 to 3600000 ms, but got "0.5".'],
    [["--dt-ms", "0.03"], "The time step must divide one millisecond"],
    [
      ["--engine", "fast"],
      '--engine must be one of reference, webgpu, gpujs:cpu, gpujs:webasm, auto, but got "fast".',
    ],
    [["--set", "magnesiumInhibitory=1"], "did you mean magnesiumInhibitoryMm?"],
    [["--set", "magnesiumInhibitoryMm=9"], "must be between 0 and 5 mM, but got 9."],
    [
      ["--set", "magnesiumInhibitoryMm"],
      'as in --set magnesiumInhibitoryMm=1, but got "magnesiumInhibitoryMm".',
    ],
    [["--seed"], "--seed needs a value, but none was given"],
    [["--spikes", "/no/such/folder/spikes.csv"], "its folder does not exist."],
    [["--spikes", tmpdir()], "is not a plain file."],
    [["--spikes", ""], '--spikes must name a file that ends in .csv or .h5, but got "".'],
    [["--spikes", "/dev/stdout"], "is not a plain file."],
    [
      ["--series", "rates.xlsx"],
      '--series must name a file that ends in .csv or .parquet, but got "rates.xlsx".',
    ],
    [["--figure", "/no/such/folder/raster.svg"], "its folder does not exist."],
    [
      ["--spikes", path.join(tmpdir(), "same.csv"), "--series", path.join(tmpdir(), "same.csv")],
      "which another option writes",
    ],
    [["now"], '"run" takes options only, but got "now"'],
  ])("refuses %j in one sentence", async (args, sentence) => {
    const failure = await run(args).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as UsageError).message).toContain(sentence);
    expect((failure as UsageError).message).toMatch(/^[^\n]+[.?]$/);
  });

  it("ends with exit code 2 and one line when it refuses", async () => {
    const { code, stdout, stderr } = await cli("run", "--neurons", "many");
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr: '--neurons must be a whole number from 5120 to 1003520, but got "many".\n',
    });
  });

  it("leaves no spike file behind when it is stopped", async () => {
    const file = path.join(folder, "stopped.csv");
    const args = ["run", "--duration-ms", "600000", "--warmup-ms", "0", "--spikes", file];
    const { child, ended } = startCommand(args);
    const isPartialThere = () => readdirSync(folder).some((name) => name.startsWith("stopped.csv."));
    await expect.poll(isPartialThere, { timeout: 20_000 }).toBe(true);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(143);
    expect(existsSync(file)).toBe(false);
    expect(isPartialThere()).toBe(false);
  });
});

describe("cli", () => {
  it("is started from its sources as the README says", () => {
    const asked = ["run", "-s", "cli", "--", "--version"];
    const { status, stdout } = spawnSync("npm", asked, { encoding: "utf8" });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^disinhibit \d+\.\d+\.\d+ /),
    });
  });

  it("explains itself and each command", async () => {
    const helps = await Promise.all([cli("--help"), cli("run", "--help"), cli("validate", "--help")]);
    expect(helps.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(helps[1].stdout).toContain("--block-acceleration 1200");
  });

  it("validates on engines that run here only, and courses on the reference engine alone", async () => {
    await expect(validate(["--engine", "fast"])).rejects.toThrow(
      '--engine must be one of reference, webgpu, gpujs:cpu, gpujs:webasm, but got "fast".',
    );
    await expect(validate(["--brief"])).rejects.toThrow("--brief goes with --engine webgpu");
    await expect(validate(["--engine", "webgpu", "--only", "courses"])).rejects.toThrow(
      "The courses are measured on the reference engine",
    );
  });

  it("names the nearest command", async () => {
    const { code, stderr } = await cli("validat");
    expect(stderr).toBe('There is no command "validat"; did you mean "validate"?\n');
    expect(code).toBe(2);
  });

  it("lists every parameter", async () => {
    const { code, stdout } = await cli("parameters");
    expect(code).toBe(0);
    expect(stdout).toContain("magnesiumInhibitoryMm");
    expect(stdout.trimEnd().split("\n")).toHaveLength(1 + parameterNames.length);
  });
});
