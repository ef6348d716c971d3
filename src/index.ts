/**
 * Disinhibit as a library: a spiking cortical network under ketamine, its pharmacokinetics and its slow timescale of plasticity. What is
 * exported here is the interface that versions speak of: docs/library.md says how it is used, docs/library.api.md lists it.
 *
 * The model illustrates mechanisms; it is no medical advice.
 *
 * @packageDocumentation
 */

export type { EngineName } from "./engine/engine.ts";
export { EngineError, NotFiniteError } from "./engine/engine-error.ts";
export type { CoveredSpan } from "./io/covered-span.ts";
export type { Spikes } from "./io/spikes/spikes.ts";
export { concentrationsAfter, runProtocol } from "./library/course.ts";
export {
  type LiveCourseRequest,
  type Network,
  type NetworkDescription,
  type NetworkRequest,
  startNetwork,
  type WindowRequest,
  type WindowResult,
} from "./library/network.ts";
export {
  type ConditionName,
  type Conditions,
  type ConditionsRequest,
  conditionTable,
} from "./model/conditions.ts";
export {
  createParameters,
  defaultParameterSet,
  type ParameterSetName,
  parameterSetNames,
} from "./model/parameter-sets/parameter-sets.ts";
export { type ParameterRow, parameterTable } from "./model/parameters.ts";
export type { Concentrations } from "./model/pharmacokinetics/pharmacokinetics.ts";
export {
  type Quantity,
  type QuantityInfo,
  quantities,
  type TrajectoryColumn,
  type TrajectoryRow,
  trajectoryColumnNames,
} from "./model/quantities.ts";
export { inEnglish, type Refusal, RefusalError } from "./model/refusal.ts";
export type { Measurement, PopulationMeasurement } from "./simulation/measure/recorder.ts";
export { type BandPower, bandPowers, type Spectrum, welchSpectrum } from "./simulation/measure/spectrum.ts";
export type { Atlas } from "./treatment/atlas/atlas.ts";
export { decodeAtlas } from "./treatment/atlas/atlas-file.ts";
export { ProtocolError } from "./treatment/protocol/check-course.ts";
export { namedProtocols, protocolNamed } from "./treatment/protocol/named-protocols.ts";
export type { Expectation, Protocol, ProtocolEvent } from "./treatment/protocol/protocol.ts";
export { readProtocol } from "./treatment/protocol/read-protocol.ts";
export type { TrajectorySet } from "./treatment/run-with-comparisons.ts";
export type { Outcome } from "./treatment/trajectory/outcomes.ts";
