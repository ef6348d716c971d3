/**
 * The draw of the background input as WebAssembly text: the numbers of `drawBackgroundEvents`, eight neurons at a time in
 * 16-bit integers. A test compares it with the tables of the JavaScript.
 */
import { drawEntry, stepEntry } from "../../../src/engine/reference/simd/memory-layout.ts";
import { generatorTable } from "../../../src/model/network/background-input.ts";
import { present } from "../ir/present.ts";

/** One generator's value at a step: `seed · multiplier mod prime`, by a quotient that is off by less than one. */
function generatorValue(index: number): string {
  const { prime } = present(generatorTable[index], `generator ${index}`);
  const number = index + 1;
  const primes = `(v128.const i16x8 ${Array(8).fill(prime).join(" ")})`;
  return `
    (local.set $seed (v128.load (i32.add (local.get $seeds${number}) (local.get $at))))
    (local.set $value${number}
      (i16x8.sub
        (i16x8.mul (local.get $seed) (local.get $multiplier${number}))
        (i16x8.mul (i16x8.q15mulr_sat_s (local.get $seed) (local.get $share${number})) ${primes})))
    (local.set $value${number}
      (i16x8.add
        (local.get $value${number})
        (v128.and (i16x8.shr_s (local.get $value${number}) (i32.const 15)) ${primes})))`;
}

/** −1 where the uniform integer reaches threshold `index`. */
const reaches = (index: number) => `
        (v128.or
          (i16x8.gt_s (local.get $high) (local.get $high${index}))
          (v128.and
            (i16x8.eq (local.get $high) (local.get $high${index}))
            (i16x8.ge_s (local.get $low) (local.get $low${index}))))`;

const each = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join("");

const keepTwelve = `(v128.const i16x8 ${Array(8).fill(4095).join(" ")})`;

const eventsOf = (half: "low" | "high") =>
  `(f32x4.convert_i32x4_s (i32x4.extend_${half}_i16x8_s (local.get $count)))`;

/** Writes the events of `$bytes` / 2 neurons to `$events`, times their gains if there is an address of them. */
export const drawBackground = `
  (func $drawBackground (export "drawBackground") (param $step i32) (param $draw i32) (param $seeds1 i32) (param $seeds2 i32) (param $seeds3 i32)
      (param $gain i32) (param $events i32) (param $bytes i32)
    (local $at i32) (local $seed v128) (local $sum v128) (local $weighted v128) (local $high v128) (local $low v128)
    (local $count v128)
    ${each(3, (index) => `(local $multiplier${index + 1} v128) (local $share${index + 1} v128) (local $value${index + 1} v128)`)}
    ${each(4, (index) => `(local $high${index} v128) (local $low${index} v128)`)}
    ${each(3, (index) => {
      const names = [`multiplier${index + 1}`, `share${index + 1}`] as const;
      return names
        .map(
          (name) =>
            `(local.set $${name} (v128.load16_splat offset=${stepEntry[name as "multiplier1"]} (local.get $step)))`,
        )
        .join("");
    })}
    ${each(4, (index) =>
      (["high", "low"] as const)
        .map(
          (half) =>
            `(local.set $${half}${index} (v128.load16_splat offset=${drawEntry[`${half}${index}` as "high0"]} (local.get $draw)))`,
        )
        .join(""),
    )}
    (loop $eight
      ${each(3, generatorValue)}
      (local.set $sum (i16x8.add (i16x8.add (local.get $value1) (local.get $value2)) (local.get $value3)))
      (local.set $weighted
        (i16x8.add (i16x8.add (local.get $sum) (local.get $value2)) (i16x8.add (local.get $value3) (local.get $value3))))
      (local.set $high (v128.and (local.get $sum) ${keepTwelve}))
      (local.set $low (v128.and (local.get $weighted) ${keepTwelve}))
      (local.set $count (i16x8.sub (v128.const i64x2 0 0) ${reaches(0)}))
      (if (v128.any_true (i16x8.ge_s (local.get $high) (local.get $high1)))
        (then
          ${[1, 2, 3].map((index) => `(local.set $count (i16x8.sub (local.get $count) ${reaches(index)}))`).join("")}))
      (if (local.get $gain)
        (then
          (v128.store (i32.add (local.get $events) (i32.shl (local.get $at) (i32.const 1)))
            (f32x4.mul ${eventsOf("low")} (v128.load (i32.add (local.get $gain) (i32.shl (local.get $at) (i32.const 1))))))
          (v128.store offset=16 (i32.add (local.get $events) (i32.shl (local.get $at) (i32.const 1)))
            (f32x4.mul ${eventsOf("high")} (v128.load offset=16 (i32.add (local.get $gain) (i32.shl (local.get $at) (i32.const 1)))))))
        (else
          (v128.store (i32.add (local.get $events) (i32.shl (local.get $at) (i32.const 1))) ${eventsOf("low")})
          (v128.store offset=16 (i32.add (local.get $events) (i32.shl (local.get $at) (i32.const 1))) ${eventsOf("high")})))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $eight (i32.lt_u (local.get $at) (local.get $bytes)))))`;
