import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gather } from "../../src/cli/gather-command.ts";
import { protocol } from "../../src/cli/protocol-command.ts";
import { run } from "../../src/cli/run-command.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { trajectoryColumnNames } from "../../src/model/quantities.ts";

const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-sweep-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const at = (...names: string[]) => path.join(folder, ...names);
const point = (options: object, more: object = {}) => ({
  ...{ format: "disinhibit/point/1", command: "run" },
  options: { "warmup-ms": 20, "duration-ms": 50, ...options },
  ...more,
});
const course = {
  format: "disinhibit/point/1",
  command: "protocol",
  protocol: "single-infusion",
  options: {},
};
let files = 0;
function written(content: unknown): string {
  const file = at(`point-${files++}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
async function refusal(answer: Promise<number>): Promise<string> {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as Error).message;
}
const answered = (content: unknown, result: string, ...more: string[]) =>
  run(["--config", written(content), "--result", result, ...more]);

describe("a point of a sweep", () => {
  it("gives the same bytes for the same options, however they were given and on any number of threads", async () => {
    const typed = at("typed.json");
    expect(
      await answered(point({ "concentration-um": 1.5, seed: 4 }), at("file.json"), "--threads", "2"),
    ).toBe(0);
    const args = ["--concentration-um=1.5", "--seed", "4", "--duration-ms", "50", "--warmup-ms", "20"];
    expect(await run([...args, "--threads", "1", "--result", typed])).toBe(0);
    expect(readFileSync(at("file.json"), "utf8")).toBe(readFileSync(typed, "utf8"));
  });

  it("is computed once with --resume, and again for other options", async () => {
    const result = at("resumed.json");
    await answered(point({ seed: 1 }), result);
    const first = { text: readFileSync(result, "utf8"), at: statSync(result).ino };
    expect(await answered(point({ seed: 1 }), result, "--resume")).toBe(0);
    expect(statSync(result).ino).toBe(first.at);
    await answered(point({ seed: 2 }), result, "--resume");
    expect(readFileSync(result, "utf8")).not.toBe(first.text);
  });

  it("is computed again where its result was cut off", async () => {
    const result = at("cut.json");
    await answered(point({}), result);
    const whole = readFileSync(result, "utf8");
    writeFileSync(result, whole.slice(0, 200));
    await answered(point({}), result, "--resume");
    expect(readFileSync(result, "utf8")).toBe(whole);
  });

  it("is refused with its file's name and place, and leaves no result", async () => {
    const wrong: [unknown, RegExp][] = [
      ["{", /is not valid JSON/],
      [{ format: "other" }, /"format"/],
      [point({}, { command: "protocol" }), /is for the command "protocol"/],
      [point({ seed: -1 }), /--seed must be a whole number/],
      [
        point({ concentration: 1 }),
        /In the configuration .*: "run" has no option --concentration; did you mean --concentration-um/,
      ],
      [point({ seed: true }), /"seed" needs a value/],
      [point({ result: "x.json" }), /"result" belongs on the command line/],
      [point({}, { protocol: "single-infusion" }), /takes no protocol/],
      [point({}, { extra: 1 }), /"extra"/],
    ];
    for (const [content, message] of wrong) {
      expect(await refusal(answered(content, at("never.json")))).toMatch(message);
    }
    expect(await refusal(run(["--config", at("none.json")]))).toMatch(
      /none\.json cannot be used: there is no such file/,
    );
    expect(await refusal(run(["--resume"]))).toMatch(/needs --result/);
    expect(readdirSync(folder).filter((name) => name.startsWith("never"))).toEqual([]);
  });
});

describe("the results of a sweep", () => {
  const columns = async (file: string) => {
    const { buffer } = new Uint8Array(readFileSync(file));
    const { key_value_metadata: known = [] } = await parquetMetadataAsync(buffer);
    const provenance = JSON.parse(known.find(({ key }) => key === "provenance")?.value ?? "null");
    return { rows: await parquetReadObjects({ file: buffer }), provenance };
  };

  it("of runs are a row each, with options, recipe and what was measured", async () => {
    mkdirSync(at("runs"));
    await answered(point({ seed: 1, set: ["gabaTimeConstantMs=8"] }), at("runs", "a.json"));
    await answered(point({ seed: 2, waves: true }), at("runs", "b.json"));
    expect(await gather([at("runs"), "--output", at("runs.parquet")])).toBe(0);
    const { rows, provenance } = await columns(at("runs.parquet"));
    expect(rows.map((row) => row["result"])).toEqual(["a", "b"]);
    expect(rows.map((row) => row["option seed"])).toEqual([1, 2]);
    expect(rows.map((row) => row["option set"])).toEqual(["gabaTimeConstantMs=8", ""]);
    expect(rows.map((row) => row["option waves"])).toEqual(["", "on"]);
    const { found } = JSON.parse(readFileSync(at("runs", "b.json"), "utf8"));
    expect(rows[1]).toMatchObject({
      recipeHash: found.recipe.hash,
      excitatoryRateHz: found.excitatory.rateHz,
      nmdaBlockInhibitory: found.inhibitory.nmdaBlock,
    });
    expect(provenance).toMatchObject({ command: "run", results: 2, program: { name: "disinhibit" } });
  });

  it("of courses are a row per macro point", async () => {
    const answer = (dose: number, result: string) =>
      protocol([
        "--config",
        written({ ...course, options: { "dose-mg-per-kg": dose, "no-bands": true } }),
        "--result",
        result,
      ]);
    await answer(0.5, at("half.json"));
    await answer(1, at("one.json"));
    expect(await gather([at("half.json"), at("one.json"), "--output", at("courses.parquet")])).toBe(0);
    const { rows } = await columns(at("courses.parquet"));
    const { found } = JSON.parse(readFileSync(at("one.json"), "utf8"));
    const ofOne = rows.filter((row) => row["option dose-mg-per-kg"] === 1);
    expect(ofOne).toHaveLength(found.rows.length);
    expect(
      ofOne.map((row) => Object.fromEntries(trajectoryColumnNames.map((name) => [name, row[name]]))),
    ).toEqual(found.rows);
  });

  it("are refused whole where one is no result, of another command or of another program", async () => {
    const good = at("good.json");
    await answered(point({}), good);
    const result = JSON.parse(readFileSync(good, "utf8"));
    const spoiled = (change: object) => written({ ...result, ...change });
    const other = { ...result.program, commit: "unknown-other" };
    const wrong: [string, RegExp][] = [
      [written("no JSON"), /is not valid JSON/],
      [written({}), /is not a result/],
      [spoiled({ found: { ...result.found, excitatory: {} } }), /found\.excitatory/],
      [spoiled({ program: other }), /must be of one program/],
      [at("half.json"), /must be of one command/],
      [at("missing.json"), /There is no result/],
    ];
    for (const [file, message] of wrong) {
      expect(await refusal(gather([good, file, "--output", at("never.parquet")]))).toMatch(message);
    }
    expect(await refusal(gather([good]))).toMatch(/needs --output/);
    expect(readdirSync(folder).filter((name) => name.startsWith("never"))).toEqual([]);
  });
});
