import { strFromU8, unzipSync } from "fflate";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type BundleEntry, bundle, safeFileName } from "../../src/io/bundle.ts";
import type { CoveredSpan } from "../../src/io/covered-span.ts";
import { spanOfFigure } from "../../src/io/figure/figure.ts";
import { createManifest, type KnownOfRun, manifestSchema } from "../../src/io/manifest.ts";
import { spanOfTable } from "../../src/io/table/table.ts";

const known: KnownOfRun = {
  program: { name: "disinhibit", version: "1.2.3", commit: "unknown" },
  network: { neurons: 5120, seed: 7, dtMs: 0.1, parameterSet: "K2", recipeHash: "cb2f0cbb" },
  changedParameters: [{ name: "magnesiumInhibitoryMm", unit: "mM", from: 0.4, to: 1 }],
  removedAssumptions: [{ name: "tonic-drive", assumption: "A1", replaced: [] }],
  imposed: [],
  source: "network",
  engine: {
    ...{ requested: "auto", executedOn: "reference", device: "2 CPU threads", threads: 2 },
    fallbackReason: null,
  },
  span: { unit: "ms", start: 0, stop: 1000 },
  conditions: { concentrationUm: 1.5 },
  course: null,
  address: "https://example.org/?seed=7",
  command: null,
};
const words = { introduction: "From Disinhibit.", manifest: "how it was made", citation: "how to cite it" };
const entry = (name: string, text: string): BundleEntry => ({
  name,
  meaning: `what ${name} is`,
  make: async () => ({ content: new Blob([text]), span: null }),
});
const request = (entries: readonly BundleEntry[], more = {}) => ({
  ...{ entries, known, citation: "cff-version: 1.2.0\n", words },
  ...{ signal: new AbortController().signal, onProgress: () => {} },
  ...more,
});

describe("a bundle", () => {
  it("holds every file, a manifest that names them with their sizes, the citation and what each is", async () => {
    const shares: number[] = [];
    const entries = [entry("rates.csv", "1,2\n".repeat(100_000)), entry("picture.png", "not packed again")];
    const zip = await bundle(request(entries, { onProgress: (share: number) => shares.push(share) }));
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toEqual([
      "rates.csv",
      "picture.png",
      "manifest.json",
      "CITATION.cff",
      "README.txt",
    ]);
    expect(strFromU8(files["rates.csv"] ?? new Uint8Array())).toBe("1,2\n".repeat(100_000));
    expect(zip.size).toBeLessThan(20_000);
    const manifest = v.parse(
      manifestSchema,
      JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())),
    );
    expect(manifest).toMatchObject({
      ...known,
      files: [{ bytes: 400_000 }, { name: "picture.png", bytes: 16 }],
    });
    expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toContain(
      "rates.csv\n    what rates.csv is\npicture.png\n    what picture.png is\nmanifest.json\n    how it was made\nCITATION.cff\n    how to cite it\n",
    );
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  it("ends when it is cancelled, and makes no further file", async () => {
    const stopper = new AbortController();
    const made: string[] = [];
    const entries = ["a", "b", "c"].map((name) => ({
      ...entry(name, name),
      make: async () => {
        made.push(name);
        if (name === "b") stopper.abort();
        return { content: new Blob([name]), span: null };
      },
    }));
    await expect(bundle(request(entries, { signal: stopper.signal }))).rejects.toThrow(/abort/i);
    expect(made).toEqual(["a", "b"]);
  });

  it("gives files names that every system takes, each once", async () => {
    const entries = ["rates.csv", "Rates.csv", "../../etc/passwd", "a/b: c?.svg", "manifest.json", "…"].map(
      (name) => entry(name, ""),
    );
    const files = unzipSync(new Uint8Array(await (await bundle(request(entries))).arrayBuffer()));
    expect(Object.keys(files).slice(0, 6)).toEqual([
      ...["rates.csv", "Rates-2.csv", "etc-passwd", "a-b-c-.svg", "manifest-2.json", "file"],
    ]);
    expect(safeFileName("Größe 1.svg")).toBe("Grosse-1.svg".replace("ss", "ß"));
  });
});

describe("a manifest", () => {
  it("says of each file which time it covers, and of all together from the earliest to the latest", () => {
    const file = (span: CoveredSpan | null) => ({ name: "a.csv", meaning: "a", bytes: 1, span });
    const files = [
      file(null),
      file(spanOfTable({ name: "rates", columns: [{ key: "timeMs", unit: "ms", values: [400, 500, 600] }] })),
      file(
        spanOfFigure({
          ...{ title: "raster", panels: [], footnote: [] },
          x: { label: "time", unit: "s", minimum: 0.2, maximum: 0.5 },
        }),
      ),
    ];
    const manifest = createManifest(known, files);
    expect(manifest.files.map(({ span }) => span)).toEqual([
      null,
      { unit: "ms", start: 400, stop: 600 },
      { unit: "ms", start: 200, stop: 500 },
    ]);
    expect(manifest.span).toEqual({ unit: "ms", start: 200, stop: 600 });
  });

  it("refuses what it does not hold", () => {
    expect(() => createManifest({ ...known, program: { ...known.program, commit: "main" } }, [])).toThrow();
    expect(() =>
      createManifest({ ...known, span: { unit: "ms", start: 0, stop: Number.NaN } }, []),
    ).toThrow();
    expect(createManifest(known, []).span).toEqual(known.span);
    expect(createManifest(known, []).written).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
});
