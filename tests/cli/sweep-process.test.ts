/** What a workflow engine sees of a point: the exit code of its process, and which files are there when it has ended. */
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Ended, startCommand } from "../support/start-command.ts";

const parent = mkdtempSync(path.join(tmpdir(), "disinhibit-points-"));

interface Point {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly result: string;
  readonly ended: Promise<Ended>;
}

/** Starts a point in a folder of its own. */
function start(name: string, options: object): Point {
  const folder = path.join(parent, name);
  mkdirSync(folder);
  const config = path.join(parent, `${name}.json`);
  const content = { format: "disinhibit/point/1", command: "run", options: { "warmup-ms": 0, ...options } };
  writeFileSync(config, JSON.stringify(content));
  const result = path.join(folder, "result.json");
  const args = ["run", "--config", config, "--result", result, "--threads", "1"];
  return { ...startCommand(args), folder, result };
}

const isPartialThere = ({ folder }: Point) => readdirSync(folder).some((name) => name.endsWith(".partial"));

describe("a point of a sweep, as a process,", () => {
  let points: Record<"whole" | "refused" | "lost" | "stopped", Point>;
  // Side by side: most of a short point is the start of its process.
  beforeAll(async () => {
    points = {
      whole: start("whole", { "duration-ms": 50 }),
      refused: start("refused", { "duration-ms": 50, "concentration-um": -1 }),
      lost: start("lost", { "duration-ms": 2500 }),
      stopped: start("stopped", { "duration-ms": 600_000 }),
    };
    // Before it is done.
    await vi.waitUntil(() => isPartialThere(points.lost), { timeout: 50_000 });
    rmSync(points.lost.folder, { recursive: true });
  });
  afterAll(() => {
    for (const { child } of Object.values(points)) child.kill("SIGKILL");
    rmSync(parent, { recursive: true, force: true });
  });

  it("ends with 0 when its result is there", async () => {
    const { ended, folder } = points.whole;
    expect((await ended).code).toBe(0);
    expect(readdirSync(folder)).toEqual(["result.json"]);
  });

  it("ends with 2 and a sentence when it is refused", async () => {
    const { code, stderr } = await points.refused.ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/refused\.json.*--concentration-um must be a number from 0 .*but got "?-1/);
    expect(readdirSync(points.refused.folder)).toEqual([]);
  });

  it("ends with 1 and a sentence when its result cannot be written", async () => {
    const { ended, folder } = points.lost;
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/result\.json/);
    expect(existsSync(folder)).toBe(false);
  });

  it("ends with 128 + 15 when it is asked to, and leaves nothing", async () => {
    const { child, ended, folder } = points.stopped;
    await expect.poll(() => isPartialThere(points.stopped), { timeout: 40_000 }).toBe(true);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(143);
    expect(readdirSync(folder)).toEqual([]);
  });
});
