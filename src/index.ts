/**
 * Disinhibit as a library, without a page: a recipe says what to simulate, an engine advances it, a measurement
 * says what it did; a protocol says what is given over weeks, a course runs it. The README shows twelve lines that use it.
 */

export type { Engine, EngineInfo, EngineName } from "./engine/engine.ts";
export { NotFiniteError } from "./engine/engine-error.ts";
export type {
  AdvanceReport,
  AdvanceRequest,
  SpikeBatch,
  SpikeCounts,
  StateSamples,
} from "./engine/report/advance-report.ts";
export type { SpikeSelection } from "./engine/report/spike-selection.ts";
export { createEngine } from "./engine/select/create-engine.ts";
export {
  type Conditions,
  type ConditionsRequest,
  conditionTable,
  createConditions,
} from "./model/conditions.ts";
export {
  createRecipe,
  networkHashOf,
  type Recipe,
  type RecipeRequest,
  stepsPerMs,
} from "./model/network/recipe.ts";
export { type NetworkState, stateTable } from "./model/network/state.ts";
export { type ParameterRow, parameterTable } from "./model/parameters.ts";
export {
  type Quantity,
  type QuantityInfo,
  quantities,
  type TrajectoryRow,
  trajectoryColumnNames,
} from "./model/quantities.ts";
export { LiveStatistics, runCourseLive } from "./simulation/live-statistics.ts";
export { type MeasureRequest, measureNetwork } from "./simulation/measure/measure-network.ts";
export { type Measurement, type PopulationMeasurement, Recorder } from "./simulation/measure/recorder.ts";
export { type BandPower, bandPowers, type Spectrum, welchSpectrum } from "./simulation/measure/spectrum.ts";
export { type Atlas, atlasStandardErrors, atlasStatistics } from "./treatment/atlas/atlas.ts";
export { assertAtlasFits, decodeAtlas } from "./treatment/atlas/atlas-file.ts";
export { ProtocolError } from "./treatment/protocol/check-course.ts";
export { Course } from "./treatment/protocol/course.ts";
export { namedProtocols, protocolNamed } from "./treatment/protocol/named-protocols.ts";
export type { Protocol, ProtocolEvent } from "./treatment/protocol/protocol.ts";
export { readProtocol } from "./treatment/protocol/read-protocol.ts";
export { runCourseByAtlas } from "./treatment/trajectory/course-by-atlas.ts";
export { type Outcome, outcomesOf } from "./treatment/trajectory/outcomes.ts";
