"""
Written by scripts/generate-sources.ts from src/io/network/simulators/advance-cell.ts and src/model/equations. Do not edit.

Variables of a cell and one step of it as Brian2's abstract code: potentials in mV, conductances in nS, currents in pA, times in
steps. Branches are written out: branchN is 1 where its condition is true, else 0.
"""

EXCITATORY_VARIABLES = """
membranePotential : 1
adaptation : 1
nmdaBlock : 1
stepsSinceSpike : 1
ampaConductance : 1
nmdaActivation : 1
gabaConductance : 1
nmdaGating : 1
noise1 : 1
noise2 : 1
noise3 : 1
payload : 1
ampaEvents : 1
payloadUnits : 1
gabaEvents : 1
thresholdMv : 1 (constant)
nmdaCeilingNs : 1 (constant)
ampaPerEventNs : 1 (constant)
"""

EXCITATORY_STEP = """
uniformInteger1_sum = noise1 + noise2 + noise3
uniformInteger1_weighted = uniformInteger1_sum + noise2 + 2.0 * noise3
uniformInteger1_high = uniformInteger1_sum - 4096.0 * floor(uniformInteger1_sum / 4096.0)
uniformInteger1_low = uniformInteger1_weighted - 4096.0 * floor(uniformInteger1_weighted / 4096.0)
poissonCount2_uniform = uniformInteger1_high * 4096.0 + uniformInteger1_low
poissonCount2_count = 0.0 + 0.0 * membranePotential
branch1 = int(poissonCount2_uniform >= threshold0)
poissonCount2_count = branch1 * (1.0) + (1.0 - branch1) * poissonCount2_count
branch2 = branch1 * int(poissonCount2_uniform >= threshold1)
poissonCount2_count = branch2 * (2.0) + (1.0 - branch2) * poissonCount2_count
branch3 = branch2 * int(poissonCount2_uniform >= threshold2)
poissonCount2_count = branch3 * (3.0) + (1.0 - branch3) * poissonCount2_count
branch4 = branch3 * int(poissonCount2_uniform >= threshold3)
poissonCount2_count = branch4 * (4.0) + (1.0 - branch4) * poissonCount2_count
backgroundEvents = poissonCount2_count
decayAndAdd3_arrivals = ampaEvents * ampaPerEventNs + backgroundEvents * backgroundAmpaNs
conductances_ampaConductance = ampaConductance * ampaDecay + decayAndAdd3_arrivals
decayAndAdd4_arrivals = payloadUnits * nmdaPerUnitNs + backgroundEvents * backgroundNmdaNs
conductances_nmdaActivation = nmdaActivation * nmdaDecay + decayAndAdd4_arrivals
decayAndAdd5_arrivals = gabaEvents * gabaPerEventNs
conductances_gabaConductance = gabaConductance * gabaDecay + decayAndAdd5_arrivals
voltageFactor = exp((-0.062) * membranePotential)
unblocked = 1.0 / (1.0 + magnesiumMm / 3.57 * voltageFactor)
activatedFraction = clip(1.0, -1e300, conductances_nmdaActivation / nmdaCeilingNs + ambientOpenFraction)
nmdaNs = nmdaCeilingNs * activatedFraction * unblocked * (1.0 - nmdaBlock)
nmdaBlockAfterStep11_unbindingFactor = 1.0 - unbindingVoltageDependence + unbindingVoltageDependence * clip(6.0, -1e300, sqrt(voltageFactorAtMinus66Mv / voltageFactor))
nmdaBlockAfterStep11_binding = activatedFraction * unblocked * bindingRatePerSecond * (1.0 - nmdaBlock)
nmdaBlockAfterStep11_leaving = (activatedFraction * unbindingRatePerSecond * nmdaBlockAfterStep11_unbindingFactor + closedEscapeRatePerSecond) * nmdaBlock
integrate_nmdaBlock = clip(1.0, -1e300, clip(0.0, nmdaBlock + blockStepSeconds * (nmdaBlockAfterStep11_binding - nmdaBlockAfterStep11_leaving), 1e300))
integrate_stepsSinceSpike = clip(stepsSinceSpike + 1.0, -1e300, 65536.0)
integrate_membranePotential = resetMv + 0.0 * membranePotential
branch5 = int(integrate_stepsSinceSpike > refractorySteps)
otherCurrentPa = 0.0 + 0.0 * membranePotential
otherCurrentPa = branch5 * (leakConductanceNs * slopeFactorMv * exp((clip(membranePotential, -1e300, (-35.0)) - thresholdMv) / slopeFactorMv) - adaptation) + (1.0 - branch5) * otherCurrentPa
membranePotentialAfterStep14_excitatoryConductanceNs = conductances_ampaConductance + nmdaNs
membranePotentialAfterStep14_source = leakConductanceNs * leakReversalMv + conductances_gabaConductance * gabaReversalMv + otherCurrentPa
membranePotentialAfterStep14_conductance = leakConductanceNs + membranePotentialAfterStep14_excitatoryConductanceNs + conductances_gabaConductance
integrate_membranePotential = branch5 * ((membranePotential + stepOverCapacitance * membranePotentialAfterStep14_source) / (1.0 + stepOverCapacitance * membranePotentialAfterStep14_conductance)) + (1.0 - branch5) * integrate_membranePotential
integrate_adaptation = adaptation
integrate_adaptation = adaptation + adaptationStepOverTimeConstant * (adaptationCouplingNs * (membranePotential - leakReversalMv) - adaptation)
next_membranePotential = integrate_membranePotential
next_adaptation = integrate_adaptation
next_nmdaBlock = integrate_nmdaBlock
next_stepsSinceSpike = integrate_stepsSinceSpike
next_ampaConductance = conductances_ampaConductance
next_nmdaActivation = conductances_nmdaActivation
next_gabaConductance = conductances_gabaConductance
next_nmdaGating = nmdaGating
branch6 = int(integrate_membranePotential > spikeDetectionMv)
fire_adaptation = integrate_adaptation
fire_nmdaGating = nmdaGating
fire_adaptation = branch6 * (integrate_adaptation + adaptationIncrementPa) + (1.0 - branch6) * fire_adaptation
nmdaGatingAfterSpike16_remaining = nmdaGating * exp(-integrate_stepsSinceSpike * nmdaDecayPerStep)
fire_nmdaGating = branch6 * (nmdaGatingAfterSpike16_remaining + saturationStep * (1.0 - nmdaGatingAfterSpike16_remaining)) + (1.0 - branch6) * fire_nmdaGating
next_membranePotential = branch6 * (resetMv) + (1.0 - branch6) * next_membranePotential
next_adaptation = branch6 * (fire_adaptation) + (1.0 - branch6) * next_adaptation
next_stepsSinceSpike = branch6 * (0.0) + (1.0 - branch6) * next_stepsSinceSpike
next_nmdaGating = branch6 * (fire_nmdaGating) + (1.0 - branch6) * next_nmdaGating
multiplyModulo17_product = noise1 * root1
multiplyModulo17_remainder = multiplyModulo17_product - floor(multiplyModulo17_product * inversePrime1) * prime1
branch7 = int(multiplyModulo17_remainder < 0.0)
multiplyModulo17_remainder = branch7 * (multiplyModulo17_remainder + prime1) + (1.0 - branch7) * multiplyModulo17_remainder
branch8 = int(multiplyModulo17_remainder >= prime1)
multiplyModulo17_remainder = branch8 * (multiplyModulo17_remainder - prime1) + (1.0 - branch8) * multiplyModulo17_remainder
next_noise1 = multiplyModulo17_remainder
multiplyModulo18_product = noise2 * root2
multiplyModulo18_remainder = multiplyModulo18_product - floor(multiplyModulo18_product * inversePrime2) * prime2
branch9 = int(multiplyModulo18_remainder < 0.0)
multiplyModulo18_remainder = branch9 * (multiplyModulo18_remainder + prime2) + (1.0 - branch9) * multiplyModulo18_remainder
branch10 = int(multiplyModulo18_remainder >= prime2)
multiplyModulo18_remainder = branch10 * (multiplyModulo18_remainder - prime2) + (1.0 - branch10) * multiplyModulo18_remainder
next_noise2 = multiplyModulo18_remainder
multiplyModulo19_product = noise3 * root3
multiplyModulo19_remainder = multiplyModulo19_product - floor(multiplyModulo19_product * inversePrime3) * prime3
branch11 = int(multiplyModulo19_remainder < 0.0)
multiplyModulo19_remainder = branch11 * (multiplyModulo19_remainder + prime3) + (1.0 - branch11) * multiplyModulo19_remainder
branch12 = int(multiplyModulo19_remainder >= prime3)
multiplyModulo19_remainder = branch12 * (multiplyModulo19_remainder - prime3) + (1.0 - branch12) * multiplyModulo19_remainder
next_noise3 = multiplyModulo19_remainder
next_payload = floor(512.0 * saturationStep * (1.0 - next_nmdaGating) / (1.0 - saturationStep) + 0.5)
membranePotential = next_membranePotential
adaptation = next_adaptation
nmdaBlock = next_nmdaBlock
stepsSinceSpike = next_stepsSinceSpike
ampaConductance = next_ampaConductance
nmdaActivation = next_nmdaActivation
gabaConductance = next_gabaConductance
nmdaGating = next_nmdaGating
noise1 = next_noise1
noise2 = next_noise2
noise3 = next_noise3
payload = next_payload
ampaEvents = 0.0
payloadUnits = 0.0
gabaEvents = 0.0
"""

INHIBITORY_VARIABLES = """
membranePotential : 1
nmdaBlock : 1
stepsSinceSpike : 1
ampaConductance : 1
nmdaActivation : 1
gabaConductance : 1
noise1 : 1
noise2 : 1
noise3 : 1
ampaEvents : 1
payloadUnits : 1
gabaEvents : 1
thresholdMv : 1 (constant)
nmdaCeilingNs : 1 (constant)
ampaPerEventNs : 1 (constant)
"""

INHIBITORY_STEP = """
uniformInteger1_sum = noise1 + noise2 + noise3
uniformInteger1_weighted = uniformInteger1_sum + noise2 + 2.0 * noise3
uniformInteger1_high = uniformInteger1_sum - 4096.0 * floor(uniformInteger1_sum / 4096.0)
uniformInteger1_low = uniformInteger1_weighted - 4096.0 * floor(uniformInteger1_weighted / 4096.0)
poissonCount2_uniform = uniformInteger1_high * 4096.0 + uniformInteger1_low
poissonCount2_count = 0.0 + 0.0 * membranePotential
branch1 = int(poissonCount2_uniform >= threshold0)
poissonCount2_count = branch1 * (1.0) + (1.0 - branch1) * poissonCount2_count
branch2 = branch1 * int(poissonCount2_uniform >= threshold1)
poissonCount2_count = branch2 * (2.0) + (1.0 - branch2) * poissonCount2_count
branch3 = branch2 * int(poissonCount2_uniform >= threshold2)
poissonCount2_count = branch3 * (3.0) + (1.0 - branch3) * poissonCount2_count
branch4 = branch3 * int(poissonCount2_uniform >= threshold3)
poissonCount2_count = branch4 * (4.0) + (1.0 - branch4) * poissonCount2_count
backgroundEvents = poissonCount2_count
decayAndAdd3_arrivals = ampaEvents * ampaPerEventNs + backgroundEvents * backgroundAmpaNs
conductances_ampaConductance = ampaConductance * ampaDecay + decayAndAdd3_arrivals
decayAndAdd4_arrivals = payloadUnits * nmdaPerUnitNs + backgroundEvents * backgroundNmdaNs
conductances_nmdaActivation = nmdaActivation * nmdaDecay + decayAndAdd4_arrivals
decayAndAdd5_arrivals = gabaEvents * gabaPerEventNs
conductances_gabaConductance = gabaConductance * gabaDecay + decayAndAdd5_arrivals
voltageFactor = exp((-0.062) * membranePotential)
unblocked = 1.0 / (1.0 + magnesiumMm / 3.57 * voltageFactor)
activatedFraction = clip(1.0, -1e300, conductances_nmdaActivation / nmdaCeilingNs + ambientOpenFraction)
nmdaNs = nmdaCeilingNs * activatedFraction * unblocked * (1.0 - nmdaBlock)
nmdaBlockAfterStep11_unbindingFactor = 1.0 - unbindingVoltageDependence + unbindingVoltageDependence * clip(6.0, -1e300, sqrt(voltageFactorAtMinus66Mv / voltageFactor))
nmdaBlockAfterStep11_binding = activatedFraction * unblocked * bindingRatePerSecond * (1.0 - nmdaBlock)
nmdaBlockAfterStep11_leaving = (activatedFraction * unbindingRatePerSecond * nmdaBlockAfterStep11_unbindingFactor + closedEscapeRatePerSecond) * nmdaBlock
integrate_nmdaBlock = clip(1.0, -1e300, clip(0.0, nmdaBlock + blockStepSeconds * (nmdaBlockAfterStep11_binding - nmdaBlockAfterStep11_leaving), 1e300))
integrate_stepsSinceSpike = clip(stepsSinceSpike + 1.0, -1e300, 65536.0)
integrate_membranePotential = resetMv + 0.0 * membranePotential
branch5 = int(integrate_stepsSinceSpike > refractorySteps)
otherCurrentPa = 0.0 + 0.0 * membranePotential
membranePotentialAfterStep13_excitatoryConductanceNs = conductances_ampaConductance + nmdaNs
membranePotentialAfterStep13_source = leakConductanceNs * leakReversalMv + conductances_gabaConductance * gabaReversalMv + otherCurrentPa
membranePotentialAfterStep13_conductance = leakConductanceNs + membranePotentialAfterStep13_excitatoryConductanceNs + conductances_gabaConductance
integrate_membranePotential = branch5 * ((membranePotential + stepOverCapacitance * membranePotentialAfterStep13_source) / (1.0 + stepOverCapacitance * membranePotentialAfterStep13_conductance)) + (1.0 - branch5) * integrate_membranePotential
next_membranePotential = integrate_membranePotential
next_nmdaBlock = integrate_nmdaBlock
next_stepsSinceSpike = integrate_stepsSinceSpike
next_ampaConductance = conductances_ampaConductance
next_nmdaActivation = conductances_nmdaActivation
next_gabaConductance = conductances_gabaConductance
branch6 = int(integrate_membranePotential >= thresholdMv)
next_membranePotential = branch6 * (resetMv) + (1.0 - branch6) * next_membranePotential
next_stepsSinceSpike = branch6 * (0.0) + (1.0 - branch6) * next_stepsSinceSpike
multiplyModulo14_product = noise1 * root1
multiplyModulo14_remainder = multiplyModulo14_product - floor(multiplyModulo14_product * inversePrime1) * prime1
branch7 = int(multiplyModulo14_remainder < 0.0)
multiplyModulo14_remainder = branch7 * (multiplyModulo14_remainder + prime1) + (1.0 - branch7) * multiplyModulo14_remainder
branch8 = int(multiplyModulo14_remainder >= prime1)
multiplyModulo14_remainder = branch8 * (multiplyModulo14_remainder - prime1) + (1.0 - branch8) * multiplyModulo14_remainder
next_noise1 = multiplyModulo14_remainder
multiplyModulo15_product = noise2 * root2
multiplyModulo15_remainder = multiplyModulo15_product - floor(multiplyModulo15_product * inversePrime2) * prime2
branch9 = int(multiplyModulo15_remainder < 0.0)
multiplyModulo15_remainder = branch9 * (multiplyModulo15_remainder + prime2) + (1.0 - branch9) * multiplyModulo15_remainder
branch10 = int(multiplyModulo15_remainder >= prime2)
multiplyModulo15_remainder = branch10 * (multiplyModulo15_remainder - prime2) + (1.0 - branch10) * multiplyModulo15_remainder
next_noise2 = multiplyModulo15_remainder
multiplyModulo16_product = noise3 * root3
multiplyModulo16_remainder = multiplyModulo16_product - floor(multiplyModulo16_product * inversePrime3) * prime3
branch11 = int(multiplyModulo16_remainder < 0.0)
multiplyModulo16_remainder = branch11 * (multiplyModulo16_remainder + prime3) + (1.0 - branch11) * multiplyModulo16_remainder
branch12 = int(multiplyModulo16_remainder >= prime3)
multiplyModulo16_remainder = branch12 * (multiplyModulo16_remainder - prime3) + (1.0 - branch12) * multiplyModulo16_remainder
next_noise3 = multiplyModulo16_remainder
membranePotential = next_membranePotential
nmdaBlock = next_nmdaBlock
stepsSinceSpike = next_stepsSinceSpike
ampaConductance = next_ampaConductance
nmdaActivation = next_nmdaActivation
gabaConductance = next_gabaConductance
noise1 = next_noise1
noise2 = next_noise2
noise3 = next_noise3
ampaEvents = 0.0
payloadUnits = 0.0
gabaEvents = 0.0
"""
