/** The loops over tiles and steps as WebAssembly text: a tile gathers its arrivals, then takes the interval's steps. */
import {
  job,
  recordBytes,
  stepEntry,
  stepEntryBytes,
  threadEntry,
  tileEntry,
  tileEntryBytes,
} from "../../../src/engine/reference/simd/memory-layout.ts";
import { excitatoryPerTile, inhibitoryPerTile, neuronsPerTile } from "../../../src/model/tile.ts";
import { bucketOf, bytesOf, of, ofThread, recordsOf } from "./memory-text.ts";

/** Draws for the neurons from `$first` on and steps them: one tile's cells of one population, in one step. */
function stepOf(
  population: "excitatory" | "inhibitory",
  numbers: readonly [string, string],
  rowBytes: number,
) {
  const cells = population === "excitatory" ? excitatoryPerTile : inhibitoryPerTile;
  const seeds = (index: number) =>
    `(i32.add ${of(`seeds${index}` as "seeds1")} ${bytesOf("(local.get $first)", 1)})`;
  const four = bytesOf("(local.get $first)", 2);
  const row = rowBytes === 0 ? "(local.get $row)" : `(i32.add (local.get $row) (i32.const ${rowBytes}))`;
  return `
        (if ${of("hasBackground")} (then (call $drawBackground (local.get $entry) ${of(`${population}Draw`)} ${seeds(1)} ${seeds(2)} ${seeds(3)}
          (select (i32.add ${of("backgroundGain")} ${four}) (i32.const 0) ${of("isImposed")})
          (local.get $events) (i32.const ${2 * cells}))))
        (local.set $witness
          (f64.add (local.get $witness)
            (call_indirect (type $step) ${of(`${population}Block`)} (i32.sub ${row} ${four}) (i32.sub (local.get $events) ${four})
              ${of("thresholds")} ${numbers.join(" ")} (local.get $step) (local.get $list)
              (local.get $first) (i32.add (local.get $first) (i32.const ${cells}))
              ${of(`${population}Step`)})))`;
}

const tileNumber = (name: keyof typeof tileEntry) =>
  `(f64.load offset=${tileEntry[name]} (i32.add ${of("tileEntries")} (i32.mul (local.get $tile) (i32.const ${tileEntryBytes}))))`;
const jobNumber = (name: "inhibitoryCeilingNs" | "inhibitoryAmpaPerEventNs") =>
  `(f64.load offset=${job[name]} (local.get $job))`;
const rowBytes = 4 * neuronsPerTile;

/** Adds the arrivals of `$tile` in the job's window to its rows, and empties the bucket when the window is done. */
export const gatherArrivals = `
  (func $gatherArrivals (param $job i32) (param $tile i32) (param $rows i32)
    (local $bucket i32) (local $head i32) (local $at i32) (local $end i32) (local $cell i32)
    (local.set $bucket ${bucketOf("(local.get $tile)", of("windowSlot"))})
    (local.set $head (i32.add ${of("heads")} (i32.shl (local.get $bucket) (i32.const 2))))
    (local.set $at ${recordsOf("(local.get $bucket)")})
    (local.set $end (i32.load (local.get $head)))
    (if ${of("isWindowDone")} (then (i32.store (local.get $head) (local.get $at))))
    (block $done
    (loop $each
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (local.set $cell (i32.add (local.get $rows) (i32.load (local.get $at))))
      (i32.store (local.get $cell) (i32.add (i32.load (local.get $cell)) (i32.load offset=4 (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const ${recordBytes})))
      (br $each))))`;

/** Moves a row of the ring, where restored and crowded-out arrivals wait, to the row of arrivals. */
export const gatherRow = `
  (func $gatherRow (param $from i32) (param $to i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.const ${rowBytes})))
    (loop $each
      (v128.store (local.get $to) (i32x4.add (v128.load (local.get $to)) (v128.load (local.get $from))))
      (v128.store (local.get $from) (v128.const i64x2 0 0))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $from) (local.get $end)))))`;

/** Takes the thread's tiles through the job's steps, one tile after the other, and appends their spikes to its list. */
export const advanceTiles = `
  (func $advanceTiles (param $job i32) (param $thread i32)
    (local $tile i32) (local $end i32) (local $list i32) (local $events i32) (local $rows i32) (local $crowded i32)
    (local $step i32) (local $entry i32) (local $row i32) (local $first i32) (local $witness f64)
    (local.set $tile ${ofThread("firstTile")})
    (local.set $end ${ofThread("endTile")})
    (local.set $list ${ofThread("list")})
    (local.set $events ${ofThread("events")})
    (local.set $rows ${ofThread("rows")})
    (i32.store (local.get $list) (i32.const 0))
    (block $done
    (loop $tiles
      (br_if $done (i32.ge_u (local.get $tile) (local.get $end)))
      (local.set $step (i32.const 0))
      (local.set $entry ${of("stepEntries")})
      (local.set $witness (f64.const 0))
      (call $gatherArrivals (local.get $job) (local.get $tile) (local.get $rows))
      (local.set $crowded
        (i32.add ${of("crowded")} ${bucketOf("(local.get $tile)", of("windowSlot"))}))
      (loop $steps
        (local.set $row (i32.add (local.get $rows) (i32.load offset=${stepEntry.row} (local.get $entry))))
        (if (i32.load8_u (local.get $crowded))
          (then
            (call $gatherRow
              (i32.add (i32.load offset=${stepEntry.ringRow} (local.get $entry))
                (i32.add ${of("ring")} (i32.mul (local.get $tile) ${of("tileRingBytes")})))
              (local.get $row))))
        (local.set $first (i32.mul (local.get $tile) (i32.const ${excitatoryPerTile})))
        ${stepOf("excitatory", [tileNumber("nmdaCeilingNs"), tileNumber("ampaPerEventNs")], 0)}
        (local.set $first
          (i32.add ${of("firstInhibitory")} (i32.mul (local.get $tile) (i32.const ${inhibitoryPerTile}))))
        ${stepOf("inhibitory", [jobNumber("inhibitoryCeilingNs"), jobNumber("inhibitoryAmpaPerEventNs")], 4 * excitatoryPerTile)}
        (if (f64.ne (local.get $witness) (f64.const 0))
          (then
            (if (i32.lt_u (local.get $step) ${ofThread("failedStep")})
              (then (i32.store offset=${threadEntry.failedStep} (local.get $thread) (local.get $step))))))
        (local.set $step (i32.add (local.get $step) (i32.const 1)))
        (local.set $entry (i32.add (local.get $entry) (i32.const ${stepEntryBytes})))
        (br_if $steps (i32.lt_u (local.get $step) ${of("steps")})))
      (if (i32.eqz ${of("isWindowWhole")})
        (then (memory.fill (local.get $rows) (i32.const 0) ${of("windowRowsBytes")})))
      (if ${of("isWindowDone")} (then (i32.store8 (local.get $crowded) (i32.const 0))))
      (local.set $tile (i32.add (local.get $tile) (i32.const 1)))
      (br $tiles))))`;
