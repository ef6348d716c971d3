import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "../../src/app/address.ts";
import { appStore } from "../../src/app/store.ts";
import { say } from "../../src/web/messages/messages.ts";
import { freshStore } from "./support.ts";

const state = () => appStore.getState();

describe("ten thousand addresses", () => {
  const names = [
    ...[
      "v",
      "end",
      "seed",
      "neurons",
      "cell",
      "spine",
      "concentration",
      "changed",
      "protocol",
      "course",
      "cohort",
      "hours",
    ],
    ...["without", "colour", "scale", "ground", "autosave", "threads", "pace", "parameters", "utm_source"],
    ...["__proto__", "constructor", "prototype", "toString", "<script>", "%00", "𝒗"],
  ];
  const texts = [
    ...[
      "",
      "1",
      "2",
      "3",
      "-1",
      "0x10",
      "1e400",
      "NaN",
      "auto",
      "none",
      "on",
      "off",
      "white",
      "single-infusion",
    ],
    ...["1:17:0f8a3c21", "1:0:none", "9999999999:1:none", "1:17:__proto__"],
    ...["gabaTimeConstantMs:8", "__proto__:1", "constructor:1", "gabaTimeConstantMs:8,__proto__:1"],
    ...[
      "eyJfX3Byb3RvX18iOnsiYSI6MX19",
      "W1tbW1tbW1tb",
      "<img src=x onerror=alert(1)>",
      "%",
      "\u202e",
      "a\u0000b",
    ],
  ];
  const pair = fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, fc.string({ maxLength: 12 })),
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...texts) },
        fc.string({ maxLength: 40, unit: "binary" }),
      ),
    )
    .map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  const query = fc.oneof(
    { weight: 4, arbitrary: fc.array(pair, { maxLength: 6 }).map((pairs) => `?${pairs.join("&")}`) },
    { weight: 3, arbitrary: fc.array(pair, { maxLength: 5 }).map((pairs) => `?v=2&${pairs.join("&")}&end`) },
    fc.string({ maxLength: 200, unit: "binary" }).map((text) => `?${text}`),
    fc.integer({ min: 5000, max: 9000 }).map((length) => `?seed=${"9".repeat(length)}`),
  );

  it("are each taken whole or refused whole with a sentence; nothing throws and no prototype is touched", () => {
    freshStore();
    const defaults = readAddress("").settings;
    const before = Object.getOwnPropertyNames(Object.prototype);
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(query, (text) => {
        const { settings, course, virtualSubject, hours, refused } = readAddress(text);
        if (refused !== null) {
          counts.refused++;
          expect(settings).toEqual(defaults);
          expect({ course, virtualSubject, hours }).toEqual({ course: null, virtualSubject: null, hours: 0 });
          expect(say(refused).length).toBeLessThan(1200);
          return;
        }
        counts.taken++;
        expect(Object.keys(settings)).toEqual(Object.keys(defaults));
        // What was taken is written as an address that says the same.
        appStore.setState({ ...appStore.getInitialState(), ...settings }, true);
        expect(readAddress(writeAddress(state())).settings).toMatchObject({
          ...settings,
          ...(course ? { subject: settings.subject } : {}),
          ...(settings.hoursPace === "along" ? { hoursPace: "steady" } : {}),
          isClamped: true,
        });
      }),
      { numRuns: 10_000, ...(process.env["FUZZ_SEED"] ? { seed: Number(process.env["FUZZ_SEED"]) } : {}) },
    );
    freshStore();
    expect(counts.taken).toBeGreaterThan(500);
    expect(counts.refused).toBeGreaterThan(5000);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });
});
