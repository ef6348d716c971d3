// Phase integrate: both blocks of the NMDA channels, then membrane potential and adaptation, as in
// src/engine/reference/integrate.ts; the equations themselves are emitted from src/model/equations.

fn integrate(
  cell: ptr<function, Cell>,
  population: u32,
  isExcitatory: bool,
  thresholdMv: f32,
  nmdaCeilingNs: f32,
) {
  let own = constants.populations[population];
  let potentialMv = (*cell).potentialMv;
  let blocked = (*cell).blocked;
  let voltageFactor = magnesiumVoltageFactor(potentialMv);
  let unblocked = magnesiumUnblock(voltageFactor, own.magnesiumMm);
  let openFraction = nmdaOpenFraction((*cell).nmdaNs, nmdaCeilingNs, constants.ambientOpenFraction);
  let nmdaNs = nmdaCeilingNs * openFraction * unblocked * (1.0 - blocked);
  (*cell).blocked = ketamineBlockAfterStep(
    blocked,
    openFraction,
    unblocked,
    unbindingVoltageFactor(voltageFactor, constants.voltageFactorAtMinus66Mv),
    constants.bindingRatePerSecond,
    constants.unbindingRatePerSecond,
    constants.closedEscapeRatePerSecond,
    constants.blockStepSeconds,
  );
  let age = min((*cell).stepsSinceSpike + 1.0, stepsSinceSpikeCap);
  (*cell).stepsSinceSpike = age;
  if (age <= own.refractorySteps) {
    (*cell).potentialMv = own.resetMv;
  } else {
    var initiationPa = 0.0;
    if (isExcitatory) {
      initiationPa = spikeInitiationCurrent(
        potentialMv,
        thresholdMv,
        own.leakConductanceNs,
        constants.slopeFactorMv,
      );
    }
    (*cell).potentialMv = membranePotentialAfterStep(
      potentialMv,
      own.stepOverCapacitance,
      own.leakConductanceNs,
      own.leakReversalMv,
      (*cell).ampaNs + nmdaNs,
      (*cell).gabaNs,
      constants.gabaReversalMv,
      initiationPa - (*cell).adaptationPa,
    );
  }
  if (isExcitatory) {
    (*cell).adaptationPa = adaptationAfterStep(
      (*cell).adaptationPa,
      potentialMv,
      constants.adaptationStepOverTimeConstant,
      constants.adaptationCouplingNs,
      own.leakReversalMv,
    );
  }
}
