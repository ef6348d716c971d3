import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exportTargets, simulatorFiles } from "../../../src/io/network/simulators/targets.ts";
import { runCommand, startCommand } from "../../support/start-command.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const parent = mkdtempSync(path.join(tmpdir(), "export-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const cli = (...args: string[]) => runCommand("export", ...args);

describe("export", () => {
  it("refuses in one sentence what it cannot do, and leaves nothing behind", async () => {
    const around = path.join(parent, "refused");
    const full = path.join(around, "full");
    mkdirSync(full, { recursive: true });
    writeFileSync(path.join(full, "mine.txt"), "kept");
    const out = path.join(around, "new");
    const refused = await Promise.all([
      cli("--to", "genesis", "--out", out),
      cli("--to", "sonata"),
      cli("--to", "sonata", "--out", full),
      cli("--to", "sonata", "--out", path.join(around, "none", "new")),
      cli("--to", "sonata", "--out", out, "--neurons", "5000"),
      cli("--to", "sonata", "--out", out, "--concentration-um", "90"),
      cli("--to", "sonata", "--out", out, "--set", "noSuchParameter=1"),
    ]);
    for (const { code, stdout, stderr } of refused) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
    expect(readdirSync(around)).toEqual(["full"]);
    expect(readFileSync(path.join(full, "mine.txt"), "utf8")).toBe("kept");
  });

  it("leaves nothing when it is interrupted", async () => {
    const place = path.join(parent, "interrupted");
    mkdirSync(place);
    const out = ["--out", path.join(place, "out")];
    const { child, ended } = startCommand(["export", "--to", "neuron", "--neurons", "81920", ...out]);
    await expect.poll(() => readdirSync(place), { timeout: 40_000 }).toHaveLength(1);
    child.kill("SIGINT");
    expect((await ended).code).toBeGreaterThan(128);
    expect(readdirSync(place)).toEqual([]);
  });

  it.each(exportTargets)("to %s copies files that exist", (target) => {
    for (const [, from] of simulatorFiles(target)) {
      expect(existsSync(path.join(root, "src/io/network/simulators", from)), from).toBe(true);
    }
  });
});
