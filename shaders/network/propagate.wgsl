// Phase propagate: a spike walks its out-edges by the connection rule, a workgroup a spike, and is entered where and
// when it will arrive. No synapse is stored. Sums are integers, so their order does not matter: two runs are equal.
//
// No field of a packed sum can overflow. A cell fires at most once within an axon's delay (no delay outlasts its
// refractory period), so one step brings a neuron at most its in-degree of events: 200 AMPA (8 bits hold 255),
// 80 GABA (8 bits), and 200 payloads of at most 512 α = 250 units at the largest α = 0.49, 50 000 (16 bits hold 65 535).

struct Spike {
  exists: u32,
  isInhibitory: u32,
  /** Slot in the tile, and the tile's place and twist. */
  local: u32,
  column: i32,
  line: i32,
  tileTwist: f32,
  /** What one arrival adds to a packed sum. */
  event: u32,
  stepOffset: u32,
}

var<workgroup> spikeOfGroup: Spike;
var<workgroup> enteredEvents: atomic<u32>;

fn readSpike(index: u32) -> Spike {
  var spike: Spike;
  if (index >= progress.releaseEnd) {
    return spike;
  }
  let entry = spikes[index];
  let neuron = entry & spikeNeuronMask;
  spike.exists = 1u;
  spike.stepOffset = entry >> spikeNeuronBits;
  var tile: u32;
  if (neuron < excitatory) {
    tile = neuron / excitatoryPerTile;
    spike.local = neuron % excitatoryPerTile;
    let nmdaGating = state[nmdaGatingColumn * neurons + neuron];
    spike.event = arrivalAmpa + u32(nmdaPayloadUnits(nmdaGating, constants.network.saturationStep));
  } else {
    tile = (neuron - excitatory) / inhibitoryPerTile;
    spike.local = (neuron - excitatory) % inhibitoryPerTile;
    spike.isInhibitory = 1u;
    spike.event = arrivalGaba;
  }
  spike.line = i32(tile / tilesX);
  spike.column = i32(tile % tilesX);
  spike.tileTwist = f32((wiring[tileStart + tile] >> tilePreShift) & slotMask);
  return spike;
}

/** The three constants of one side of a round: multiplier or inverse, offset, twist. */
fn roundConstants(word: u32) -> vec3<f32> {
  return vec3<f32>(
    f32(word & roundMultiplierMask),
    f32((word >> roundOffsetShift) & slotMask),
    f32((word >> roundTwistShift) & slotMask),
  );
}

/** Walks the `edge`-th out-edge of a spike. Returns the events entered: 1, or 0 for a synapse that is not there. */
fn propagateAlong(spike: Spike, edge: u32) -> u32 {
  let fromInhibitory = spike.isInhibitory == 1u;
  let ontoExcitatory = edge < select(outDegreeEE, outDegreeEI, fromInhibitory);
  var index = edge;
  var roundStart = select(roundStartEE, roundStartEI, fromInhibitory);
  var footprintStart = select(footprintStartEE, footprintStartEI, fromInhibitory);
  if (!ontoExcitatory) {
    index = edge - select(outDegreeEE, outDegreeEI, fromInhibitory);
    roundStart = select(roundStartIE, roundStartII, fromInhibitory);
    footprintStart = select(footprintStartIE, footprintStartII, fromInhibitory);
  }
  // An inhibitory cell has several slots of its tile.
  var round = index;
  var slot = spike.local;
  if (fromInhibitory) {
    round = index / slotsPerInhibitory;
    slot = spike.local + inhibitoryPerTile * (index % slotsPerInhibitory);
  }
  let words = roundStart + roundWords * round;
  let pre = roundConstants(wiring[words]);
  let post = roundConstants(wiring[words + 1u]);
  let middle = unpermuteSlot(f32(slot), pre.x, twistedOffset(pre.y, pre.z, spike.tileTwist));

  let footprint = wiring[footprintStart + (round % footprintBlocks) * slotsPerTile + u32(middle)];
  let delay = footprint >> footprintDelayShift;
  let arrival = spike.stepOffset + delay;
  if (arrival < progress.earliestOffset) {
    return 0u;
  }
  let displacementX = i32(footprint & footprintDisplacementMask) - i32(footprintBias);
  let displacementY = i32((footprint >> footprintYShift) & footprintDisplacementMask) - i32(footprintBias);
  let column = wrapCoordinate(f32(spike.column - displacementX), f32(tilesX));
  let line = wrapCoordinate(f32(spike.line - displacementY), f32(tilesY));
  let tile = u32(line) * tilesX + u32(column);
  let tileWord = wiring[tileStart + tile];
  let tileTwist = f32(tileWord & slotMask);
  let postSlot = unpermuteSlot(middle, post.x, twistedOffset(post.y, post.z, tileTwist));

  var neuron = tile * excitatoryPerTile + u32(postSlot);
  if (!ontoExcitatory) {
    neuron = excitatory + tile * inhibitoryPerTile + u32(postSlot) % inhibitoryPerTile;
  } else if (!fromInhibitory) {
    // The spine exists while its number is below what the region's occupancy reaches (src/engine/spine-gates.ts).
    let spineLimit = regionConstants[tileWord >> tileRegionShift].spineLimit;
    if (spineLimit < slotsPerTile * roundsEE) {
      let gate = roundConstants(wiring[words + 2u]);
      let value = permuteSlot(postSlot, gate.x, twistedOffset(gate.y, gate.z, tileTwist));
      if (u32(value) * roundsEE + round >= spineLimit) {
        return 0u;
      }
    }
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
