/** The package as somebody installs it: packed, installed without a network in a folder of its own, and used. */
import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-package-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = promisify(execFile);
const project = path.join(folder, "project");
const command = path.join(project, "node_modules/.bin/disinhibit");
const inProject = { cwd: project, encoding: "utf8" } as const;

/** Standard output of a program, run where the package is installed. */
const printed = async (program: string, ...args: string[]): Promise<string> =>
  (await start(program, args, inProject)).stdout;
/** Numbers of a CSV that an example prints, without its header. */
const cells = (csv: string): number[][] =>
  csv
    .trim()
    .split("\n")
    .filter((line) => /^[\d.,-]+$/.test(line))
    .map((line) => line.split(",").map(Number));

beforeAll(async () => {
  const asked = ["run", "--silent", "package", "--", "--untyped", "--to", folder];
  const { stdout } = await start("npm", asked, { cwd: root });
  mkdirSync(project);
  writeFileSync(path.join(project, "package.json"), JSON.stringify({ type: "module" }));
  const quiet = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await start("npm", ["install", ...quiet, stdout.trim().split("\n").at(-1) ?? ""], inProject);
}, 240_000);

describe("the package", () => {
  it("installs nothing but itself, and brings the licences of what is inside", () => {
    const installed = readdirSync(path.join(project, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).toEqual(["disinhibit"]);
    const inside = path.join(project, "node_modules/disinhibit");
    expect(readFileSync(path.join(inside, "THIRD-PARTY.md"), "utf8")).toContain("valibot");
    const files = readdirSync(inside, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /\.ts$/.test(name))).toEqual([]);
  });

  it("is not what npm pack makes of the project, which says how it is made", async () => {
    const refused = await start("npm", ["pack"], { cwd: root }).catch((error) => error);
    expect(refused.stderr).toContain("run npm run package");
  });

  it("has a command that says which version and commit it is, and lists what it can do", async () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    expect(await printed(command, "--version")).toMatch(new RegExp(`^disinhibit ${version} \\(commit \\w+`));
    const help = await printed(command, "-h");
    expect(help).toContain("Usage: disinhibit <command>");
    expect(help).not.toContain("validate");
    expect(await printed(command, "run", "-h")).toContain("Usage: disinhibit run");
  });

  it("simulates on as many threads as asked for, and writes spikes as SONATA and rates as Parquet", async () => {
    const files = ["--spikes", "s.h5", "--series", "s.parquet", "--manifest", "m.json"];
    const window = ["--duration-ms", "100", "--warmup-ms", "50", "--threads", "2"];
    const said = JSON.parse(await printed(command, "run", "--json", ...window, ...files));
    expect(said.excitatory.rateHz).toBeGreaterThan(0.5);
    const manifest = JSON.parse(readFileSync(path.join(project, "m.json"), "utf8"));
    expect(manifest.engine.threads).toBe(2);
    expect(readFileSync(path.join(project, "s.h5")).subarray(1, 4).toString()).toBe("HDF");
    expect(readFileSync(path.join(project, "s.parquet")).subarray(0, 4).toString()).toBe("PAR1");
  });

  it("finds the response atlas and the ensemble that came with it", async () => {
    const { statistics, bands } = JSON.parse(
      await printed(command, "protocol", "single-infusion", "--json", "--bands"),
    );
    expect(statistics.source).toBe("atlas");
    expect(bands.members).toBeGreaterThan(100);
  });

  it("has the front end of the notebook's widget as a module", async () => {
    const script =
      'import("disinhibit/widget.js").then(({ default: widget }) => console.log(typeof widget.render))';
    expect(await printed(process.execPath, "-e", script)).toBe("function\n");
  });

  it("exports a network with the script that runs it in another program", async () => {
    await printed(command, "export", "--to", "brian2", "--out", "network");
    const files = readdirSync(path.join(project, "network"));
    expect(files).toEqual(expect.arrayContaining(["README.md", "equations.py", "run.py"]));
  });

  it("refuses what it cannot take with exit code 2 and a sentence that names its own command", async () => {
    const failure = await start(command, ["run", "--set", "noSuchParameter=1"], inProject).catch(
      (error) => error,
    );
    expect(failure.code).toBe(2);
    expect(failure.stderr).toContain('"disinhibit parameters"');
  });
});

describe("the examples, with the package", () => {
  const run = (name: string): Promise<string> => {
    copyFileSync(path.join(root, "examples", name), path.join(project, name));
    return printed(process.execPath, name);
  };

  it("are all tested here", () => {
    const source = readFileSync(import.meta.filename, "utf8");
    const examples = readdirSync(path.join(root, "examples")).filter((name) => name.endsWith(".mjs"));
    expect(examples.filter((name) => !source.includes(`run("${name}")`))).toEqual([]);
  });

  it("measure more excitatory spikes at a low concentration than at rest, and fewer at a high one", async () => {
    const [rest = [], low = [], high = []] = cells(await run("dose-response.mjs"));
    expect(low[1]).toBeGreaterThan(rest[1] ?? Number.NaN);
    expect(high[1]).toBeLessThan(rest[1] ?? Number.NaN);
    expect(low[4]).toBeGreaterThan(low[3] ?? Number.NaN);
  });

  it("give every spike of a window with its time, and a changed parameter another recipe", async () => {
    const [recipe = "", spikes = ""] = (await run("spikes.mjs")).split("\n");
    expect(recipe).toMatch(/^recipe [0-9a-f]{8}, parameters k2$/);
    const [count = 0, from = 0, to = 0] = (spikes.match(/[\d.]+/g) ?? []).map(Number);
    expect(count).toBeGreaterThan(1000);
    expect(from).toBeGreaterThanOrEqual(300);
    expect(to).toBeLessThan(500);
  });

  it("follow spines for a week after an infusion: more the next day than before", async () => {
    const out = await run("single-infusion.mjs");
    const rows = cells(out);
    expect(rows.map(([hours]) => hours)).toEqual([0, 4, 24, 168]);
    expect(rows[2]?.[2]).toBeGreaterThan(1.1 * (rows[0]?.[2] ?? Number.NaN));
    expect(out).toMatch(/^met: /m);
  });

  it("give the plasma level highest as the infusion ends", async () => {
    const rows = cells(await run("plasma-after-dose.mjs"));
    const highest = Math.max(...rows.map(([, plasma]) => plasma ?? 0));
    expect(rows.find(([minutes]) => minutes === 40)?.[1]).toBe(highest);
  });
});
