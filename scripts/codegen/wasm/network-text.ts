/**
 * The movement of data around the compiled steps, as WebAssembly text: the draw of the background input, the loops over
 * tiles and steps, the walk along the axons, and the listing of out-edges around the compiled walk of the connection rule. No equation stands here. The draw gives the numbers of
 * `drawBackgroundEvents`, eight neurons at a time in 16-bit integers; a test compares every pair of its operands.
 */
import {
  arrivalEntry,
  arrivalEntryBytes,
  bucketBits,
  drawEntry,
  edgeBits,
  job,
  recordBytes,
  sendEntry,
  sendEntryBytes,
  stepEntry,
  stepEntryBytes,
  threadEntry,
  tileEntry,
  tileEntryBytes,
  walkEntry,
  walkEntryBytes,
} from "../../../src/engine/reference/simd/memory-layout.ts";
import { generatorTable } from "../../../src/model/network/background-input.ts";
import {
  excitatoryPerTile,
  inhibitoryPerTile,
  inhibitorySlotMask,
  neuronsPerTile,
  slotsPerTile,
} from "../../../src/model/tile.ts";
import type { FunctionIr } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { tables, WholeNumberWriter } from "./whole-number-text.ts";

/** Of the stand-ins that the compiled steps replace. */
const stepSignature = "(param i32 i32 i32 i32 f64 f64 i32 i32 i32 i32) (result f64)";

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

const drawBackground = `
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

/** A field of the job. */
const of = (name: keyof typeof job) => `(i32.load offset=${job[name]} (local.get $job))`;
const bytesOf = (of: string, shift: number) => `(i32.shl ${of} (i32.const ${shift}))`;

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
const ofThread = (name: keyof typeof threadEntry) =>
  `(i32.load offset=${threadEntry[name]} (local.get $thread))`;
const jobNumber = (name: "inhibitoryCeilingNs" | "inhibitoryAmpaPerEventNs") =>
  `(f64.load offset=${job[name]} (local.get $job))`;

const rowBytes = 4 * neuronsPerTile;
/** Index of the bucket of a tile and a window. */
const bucketOf = (tile: string, slot: string) => `(i32.add (i32.mul ${tile} ${of("windows")}) ${slot})`;
const recordsOf = (bucket: string) =>
  `(i32.add ${of("records")} (i32.shl ${bucket} (i32.const ${bucketBits})))`;

/** Adds the arrivals of `$tile` in the job's window to its rows, and empties the bucket when the window is done. */
const gatherArrivals = `
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
const gatherRow = `
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
const advanceTiles = `
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

const tileShift = edgeBits.place + edgeBits.delay;
/** Byte of the edge's target in a row. */
const cellOf = `(i32.shl (i32.and (local.get $edge) (i32.const ${2 ** edgeBits.place - 1})) (i32.const 2))`;
/** Enters the event along `$edge`, if it exists: a record in the bucket of its tile and window, or, where that is full, in the ring. */
const enter = (event: string, recordBytesTaken: string) => `
            (local.set $arrival
              (i32.add (local.get $arrivals)
                (i32.mul (i32.and (i32.shr_u (local.get $edge) (i32.const ${edgeBits.place})) (i32.const ${2 ** edgeBits.delay - 1}))
                  (i32.const ${arrivalEntryBytes}))))
            (local.set $tile (i32.shr_u (local.get $edge) (i32.const ${tileShift})))
            (local.set $bucket ${bucketOf("(local.get $tile)", `(i32.load16_u offset=${arrivalEntry.slot} (local.get $arrival))`)})
            (local.set $head (i32.add (local.get $heads) (i32.shl (local.get $bucket) (i32.const 2))))
            (local.set $at (i32.load (local.get $head)))
            (if (i32.ge_u (local.get $at) (i32.add ${recordsOf("(local.get $bucket)")} (i32.const ${2 ** bucketBits - recordBytes})))
              (then
                (local.set $at
                  (i32.add
                    (i32.add ${of("ring")} (i32.mul (local.get $tile) ${of("tileRingBytes")}))
                    (i32.add (i32.load offset=${arrivalEntry.ringRow} (local.get $arrival)) ${cellOf})))
                (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) ${event}))
                (i32.store8 (i32.add ${of("crowded")} (local.get $bucket)) (i32.const 1)))
              (else
                (i32.store (local.get $at)
                  (i32.add (i32.load16_u offset=${arrivalEntry.row} (local.get $arrival)) ${cellOf}))
                (i32.store offset=4 (local.get $at) ${event})
                (i32.store (local.get $head) (i32.add (local.get $at) ${recordBytesTaken}))))`;

/**
 * Enters the job's spikes along those of their edges that lead to the thread's tiles. A gated edge exists if its rank is at
 * most its target tile's limit.
 */
const propagate = `
  (func $propagate (param $job i32) (param $thread i32)
    (local $send i32) (local $end i32) (local $edge i32) (local $edges i32) (local $stop i32) (local $ranks i32) (local $splits i32)
    (local $event i32) (local $arrivals i32) (local $arrival i32) (local $heads i32) (local $head i32) (local $at i32)
    (local $tile i32) (local $bucket i32) (local $limits i32) (local $entered i32) (local $exists i32)
    (local.set $send ${of("sends")})
    (local.set $end ${of("endOfSends")})
    (local.set $heads ${of("heads")})
    (local.set $limits ${of("spineLimits")})
    (block $done
    (loop $sends
      (br_if $done (i32.ge_u (local.get $send) (local.get $end)))
      (local.set $splits
        (i32.add (i32.load offset=${sendEntry.splits} (local.get $send)) (i32.shl ${ofThread("thread")} (i32.const 1))))
      (local.set $edges
        (i32.add (i32.load offset=${sendEntry.edges} (local.get $send))
          (i32.shl (i32.load16_u (local.get $splits)) (i32.const 2))))
      (local.set $stop
        (i32.add (i32.load offset=${sendEntry.edges} (local.get $send))
          (i32.shl (i32.load16_u offset=2 (local.get $splits)) (i32.const 2))))
      (local.set $ranks (i32.load offset=${sendEntry.ranks} (local.get $send)))
      (local.set $event (i32.load offset=${sendEntry.event} (local.get $send)))
      (local.set $arrivals (i32.load offset=${sendEntry.arrivals} (local.get $send)))
      (if (local.get $ranks)
        (then
          (local.set $ranks
            (i32.add (local.get $ranks) (i32.shl (i32.load16_u (local.get $splits)) (i32.const 1))))
          (block $noneGated
          (loop $gated
            (br_if $noneGated (i32.ge_u (local.get $edges) (local.get $stop)))
            (local.set $edge (i32.load (local.get $edges)))
            (local.set $exists
              (i32.le_u (i32.load16_u (local.get $ranks))
                (i32.load (i32.add (local.get $limits) (i32.shl (i32.shr_u (local.get $edge) (i32.const ${tileShift})) (i32.const 2))))))
            (local.set $entered (i32.add (local.get $entered) (local.get $exists)))
            ${enter("(i32.mul (local.get $event) (local.get $exists))", `(i32.shl (local.get $exists) (i32.const ${Math.log2(recordBytes)}))`)}
            (local.set $edges (i32.add (local.get $edges) (i32.const 4)))
            (local.set $ranks (i32.add (local.get $ranks) (i32.const 2)))
            (br $gated))))
        (else
          (local.set $entered
            (i32.add (local.get $entered) (i32.shr_u (i32.sub (local.get $stop) (local.get $edges)) (i32.const 2))))
          (block $nonePlain
          (loop $plain
            (br_if $nonePlain (i32.ge_u (local.get $edges) (local.get $stop)))
            (local.set $edge (i32.load (local.get $edges)))
            ${enter("(local.get $event)", `(i32.const ${recordBytes})`)}
            (local.set $edges (i32.add (local.get $edges) (i32.const 4)))
            (br $plain)))))
      (local.set $send (i32.add (local.get $send) (i32.const ${sendEntryBytes})))
      (br $sends)))
    (i32.store offset=${threadEntry.entered} (local.get $thread)
      (i32.add ${ofThread("entered")} (local.get $entered))))`;

/** One thread's share of a round: it enters the spikes of the interval before, then takes its tiles through this one. */
const run = `
  (func $run (export "run") (param $job i32) (param $thread i32)
    (call $propagate (local.get $job) (local.get $thread))
    (if ${of("steps")} (then (call $advanceTiles (local.get $job) (local.get $thread)))))`;

const walkTable = (name: string) => `$table_${name}`;
/** The function that lists edges, and the tables that the walk reads, in the order of their addresses in `walkEntry`. */
function listEdges(functions: ReadonlyMap<string, FunctionIr>) {
  const writer = new WholeNumberWriter(functions, (table, index) =>
    table.endsWith("ermuted")
      ? `(i32.load8_u (i32.add (local.get ${walkTable(table)}) ${index}))`
      : `(i32.load (i32.add (local.get ${walkTable(table)}) (i32.shl ${index} (i32.const 2))))`,
  );
  const get = (name: string) => `(local.get $${name})`;
  const near = new Map(["tile", "column", "line"].map((field) => [field, get(field)]));
  const sizes = [get("tilesX"), get("tilesY")];
  const walk = writer.write("walkToPost", [tables, near, get("round"), get("slot"), ...sizes]);
  const far = walk.result as ReadonlyMap<string, string>;
  const [tile, slot, delay] = ["tile", "slot", "delaySteps"].map((field) =>
    present(far.get(field), field),
  ) as [string, string, string];
  const gate = writer.write("gateValue", [tables, get("round"), tile, slot]);
  const rank = writer.write("gateRank", [gate.result, get("round"), get("rounds")]);
  const names = [...writer.tableNames];
  const fields = Object.entries(walkEntry).map(
    ([name, offset]) => `(local.set $${name} (i32.load offset=${offset} (local.get $walk)))`,
  );
  const addresses = names.map(
    (name, index) =>
      `(local.set ${walkTable(name)} (i32.load offset=${walkEntryBytes + 4 * index} (local.get $walk)))`,
  );
  const locals = [
    ...Object.keys(walkEntry).map((name) => `$${name}`),
    ...names.map(walkTable),
    ...writer.locals,
    "$round",
    "$slot",
  ];
  const text = `
  (func $listEdges (export "listEdges")
      (param $walk i32) (param $tile i32) (param $column i32) (param $line i32) (param $cell i32) (param $edges i32) (param $ranks i32)
    ${locals.map((local) => `(local ${local} i32)`).join(" ")}
    ${[...fields, ...addresses].join("\n    ")}
    (loop $rounds
      (local.set $slot (local.get $cell))
      (loop $slots
        ${walk.text}
        (i32.store (local.get $edges)
          (i32.or
            (i32.or
              (i32.shl ${tile} (i32.const ${tileShift}))
              (i32.shl ${delay} (i32.const ${edgeBits.place})))
            (select
              (i32.add (i32.const ${excitatoryPerTile}) (i32.and ${slot} (i32.const ${inhibitorySlotMask})))
              ${slot}
              (local.get $postIsInhibitory))))
        (if (local.get $isGated)
          (then
            ${gate.text}
            ${rank.text}
            (i32.store16 (local.get $ranks) (i32.add ${rank.result} (i32.const 1))))
          (else (i32.store16 (local.get $ranks) (i32.const 0))))
        (local.set $edges (i32.add (local.get $edges) (i32.const 4)))
        (local.set $ranks (i32.add (local.get $ranks) (i32.const 2)))
        (local.set $slot (i32.add (local.get $slot) (local.get $cellsPerTile)))
        (br_if $slots (i32.lt_u (local.get $slot) (i32.const ${slotsPerTile}))))
      (local.set $round (i32.add (local.get $round) (i32.const 1)))
      (br_if $rounds (i32.lt_u (local.get $round) (local.get $rounds)))))`;
  return { text, names };
}

/** The module's text, with stand-ins for the compiled steps of these names; and the tables of the walk, in order. */
export function writeNetwork(steps: readonly string[], functions: ReadonlyMap<string, FunctionIr>) {
  const list = listEdges(functions);
  const text = `(module
  (import "engine" "memory" (memory 1 65536))
  (type $step (func ${stepSignature}))
  (table ${steps.length} funcref)
  (elem (i32.const 0) ${steps.map((name) => `$${name}`).join(" ")})
  ${steps.map((name) => `(func $${name} (type $step) (f64.const 0))`).join("\n  ")}
${[drawBackground, gatherArrivals, gatherRow, advanceTiles, propagate, run, list.text].join("\n")}
)`;
  return { text, walkTables: list.names };
}
