// Phase propagate: a spike walks its out-edges by the emitted walk of the connection rule (src/model/equations/walk.ts),
// a workgroup per spike, and is entered where and when it will arrive. No synapse is stored. Sums are integers, so their order does not matter: two runs are equal.
//
// No field of a packed sum can overflow. A cell fires at most once within an axon's delay (no delay outlasts its
// refractory period), so one step brings a neuron at most its in-degree of events: 200 AMPA (8 bits count to 255),
// 80 GABA (8 bits), and 200 payloads of at most 512 α = 250 units at the largest α = 0.49, 50 000 (16 bits count to 65 535).

struct Spike {
  exists: u32,
  isInhibitory: u32,
  /** Which cell of its population in its tile. */
  local: u32,
  tile: u32,
  /** What one arrival adds to a packed sum. */
  event: u32,
  stepOffset: u32,
}

/** What `WalkTables` are here: where a projection's rounds and its footprint begin in `wiring`. */
struct WalkTables {
  rounds: u32,
  footprint: u32,
}

const preSide = 0u;
const postSide = 1u;
const gateSide = 2u;

var<workgroup> spikeOfGroup: Spike;
var<workgroup> enteredEvents: atomic<u32>;

fn sideOfRound(tables: WalkTables, round: u32, side: u32) -> u32 {
  return wiring[tables.rounds + roundWords * round + side];
}

fn offsetOf(tables: WalkTables, round: f32, side: u32) -> f32 {
  return f32((sideOfRound(tables, u32(round), side) >> roundOffsetShift) & slotMask);
}

fn twistOf(tables: WalkTables, round: f32, side: u32) -> f32 {
  return f32((sideOfRound(tables, u32(round), side) >> roundTwistShift) & slotMask);
}

/** The multiplier of a side's permutation, or its inverse, in the round of a place in a table by round and slot. */
fn multiplierOf(tables: WalkTables, place: f32, side: u32) -> f32 {
  return f32(sideOfRound(tables, u32(place) / slotsPerTile, side) & roundMultiplierMask);
}

fn slotOf(place: f32) -> f32 {
  return f32(u32(place) % slotsPerTile);
}

fn footprintWord(tables: WalkTables, entry: f32) -> u32 {
  return wiring[tables.footprint + u32(entry)];
}

fn preOffset(tables: WalkTables, round: f32) -> f32 {
  return offsetOf(tables, round, preSide);
}

fn preTwist(tables: WalkTables, round: f32) -> f32 {
  return twistOf(tables, round, preSide);
}

fn preUnpermuted(tables: WalkTables, place: f32) -> f32 {
  return unpermuteSlot(slotOf(place), multiplierOf(tables, place, preSide), 0.0);
}

fn postOffset(tables: WalkTables, round: f32) -> f32 {
  return offsetOf(tables, round, postSide);
}

fn postTwist(tables: WalkTables, round: f32) -> f32 {
  return twistOf(tables, round, postSide);
}

fn postUnpermuted(tables: WalkTables, place: f32) -> f32 {
  return unpermuteSlot(slotOf(place), multiplierOf(tables, place, postSide), 0.0);
}

fn gateOffset(tables: WalkTables, round: f32) -> f32 {
  return offsetOf(tables, round, gateSide);
}

fn gateTwist(tables: WalkTables, round: f32) -> f32 {
  return twistOf(tables, round, gateSide);
}

fn gatePermuted(tables: WalkTables, place: f32) -> f32 {
  return permuteSlot(slotOf(place), multiplierOf(tables, place, gateSide), 0.0);
}

fn preTileTwist(tables: WalkTables, tile: f32) -> f32 {
  return f32((wiring[tileStart + u32(tile)] >> tilePreShift) & slotMask);
}

fn postTileTwist(tables: WalkTables, tile: f32) -> f32 {
  return f32(wiring[tileStart + u32(tile)] & slotMask);
}

fn displacementX(tables: WalkTables, entry: f32) -> f32 {
  return f32(footprintWord(tables, entry) & footprintDisplacementMask) - f32(footprintBias);
}

fn displacementY(tables: WalkTables, entry: f32) -> f32 {
  return f32((footprintWord(tables, entry) >> footprintYShift) & footprintDisplacementMask) - f32(footprintBias);
}

fn delaySteps(tables: WalkTables, entry: f32) -> f32 {
  return f32(footprintWord(tables, entry) >> footprintDelayShift);
}

fn readSpike(index: u32) -> Spike {
  var spike: Spike;
  if (index >= progress.releaseEnd) {
    return spike;
  }
  let entry = spikes[index];
  let neuron = entry & spikeNeuronMask;
  spike.exists = 1u;
  spike.stepOffset = entry >> spikeNeuronBits;
  if (neuron < excitatory) {
    spike.tile = neuron / excitatoryPerTile;
    spike.local = neuron % excitatoryPerTile;
    let nmdaGating = state[nmdaGatingColumn * neurons + neuron];
    spike.event = arrivalAmpa + u32(nmdaPayloadUnits(nmdaGating, constants.network.saturationStep));
  } else {
    spike.tile = (neuron - excitatory) / inhibitoryPerTile;
    spike.local = (neuron - excitatory) % inhibitoryPerTile;
    spike.isInhibitory = 1u;
    spike.event = arrivalGaba;
  }
  return spike;
}

/** Walks the `edge`-th out-edge of a spike. Returns the events entered: 1, or 0 for a synapse that is not there. */
fn propagateAlong(spike: Spike, edge: u32) -> u32 {
  let fromInhibitory = spike.isInhibitory == 1u;
  let edgesOntoExcitatory = select(outDegreeEE, outDegreeEI, fromInhibitory);
  let ontoExcitatory = edge < edgesOntoExcitatory;
  var index = edge;
  var tables = WalkTables(
    select(roundStartEE, roundStartEI, fromInhibitory),
    select(footprintStartEE, footprintStartEI, fromInhibitory),
  );
  if (!ontoExcitatory) {
    index = edge - edgesOntoExcitatory;
    tables = WalkTables(
      select(roundStartIE, roundStartII, fromInhibitory),
      select(footprintStartIE, footprintStartII, fromInhibitory),
    );
  }
  let near = placeOfTile(f32(spike.tile), f32(tilesX));
  let place = placeOfEdge(fromInhibitory, f32(spike.local), f32(index));
  let far = walkToPost(tables, near, place.round, place.slot, f32(tilesX), f32(tilesY));
  let arrival = spike.stepOffset + u32(far.delaySteps);
  if (arrival < progress.earliestOffset) {
    return 0u;
  }
  if (ontoExcitatory && !fromInhibitory) {
    let region = wiring[tileStart + u32(far.tile)] >> tileRegionShift;
    let spineLimit = regionConstants[region].spineLimit;
    // No gate is read where every spine exists.
    if (spineLimit < f32(slotsPerTile * roundsEE)) {
      let value = gateValue(tables, place.round, far.tile, far.slot);
      if (gateRank(value, place.round, f32(roundsEE)) >= spineLimit) {
        return 0u;
      }
    }
  }
  var neuron = u32(cellOfSlot(!ontoExcitatory, far.tile, far.slot));
  if (!ontoExcitatory) {
    neuron = excitatory + neuron;
  }
  let ringSlot = (progress.baseSlot + arrival) % ringSlots;
  atomicAdd(&ring[ringSlot * neurons + neuron], spike.event);
  return 1u;
}

@compute @workgroup_size(workgroupThreads)
fn propagateSpikes(
  @builtin(workgroup_id) group: vec3<u32>,
  @builtin(local_invocation_index) thread: u32,
) {
  if (thread == 0u) {
    spikeOfGroup = readSpike(progress.releaseFirst + group.y * workgroupsPerDimension + group.x);
  }
  let spike = workgroupUniformLoad(&spikeOfGroup);
  if (spike.exists == 0u) {
    return;
  }
  let edges = select(outDegreeEE + outDegreeIE, outDegreeEI + outDegreeII, spike.isInhibitory == 1u);
  var entered = 0u;
  for (var edge = thread; edge < edges; edge = edge + workgroupThreads) {
    entered = entered + propagateAlong(spike, edge);
  }
  atomicAdd(&enteredEvents, entered);
  workgroupBarrier();
  if (thread == 0u) {
    atomicAdd(&progress.synapticEvents, atomicLoad(&enteredEvents));
  }
}
