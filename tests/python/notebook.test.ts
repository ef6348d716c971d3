/** The notebook that makes a dose–response figure, executed with the Python package and the packed command. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundlePackage } from "../../scripts/package/bundle-package.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-notebook-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const start = promisify(execFile);

/** The first Python that has all that a notebook needs: the system's may not be the first on the path. */
const needed = "import numpy, matplotlib, nbconvert, ipykernel, ipywidgets";
const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", needed]).status === 0);
const whyNot = python === undefined ? `skipped, no Python can: ${needed}` : python;

const program = path.join(folder, "package");
const environment = {
  ...process.env,
  PYTHONPATH: path.join(root, "python"),
  PYTHONDONTWRITEBYTECODE: "1",
  DISINHIBIT: `${process.execPath} ${path.join(program, "build/command/disinhibit.js")}`,
  ...{ DURATION_MS: "200", WARMUP_MS: "100" },
};

interface Output {
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, string>>;
}
interface Notebook {
  readonly cells: readonly { readonly outputs?: readonly Output[] }[];
}

describe.skipIf(python === undefined)(`in Python (${whyNot})`, () => {
  const runPython = (script: string) => start(python ?? "", ["-c", script], { env: environment });

  beforeAll(() => bundlePackage(program, null), 120_000);

  it("the notebook makes a figure, and gets spikes and courses as arrays", async () => {
    const notebook = path.join(root, "python/notebooks/dose-response.ipynb");
    const execute = ["-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", folder, notebook];
    await start(python ?? "", execute, { env: environment });
    const { cells } = JSON.parse(readFileSync(path.join(folder, "dose-response.ipynb"), "utf8")) as Notebook;
    const outputs = cells.flatMap(({ outputs = [] }) => outputs);
    const text = outputs.flatMap((output) => output.text ?? []).join("");
    expect(text).toMatch(/^disinhibit \d+\.\d+\.\d+ \(commit /);
    expect(Number(/(\d+) spikes/.exec(text)?.[1])).toBeGreaterThan(1000);
    const [before = 0, nextDay = 0] = (/next day: (.*)/.exec(text)?.[1] ?? "").split(" ").map(Number);
    expect(nextDay).toBeGreaterThan(1.1 * before);
    const picture = outputs.flatMap(({ data }) => data?.["image/png"] ?? [])[0] ?? "";
    expect(Buffer.from(picture, "base64").subarray(1, 4).toString()).toBe("PNG");
  }, 240_000);

  it("rates and spikes are the command's own", async () => {
    const script = `import disinhibit, json
one = disinhibit.run(concentration_um=1.5, seed=3, duration_ms=100, warmup_ms=50, spikes=True)
excitatory = one.spike_neurons < 4096
print(json.dumps([one.excitatory_rate_hz, int(excitatory.sum()) / 4096 / 0.1, str(one.spike_times_ms.dtype)]))`;
    const { stdout } = await runPython(script);
    const [rate, counted, type] = JSON.parse(stdout);
    expect(rate).toBeGreaterThan(1);
    expect(counted).toBeCloseTo(rate, 6);
    expect(type).toBe("float64");
  });

  it("what the command refuses is raised with its sentence", async () => {
    const failure = await runPython("import disinhibit; disinhibit.run(neurons=7)").catch((error) => error);
    expect(failure.stderr).toMatch(/DisinhibitError: .*neurons/i);
    const missing = { ...environment, DISINHIBIT: "no-such-program" };
    const other = await start(python ?? "", ["-c", "import disinhibit; disinhibit.version()"], {
      env: missing,
    }).catch((error) => error);
    expect(other.stderr).toContain('There is no program "no-such-program"');
  });
});
