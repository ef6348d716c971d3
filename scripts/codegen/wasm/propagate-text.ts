/** The walk along the axons as WebAssembly text. */
import {
  arrivalEntry,
  arrivalEntryBytes,
  bucketBits,
  edgeBits,
  recordBytes,
  sendEntry,
  sendEntryBytes,
  threadEntry,
} from "../../../src/engine/reference/simd/memory-layout.ts";
import { bucketOf, of, ofThread, recordsOf, tileShift } from "./memory-text.ts";

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
export const propagate = `
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
