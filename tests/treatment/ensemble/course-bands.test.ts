import { describe, expect, it } from "vitest";
import { readEnsemble } from "../../../src/cli/ensemble/ensemble-files.ts";
import { courseBands } from "../../../src/treatment/ensemble/course-bands.ts";
import { namedProtocols, protocolNamed } from "../../../src/treatment/protocol/named-protocols.ts";

const { members } = readEnsemble("k2");
const few = members.slice(0, 12);
const hours = Float64Array.from([0, 0.5, 1, 4, 24]);

function bandsOf(name: string) {
  const protocol = protocolNamed(name);
  if (!protocol) throw new Error(`There is no protocol "${name}".`);
  const work = courseBands({
    protocol: { ...protocol, horizonHours: Math.min(protocol.horizonHours, 1344) },
    ...{ others: namedProtocols, hours, members: few },
  });
  let steps = 0;
  for (;;) {
    const next = work.next();
    if (next.done) return { bands: next.value, steps };
    steps++;
  }
}

describe("bands over the ensemble", () => {
  const { bands, steps } = bandsOf("single-infusion");

  it("can be shown after every member", () => {
    expect(steps).toBe(few.length);
    expect(bands.members).toBe(few.length);
  });

  it("hold their median, and have a width where members differ", () => {
    const { low, median, high } = bands.columns.spineOccupancy;
    for (let point = 0; point < hours.length; point++) {
      expect(low[point]).toBeLessThanOrEqual(median[point] ?? Number.NaN);
      expect(high[point]).toBeGreaterThanOrEqual(median[point] ?? Number.NaN);
    }
    expect((high.at(-1) ?? 0) - (low.at(-1) ?? 0)).toBeGreaterThan(0.005);
  });

  it("say that every member meets what the model is fitted to", () => {
    const fitted = protocolNamed("single-infusion")?.expectations ?? [];
    for (const [index, { use }] of fitted.entries()) {
      if (use === "fitted") expect(bands.expectations[index]?.share).toBe(1);
    }
  });

  it("compare with other protocols member by member", () => {
    const { bands: blocked } = bandsOf("ampa-blocked");
    expect(blocked.expectations[0]?.share).toBe(1);
    expect(blocked.expectations[0]?.found?.high).toBeLessThanOrEqual(0.1);
  });
});
