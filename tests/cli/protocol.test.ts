import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { atlasFileOf, readAtlasFor } from "../../src/cli/atlas/atlas-files.ts";
import { protocol } from "../../src/cli/protocol-command.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { createRecipe, networkHashOf } from "../../src/model/network/recipe.ts";
import { defaultParameterSet } from "../../src/model/parameter-sets/parameter-sets.ts";
import { trajectoryColumnNames } from "../../src/model/quantities.ts";
import { namedProtocols, protocolNamed } from "../../src/treatment/protocol/named-protocols.ts";

const folder = mkdtempSync(path.join(tmpdir(), "disinhibit-protocol-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** What a call prints, and how it ends. */
async function printed(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const out = vi.spyOn(console, "log").mockClear();
  const said = vi.spyOn(console, "error").mockClear();
  out.mockImplementation(() => undefined);
  said.mockImplementation(() => undefined);
  const code = await protocol(args);
  const text = (spy: typeof out) => spy.mock.calls.flat().join("\n");
  return { code, out: text(out), said: text(said) };
}
async function refusal(...args: string[]): Promise<string> {
  const failure = await protocol(args).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UsageError);
  expect((failure as UsageError).message).toMatch(/^[^\n]+\.$|\?.*\.$/);
  return (failure as UsageError).message;
}
function fileWith(name: string, value: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  return file;
}
const single = protocolNamed("single-infusion")!;

/** The agreed beginning of the header; what follows was added. */
const header =
  "hours,plasmaNgPerMl,effectiveUm,excitatoryRateHz,inhibitoryRateHz,nmdaBlockExcitatory,nmdaBlockInhibitory,relativeRelease,bdnf,trkb,mtorc1,pEef2,protein,functionalGain,spineOccupancy,sv2aProxy,dissociationIndex,moodProxy";

describe("cli protocol", () => {
  it("lists every protocol by name", async () => {
    const { code, out } = await printed("--list");
    expect(code).toBe(0);
    expect(out.split("\n")).toHaveLength(namedProtocols.length);
    for (const { name } of namedProtocols) {
      expect(out).toContain(name);
    }
  });

  it("prints header and rows only as CSV, every cell a number", async () => {
    const { code, out, said } = await printed("single-infusion", "--csv");
    const [first = "", ...rows] = out.split("\n");
    expect({ code, said }).toEqual({ code: 0, said: "" });
    expect(first).toBe(`${header},refractoriness,plasticityThreshold,toxicity`);
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const cells = row.split(",").map(Number);
      expect(cells).toHaveLength(trajectoryColumnNames.length);
      expect(cells.every(Number.isFinite)).toBe(true);
    }
    expect(rows[0]).toMatch(/^0,0,0,/);
    expect(rows.at(-1)).toMatch(/^1344,/);
  });

  it("prints one JSON object with its provenance and its outcomes", async () => {
    const { out } = await printed("mtor-blocked", "--json", "--atlas");
    const { protocol: printedProtocol, statistics, rows, outcomes } = JSON.parse(out);
    expect(printedProtocol.name).toBe("mtor-blocked");
    expect(statistics).toMatchObject({ source: "atlas", seed: 1, neurons: 5120, refinement: 1 });
    expect(statistics.networkHash).toMatch(/^[0-9a-f]{8}$/);
    expect(Object.keys(rows[0])).toEqual([...trajectoryColumnNames]);
    expect(outcomes).toHaveLength(printedProtocol.expectations.length);
    expect(outcomes.every(({ isMet }: { isMet: boolean }) => isMet)).toBe(true);
  });

  it("prints a table with units, labels of what is illustrative, and what was expected", async () => {
    const { out } = await printed("therapy-in-window");
    expect(out).toContain("label: illustrative");
    expect(out).toContain("moodProxy: illustrative, not a clinical score");
    expect(out).toMatch(/points more of spines are left .* more than single-infusion .* met/);
  });

  it("changes what overrides ask for and nothing else", async () => {
    const csv = async (...args: string[]) => (await printed("single-infusion", "--csv", ...args)).out;
    const peak = (text: string) =>
      Math.max(
        ...text
          .split("\n")
          .slice(1)
          .map((row) => Number(row.split(",")[1])),
      );
    const plain = await csv();
    const doubled = await csv("--dose-mg-per-kg", "1");
    const longer = await csv("--duration-minutes", "80");
    const short = await csv("--horizon-hours", "24");
    expect(peak(doubled) / peak(plain)).toBeCloseTo(2, 2);
    expect(peak(longer)).toBeLessThan(peak(plain));
    expect(short.split("\n").at(-1)).toMatch(/^24,/);
    expect(short.split("\n").slice(0, -1)).toEqual(plain.split("\n").slice(0, short.split("\n").length - 1));
    const healthy = await csv("--subject", "healthy");
    expect(healthy.split("\n")[1]!.split(",")[14]).toBe("1");
    const light = await csv("--weight-kg", "40");
    expect(peak(light)).not.toBe(peak(plain));
  });

  it("takes a protocol from a file, with the same outcome", async () => {
    const file = fileWith("mine.json", { ...single, name: "mine" });
    const { out } = await printed(file, "--csv");
    expect(out).toBe((await printed("single-infusion", "--csv")).out);
  });

  it("takes another network's statistics when an assumption is switched off", async () => {
    const rise = async (...args: string[]) => {
      const { out } = await printed("single-infusion", "--json", "--atlas", ...args);
      return JSON.parse(out).outcomes.find(
        ({ expectation }: { expectation: { column: string; measure: string; atHours: number } }) =>
          expectation.column === "spineOccupancy" && expectation.atHours === 24,
      ).found;
    };
    expect(await rise("--without", "interneuron-magnesium")).toBeLessThan(0.5 * (await rise()));
  });

  it("fails with a sentence when the atlas was asked for and does not fit", async () => {
    await expect(
      protocol(["single-infusion", "--atlas", "--set", "magnesiumInhibitoryMm=0.45"]),
    ).rejects.toThrow(/The response atlas is of network [0-9a-f]{8}, but this is network/);
    await expect(
      protocol(["single-infusion", "--atlas", "--hydroxynorketamine-gain", "0.5"]),
    ).rejects.toThrow(/covers releaseGain from 1 to/);
  });

  it("names an atlas that is missing or altered, and how to make it", () => {
    const hash = networkHashOf(createRecipe());
    expect(() => readAtlasFor(path.join(folder, "none.atlas"), hash)).toThrow(
      /There is no response atlas .* makes it/,
    );
    const bytes = readFileSync(atlasFileOf({ parameterSet: defaultParameterSet, without: null }));
    bytes[200]! ^= 1;
    const altered = path.join(folder, "altered.atlas");
    writeFileSync(altered, bytes);
    expect(() => readAtlasFor(altered, hash)).toThrow(/cut short or altered/);
  });

  it("takes the live network where the atlas does not fit, and says why on standard error", async () => {
    const file = fileWith("rest.json", {
      ...single,
      subject: "healthy",
      events: [],
      expectations: [],
      horizonHours: 1,
    });
    const { out, said } = await printed(file, "--json", "--set", "magnesiumInhibitoryMm=0.45");
    expect(JSON.parse(out).statistics.source).toBe("live");
    expect(said).toMatch(/The response atlas is of network .* The live network is sampled\./);
  });

  it("samples the live network when told to, with the sample that was asked for", async () => {
    const file = fileWith("short.json", {
      ...single,
      events: [{ kind: "clamp", atHours: 0, concentrationUm: 1.5, durationHours: 0.1 }],
      horizonHours: 1,
      expectations: [],
    });
    const quick = ["--live", "--relax-ms", "100", "--sample-ms", "500", "--seed", "3", "--json"];
    const live = JSON.parse((await printed(file, ...quick)).out);
    expect(live.statistics).toMatchObject({ source: "live", seed: 3, relaxMs: 100, sampleMs: 500 });
    const [first, second] = live.rows;
    expect(first.effectiveUm).toBe(1.5);
    expect(first.excitatoryRateHz).toBeGreaterThan(3);
    expect(second.bdnf).toBeGreaterThan(1);
  });

  it.each([
    [[], '"protocol" needs the name of a protocol or a file'],
    [["single-infuson"], 'did you mean "single-infusion"?'],
    [["single-infusion", "more"], 'but got "more"'],
    [["single-infusion", "--dose-mg-per-kg", "11"], 'must be a number from 0 to 10 mg/kg, but got "11".'],
    [["single-infusion", "--weight-kg", "5"], "a number from 20 to 200 kg"],
    [["single-infusion", "--duration-minutes", "0"], "a number from 1 to 1440 min"],
    [["single-infusion", "--dose-mg", "84"], "replaces the dose of any spray into the nose"],
    [["intranasal-84mg", "--dose-mg", "500"], "a number from 0 to 200 mg"],
    [["single-infusion", "--horizon-hours", "5000"], "a number from 1 to 2688 h"],
    [["six-infusions", "--horizon-hours", "24"], "lies after the horizon of 24 h"],
    [["single-infusion", "--subject", "tired"], "subject must be one of healthy, stressed"],
    [["single-infusion", "--without", "sleep"], "--without must be one of tonic-drive,"],
    [["single-infusion", "--seed", "2"], "--seed belongs to the live network, so it needs --live"],
    [["single-infusion", "--live", "--sample-ms", "600"], "--sample-ms must be a multiple of 250 ms"],
    [["single-infusion", "--csv", "--json"], "exclude each other"],
    [["single-infusion", "--set", "magnesiumInhibitory=1"], "did you mean magnesiumInhibitoryMm?"],
  ])("refuses %j in one sentence, before anything runs", async (args, sentence) => {
    expect(await refusal(...args)).toContain(sentence);
  });

  it("refuses a file that is no JSON, or no protocol, or newer", async () => {
    expect(await refusal(fileWith("broken.json", "{"))).toContain("is not valid JSON");
    expect(await refusal(fileWith("other.json", 3))).toContain("must be an object");
    expect(await refusal(fileWith("newer.json", { ...single, version: 9 }))).toContain(
      "version must be 1, but it is 9",
    );
    expect(await refusal(fileWith("odd.json", { ...single, dose: 1 }))).toContain('a key "dose"');
  });
});

describe("bands of cli protocol", () => {
  const short = ["intranasal-84mg", "--horizon-hours", "24"] as const;

  it("are in every table, with the share of the ensemble that meets each expectation, unless declined", async () => {
    const { out, code } = await printed(...short);
    expect(code).toBe(0);
    expect(out).toContain("240 sets of assumptions");
    expect(out).toMatch(/target +ensemble +met by/);
    const alone = await printed(...short, "--no-bands");
    expect(alone.out).not.toContain("240 sets");
    expect(out).toContain(alone.out.split("\n\n")[1]);
  }, 60_000);

  it("follow each column of CSV, and stand beside the rows of JSON, where they are asked for", async () => {
    const [head = "", ...rows] = (await printed(...short, "--bands", "--csv")).out.split("\n");
    expect(head.split(",")).toHaveLength(1 + 4 * (trajectoryColumnNames.length - 1));
    expect(head).toContain("spineOccupancy,spineOccupancy_low,spineOccupancy_median,spineOccupancy_high");
    const at = head.split(",").indexOf("bdnf");
    for (const row of rows) {
      const [low, median, high] = row
        .split(",")
        .slice(at + 1, at + 4)
        .map(Number);
      expect(low).toBeLessThanOrEqual(median!);
      expect(median).toBeLessThanOrEqual(high!);
    }
    const { bands, rows: points } = JSON.parse((await printed(...short, "--bands", "--json")).out);
    expect(bands.members).toBe(240);
    expect(bands.columns.bdnf.median).toHaveLength(points.length);
  }, 60_000);

  it("are none, with the reason, for a network that no ensemble is of", async () => {
    const without = await printed(...short, "--without", "tonic-drive");
    expect(without.said).toContain("Without bands.");
    expect(without.out).not.toContain("sets of assumptions");
    expect((await printed(...short, "--parameters", "k1")).said).toContain("Without bands.");
  }, 60_000);

  it("are refused beside the live network", async () => {
    expect(await refusal("single-infusion", "--bands", "--live")).toContain("--bands");
    expect(await refusal("single-infusion", "--bands", "--no-bands")).toContain("--no-bands");
  });
});
