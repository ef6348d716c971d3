/** The sweep of workflows/, thirty points, run by Snakemake on this machine and as jobs of a Slurm of one node. */
import { type ExecFileException, execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundlePackage } from "../../scripts/package/bundle-package.ts";
import { startSlurm, whyNoSlurm } from "./one-node-slurm.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-cluster-"));
const program = path.join(folder, "package");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const versionOf = (name: string, flag = "--version"): string | null => {
  const { status, stdout } = spawnSync(name, [flag], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
};
const snakemake = versionOf("snakemake");
const whyNoSnakemake =
  snakemake === null ? "snakemake not installed (on Debian: apt install snakemake)" : null;
const whyNoCluster = whyNoSnakemake ?? whyNoSlurm();

interface Sweep {
  readonly home: string;
  readonly said: string;
}

/** Runs the workflow to its end with a program that fails twice. */
function sweep(
  name: string,
  profile: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Sweep> {
  const home = path.join(folder, name);
  const failures = path.join(home, "failures");
  mkdirSync(failures, { recursive: true });
  const node = process.execPath;
  const command = [node, path.join(root, "tests/cluster/fail-once.mjs"), failures, node, disinhibit].join(
    " ",
  );
  const args = [
    ...["--snakefile", path.join(root, "workflows/dose-response/Snakefile")],
    ...["--profile", path.join(root, "workflows/profiles", profile), "--directory", home],
    ...["--config", `disinhibit=${command}`, 'options={"warmup-ms":100,"duration-ms":200}'],
  ];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    const done = (error: ExecFileException | null, _: string, said: string) =>
      error ? reject(new Error(`Snakemake failed: ${said.slice(-3000)}`)) : resolve({ home, said });
    execFile("snakemake", args, { env, maxBuffer: 1 << 26 }, done);
  });
}
const disinhibit = path.join(program, "build/command/disinhibit.js");

async function expectWhole({ home, said }: Sweep): Promise<void> {
  expect(readdirSync(path.join(home, "failures")).sort()).toEqual(["point-03", "point-17"]);
  expect(said.match(/Trying to restart job/g)).toHaveLength(2);
  const results = readdirSync(path.join(home, "results")).filter((name) => name.endsWith(".json"));
  expect(results).toHaveLength(30);
  const { buffer } = new Uint8Array(readFileSync(path.join(home, "sweep.parquet")));
  const rows = await parquetReadObjects({ file: buffer });
  expect(rows).toHaveLength(30);
  expect(new Set(rows.map((row) => `${row["option concentration-um"]} ${row["option seed"]}`)).size).toBe(30);
  const mean = (concentration: number) => {
    const found = rows.filter((row) => row["option concentration-um"] === concentration);
    return found.reduce((sum, row) => sum + row["excitatoryRateHz"] / found.length, 0);
  };
  expect(mean(1.5)).toBeGreaterThan(mean(0));
  expect(mean(10)).toBeLessThan(mean(0));
  const { key_value_metadata: known = [] } = await parquetMetadataAsync(buffer);
  const provenance = JSON.parse(known.find(({ key }) => key === "provenance")?.value ?? "{}");
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  expect(provenance).toMatchObject({ command: "run", results: 30, program: { version } });
}

describe.skipIf(whyNoSnakemake !== null)(`the sweep by Snakemake (${whyNoSnakemake ?? snakemake})`, () => {
  let done: Sweep;
  beforeAll(async () => {
    await bundlePackage(program, null);
    done = await sweep("local", "local");
  }, 600_000);

  it("computes thirty points, tries the two that failed again, and gathers all in one table", () =>
    expectWhole(done));

  it("leaves the same results alone, and computes again only what is missing, to the same bytes", async () => {
    const result = path.join(done.home, "results/point-05.json");
    const before = readFileSync(result);
    const other = path.join(done.home, "results/point-06.json");
    const writtenAt = statSync(other).mtimeMs;
    rmSync(result);
    rmSync(path.join(done.home, "sweep.parquet"));
    const { said } = await sweep("local", "local");
    expect(said).toContain("3 of 3 steps (100%) done");
    expect(readFileSync(result)).toEqual(before);
    expect(statSync(other).mtimeMs).toBe(writtenAt);
  }, 300_000);

  describe.skipIf(whyNoCluster !== null)(
    `as jobs of Slurm (${whyNoCluster ?? versionOf("slurmd", "-V")})`,
    () => {
      it("gives the same bytes as on this machine, with two jobs that failed and were submitted again", async () => {
        const slurm = startSlurm(folder);
        try {
          const onCluster = await sweep("slurm", "slurm", slurm.environment);
          await expectWhole(onCluster);
          expect(onCluster.said.match(/Submitted job/g)).toHaveLength(32);
          for (const name of readdirSync(path.join(onCluster.home, "results"))) {
            if (!name.endsWith(".json")) continue;
            const [one, other] = [done.home, onCluster.home].map((home) =>
              readFileSync(path.join(home, "results", name), "utf8"),
            );
            expect(one, name).toBe(other);
          }
        } finally {
          slurm.stop();
        }
      }, 900_000);
    },
  );
});
