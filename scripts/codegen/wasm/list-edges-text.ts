/** The listing of out-edges as WebAssembly text, around the compiled walk of the connection rule. */
import { edgeBits, walkEntry, walkEntryBytes } from "../../../src/engine/reference/simd/memory-layout.ts";
import { excitatoryPerTile, inhibitorySlotMask, slotsPerTile } from "../../../src/model/tile.ts";
import type { FunctionIr } from "../ir/ir.ts";
import { present } from "../ir/present.ts";
import { tileShift } from "./memory-text.ts";
import { tables, WholeNumberWriter } from "./whole-number-text.ts";

const walkTable = (name: string) => `$table_${name}`;
/** The function that lists edges, and the tables that the walk reads, in the order of their addresses in `walkEntry`. */
export function listEdges(functions: ReadonlyMap<string, FunctionIr>) {
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
