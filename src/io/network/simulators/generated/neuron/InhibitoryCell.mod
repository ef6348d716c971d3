COMMENT
Written by scripts/generate-sources.ts from src/io/network/simulators/advance-cell.ts and src/model/equations. Do not edit.

One step of one inhibitory cell: potentials in mV, conductances in nS, currents in pA, times in steps of dt. The cell's
potential is its own variable; the section that it lies on does nothing. A spike shows as fired crossing 0.5.

A NetCon's weight says what arrives: 1 for glutamate, 0 for GABA. How far NMDA receptors of a synapse are in use follows from
the spikes that the synapse has passed on, which are those of its source, one delay later.
ENDCOMMENT

NEURON {
    POINT_PROCESS InhibitoryCell
    RANGE membranePotential
    RANGE nmdaBlock
    RANGE stepsSinceSpike
    RANGE ampaConductance
    RANGE nmdaActivation
    RANGE gabaConductance
    RANGE noise1
    RANGE noise2
    RANGE noise3
    RANGE thresholdMv
    RANGE nmdaCeilingNs
    RANGE ampaPerEventNs
    RANGE ampaEvents
    RANGE payloadUnits
    RANGE gabaEvents
    RANGE fired
    GLOBAL stepOverCapacitance
    GLOBAL leakConductanceNs
    GLOBAL leakReversalMv
    GLOBAL resetMv
    GLOBAL refractorySteps
    GLOBAL backgroundAmpaNs
    GLOBAL backgroundNmdaNs
    GLOBAL nmdaPerUnitNs
    GLOBAL gabaPerEventNs
    GLOBAL magnesiumMm
    GLOBAL ampaDecay
    GLOBAL nmdaDecay
    GLOBAL gabaDecay
    GLOBAL gabaReversalMv
    GLOBAL ambientOpenFraction
    GLOBAL voltageFactorAtMinus66Mv
    GLOBAL unbindingVoltageDependence
    GLOBAL bindingRatePerSecond
    GLOBAL unbindingRatePerSecond
    GLOBAL closedEscapeRatePerSecond
    GLOBAL blockStepSeconds
    GLOBAL root1
    GLOBAL root2
    GLOBAL root3
    GLOBAL prime1
    GLOBAL prime2
    GLOBAL prime3
    GLOBAL inversePrime1
    GLOBAL inversePrime2
    GLOBAL inversePrime3
    GLOBAL threshold0
    GLOBAL threshold1
    GLOBAL threshold2
    GLOBAL threshold3
    GLOBAL nmdaDecayPerStep
    GLOBAL saturationStep
}

PARAMETER {
    thresholdMv = 0
    nmdaCeilingNs = 0
    ampaPerEventNs = 0
    stepOverCapacitance = 0
    leakConductanceNs = 0
    leakReversalMv = 0
    resetMv = 0
    refractorySteps = 0
    backgroundAmpaNs = 0
    backgroundNmdaNs = 0
    nmdaPerUnitNs = 0
    gabaPerEventNs = 0
    magnesiumMm = 0
    ampaDecay = 0
    nmdaDecay = 0
    gabaDecay = 0
    gabaReversalMv = 0
    ambientOpenFraction = 0
    voltageFactorAtMinus66Mv = 0
    unbindingVoltageDependence = 0
    bindingRatePerSecond = 0
    unbindingRatePerSecond = 0
    closedEscapeRatePerSecond = 0
    blockStepSeconds = 0
    root1 = 0
    root2 = 0
    root3 = 0
    prime1 = 0
    prime2 = 0
    prime3 = 0
    inversePrime1 = 0
    inversePrime2 = 0
    inversePrime3 = 0
    threshold0 = 0
    threshold1 = 0
    threshold2 = 0
    threshold3 = 0
    nmdaDecayPerStep = 0
    saturationStep = 0
}

ASSIGNED {
    dt (ms)
    membranePotential
    nmdaBlock
    stepsSinceSpike
    ampaConductance
    nmdaActivation
    gabaConductance
    noise1
    noise2
    noise3
    ampaEvents
    payloadUnits
    gabaEvents
    fired
}

BREAKPOINT {
    SOLVE advance METHOD after_cvode
}

PROCEDURE advance() {
    LOCAL backgroundEvents,
          conductances_ampaConductance,
          conductances_nmdaActivation,
          conductances_gabaConductance,
          voltageFactor,
          unblocked,
          activatedFraction,
          nmdaNs,
          integrate_nmdaBlock,
          integrate_stepsSinceSpike,
          integrate_membranePotential,
          otherCurrentPa,
          next_membranePotential,
          next_nmdaBlock,
          next_stepsSinceSpike,
          next_ampaConductance,
          next_nmdaActivation,
          next_gabaConductance,
          next_noise1,
          next_noise2,
          next_noise3
    backgroundEvents = poissonCount(uniformInteger(noise1, noise2, noise3), threshold0, threshold1, threshold2, threshold3)
    conductances_ampaConductance = decayAndAdd(ampaConductance, ampaDecay, ampaEvents * ampaPerEventNs + backgroundEvents * backgroundAmpaNs)
    conductances_nmdaActivation = decayAndAdd(nmdaActivation, nmdaDecay, payloadUnits * nmdaPerUnitNs + backgroundEvents * backgroundNmdaNs)
    conductances_gabaConductance = decayAndAdd(gabaConductance, gabaDecay, gabaEvents * gabaPerEventNs)
    voltageFactor = magnesiumVoltageFactor(membranePotential)
    unblocked = magnesiumUnblock(voltageFactor, magnesiumMm)
    activatedFraction = nmdaActivatedFraction(conductances_nmdaActivation, nmdaCeilingNs, ambientOpenFraction)
    nmdaNs = nmdaConductance(nmdaCeilingNs, activatedFraction, unblocked, nmdaBlock)
    integrate_nmdaBlock = nmdaBlockAfterStep(nmdaBlock, activatedFraction, unblocked, unbindingVoltageFactor(voltageFactor, voltageFactorAtMinus66Mv, unbindingVoltageDependence), bindingRatePerSecond, unbindingRatePerSecond, closedEscapeRatePerSecond, blockStepSeconds)
    integrate_stepsSinceSpike = countStep(stepsSinceSpike)
    integrate_membranePotential = resetMv
    if (integrate_stepsSinceSpike > refractorySteps) {
        otherCurrentPa = 0.0
        integrate_membranePotential = membranePotentialAfterStep(membranePotential, stepOverCapacitance, leakConductanceNs, leakReversalMv, conductances_ampaConductance + nmdaNs, conductances_gabaConductance, gabaReversalMv, otherCurrentPa)
    }
    next_membranePotential = integrate_membranePotential
    next_nmdaBlock = integrate_nmdaBlock
    next_stepsSinceSpike = integrate_stepsSinceSpike
    next_ampaConductance = conductances_ampaConductance
    next_nmdaActivation = conductances_nmdaActivation
    next_gabaConductance = conductances_gabaConductance
    if (integrate_membranePotential >= thresholdMv) {
        next_membranePotential = resetMv
        next_stepsSinceSpike = 0.0
    }
    next_noise1 = multiplyModulo(noise1, root1, prime1, inversePrime1)
    next_noise2 = multiplyModulo(noise2, root2, prime2, inversePrime2)
    next_noise3 = multiplyModulo(noise3, root3, prime3, inversePrime3)
    membranePotential = next_membranePotential
    nmdaBlock = next_nmdaBlock
    stepsSinceSpike = next_stepsSinceSpike
    ampaConductance = next_ampaConductance
    nmdaActivation = next_nmdaActivation
    gabaConductance = next_gabaConductance
    noise1 = next_noise1
    noise2 = next_noise2
    noise3 = next_noise3
    ampaEvents = 0
    payloadUnits = 0
    gabaEvents = 0
    if (stepsSinceSpike == 0) {
        fired = 1
    } else {
        fired = 0
    }
}

NET_RECEIVE(isGlutamate, gating, lastMs (ms)) {
    INITIAL {
        gating = 0
        lastMs = -1e9
    }
    if (isGlutamate > 0) {
        gating = nmdaGatingAfterSpike(gating, floor((t - lastMs) / dt + 0.5), nmdaDecayPerStep, saturationStep)
        lastMs = t
        ampaEvents = ampaEvents + 1
        payloadUnits = payloadUnits + nmdaPayloadUnits(gating, saturationStep)
    } else {
        gabaEvents = gabaEvents + 1
    }
}

FUNCTION smaller(one, other) {
    if (one < other) {
        smaller = one
    } else {
        smaller = other
    }
}

FUNCTION larger(one, other) {
    if (one > other) {
        larger = one
    } else {
        larger = other
    }
}

FUNCTION poissonCount(uniform, threshold0, threshold1, threshold2, threshold3) {
    LOCAL count
    count = 0.0
    if (uniform >= threshold0) {
        count = 1.0
        if (uniform >= threshold1) {
            count = 2.0
            if (uniform >= threshold2) {
                count = 3.0
                if (uniform >= threshold3) {
                    count = 4.0
                }
            }
        }
    }
    poissonCount = count
}

FUNCTION uniformInteger(first, second, third) {
    LOCAL sum,
          weighted,
          high,
          low
    sum = first + second + third
    weighted = sum + second + 2.0 * third
    high = sum - 4096.0 * floor(sum / 4096.0)
    low = weighted - 4096.0 * floor(weighted / 4096.0)
    uniformInteger = high * 4096.0 + low
}

FUNCTION decayAndAdd(conductance, decayFactor, arrivals) {
    decayAndAdd = conductance * decayFactor + arrivals
}

FUNCTION magnesiumVoltageFactor(membranePotentialMv) {
    magnesiumVoltageFactor = exp((-0.062) * membranePotentialMv)
}

FUNCTION magnesiumUnblock(voltageFactor, magnesiumMm) {
    magnesiumUnblock = 1.0 / (1.0 + magnesiumMm / 3.57 * voltageFactor)
}

FUNCTION nmdaActivatedFraction(nmdaActivationNs, nmdaCeilingNs, ambientOpenFraction) {
    nmdaActivatedFraction = smaller(1.0, nmdaActivationNs / nmdaCeilingNs + ambientOpenFraction)
}

FUNCTION nmdaConductance(nmdaCeilingNs, activatedFraction, unblockedByMagnesium, blockedFraction) {
    nmdaConductance = nmdaCeilingNs * activatedFraction * unblockedByMagnesium * (1.0 - blockedFraction)
}

FUNCTION nmdaBlockAfterStep(blockedFraction, activatedFraction, unblockedByMagnesium, unbindingFactor, bindingRatePerSecond, unbindingRatePerSecond, closedEscapeRatePerSecond, stepSeconds) {
    LOCAL binding,
          leaving
    binding = activatedFraction * unblockedByMagnesium * bindingRatePerSecond * (1.0 - blockedFraction)
    leaving = (activatedFraction * unbindingRatePerSecond * unbindingFactor + closedEscapeRatePerSecond) * blockedFraction
    nmdaBlockAfterStep = smaller(1.0, larger(0.0, blockedFraction + stepSeconds * (binding - leaving)))
}

FUNCTION unbindingVoltageFactor(voltageFactor, voltageFactorAtMinus66Mv, voltageDependence) {
    unbindingVoltageFactor = 1.0 - voltageDependence + voltageDependence * smaller(6.0, sqrt(voltageFactorAtMinus66Mv / voltageFactor))
}

FUNCTION countStep(stepsSinceSpike) {
    countStep = smaller(stepsSinceSpike + 1.0, 65536.0)
}

FUNCTION membranePotentialAfterStep(membranePotentialMv, stepOverCapacitance, leakConductanceNs, leakReversalMv, excitatoryConductanceNs, gabaConductanceNs, gabaReversalMv, otherCurrentPa) {
    LOCAL source,
          conductance
    source = leakConductanceNs * leakReversalMv + gabaConductanceNs * gabaReversalMv + otherCurrentPa
    conductance = leakConductanceNs + excitatoryConductanceNs + gabaConductanceNs
    membranePotentialAfterStep = (membranePotentialMv + stepOverCapacitance * source) / (1.0 + stepOverCapacitance * conductance)
}

FUNCTION multiplyModulo(left, right, prime, inversePrime) {
    LOCAL product,
          remainder
    product = left * right
    remainder = product - floor(product * inversePrime) * prime
    if (remainder < 0.0) {
        remainder = remainder + prime
    }
    if (remainder >= prime) {
        remainder = remainder - prime
    }
    multiplyModulo = remainder
}

FUNCTION nmdaGatingAfterSpike(nmdaGating, stepsSinceSpike, nmdaDecayPerStep, saturationStep) {
    LOCAL remaining
    remaining = nmdaGating * exp(-stepsSinceSpike * nmdaDecayPerStep)
    nmdaGatingAfterSpike = remaining + saturationStep * (1.0 - remaining)
}

FUNCTION nmdaPayloadUnits(nmdaGating, saturationStep) {
    nmdaPayloadUnits = floor(512.0 * saturationStep * (1.0 - nmdaGating) / (1.0 - saturationStep) + 0.5)
}
