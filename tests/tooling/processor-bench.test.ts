/** What the benchmark of the engine without a GPU computes around its measurements. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkAgreement, type Measured } from "../../bench/processor/simulators.ts";
import { median, medianAndRange, ratios } from "../../bench/processor/statistics.ts";
import { networkInC } from "../../bench/processor/wat-to-c.ts";

describe("medians of paired windows", () => {
  it("takes the middle value, or the mean of the two in the middle", () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
  });

  it("divides each window by its neighbour in time", () => {
    expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
    expect(medianAndRange([2, 3, 2.5])).toBe("2.5 (2–3)");
  });
});

describe("agreement of two simulators", () => {
  const measured = (name: string, changes: Partial<Measured["summary"]>): Measured => ({
    name,
    start: { cpuSeconds: 1, wallSeconds: 1, firedShare: null },
    windows: [],
    summary: {
      excitatorySpikes: 1000,
      inhibitorySpikes: 500,
      blockExcitatory: 0,
      blockInhibitory: 0,
      cvIsi: 0.8,
      ...changes,
    },
  });

  it("accepts figures within the share, and blocks that are zero in both", () => {
    expect(() => checkAgreement([measured("a", {}), measured("b", { cvIsi: 0.81 })], 0.03)).not.toThrow();
  });

  it("refuses another rate, a missing CV and a block that only one has", () => {
    for (const changes of [{ inhibitorySpikes: 520 }, { cvIsi: null }, { blockExcitatory: 0.1 }]) {
      const [quantity] = Object.keys(changes);
      expect(() => checkAgreement([measured("a", {}), measured("b", changes)], 0.03)).toThrow(quantity);
    }
  });
});

describe("translation of the compiled network to C", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "wat-to-c-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  // Sums the first so many integers in memory, each through a local that is written again later in the same expression.
  const wat = `(module
    (func $run (param $0 i32) (param $1 i32) (local $2 i32) (local $3 i32)
      (loop $next
        (local.set $2 (i32.add (local.get $2) (i32.load (local.tee $3 (i32.shl (local.get $1) (i32.const 2))))))
        (local.set $1 (i32.sub (local.get $1) (i32.const 1)))
        (br_if $next (i32.gt_u (local.get $1) (i32.const 0))))
      (if (i32.eq (i32.add (local.get $3) (local.tee $3 (i32.const 5))) (i32.const 9))
        (then (i32.store offset=4 (local.get $0) (local.get $2)))
        (else (i32.store offset=4 (local.get $0) (i32.const 0)))))
  )`;
  const hasCompiler = spawnSync("gcc", ["--version"]).status === 0;

  it.skipIf(!hasCompiler)("computes the same, operands in order", () => {
    const source = `#include <smmintrin.h>
      #include <stdint.h>
      #include <stdio.h>
      #include <string.h>
      typedef uint32_t u32; typedef __m128i v128;
      static u32 words[64]; static uint8_t *memory = (uint8_t *)words;
      ${networkInC(wat)}
      int main(void) { for (u32 i = 0; i < 10; i++) words[i] = i * i; f_run(200, 4); printf("%u", words[51]); }`;
    writeFileSync(path.join(folder, "sum.c"), source);
    const program = path.join(folder, "sum");
    execFileSync("gcc", [
      "-O2",
      "-msse4.1",
      "-fno-strict-aliasing",
      "-o",
      program,
      path.join(folder, "sum.c"),
    ]);
    expect(execFileSync(program, { encoding: "utf8" })).toBe(`${1 + 4 + 9 + 16}`);
  });

  it("refuses an operation that it does not know", () => {
    expect(() => networkInC("(module (func $run (f32x4.nearest (local.get $0))))")).toThrow("f32x4.nearest");
  });
});
