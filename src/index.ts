/**
 * Disinhibit as a library, without a page: a recipe says what to simulate, an engine advances it, a measurement
 * says what it did; a protocol says what is given over weeks, a course runs it. The README shows twelve lines that use it.
 */
export type {
  AdvanceReport,
  AdvanceRequest,
  SpikeBatch,
  SpikeCounts,
  StateSamples,
} from "./engine/advance-report.ts";
export { createEngine } from "./engine/create-engine.ts";
export { type Engine, type EngineInfo, type EngineName, NotFiniteError } from "./engine/engine.ts";
export type { SpikeSelection } from "./engine/spike-selection.ts";
export { type Atlas, atlasStandardErrors, atlasStatistics } from "./model/atlas/atlas.ts";
export {
  type Conditions,
  type ConditionsRequest,
  conditionTable,
  createConditions,
} from "./model/conditions.ts";
export { type ParameterRow, parameterTable } from "./model/parameters.ts";
export { Course } from "./model/protocol/course.ts";
export { namedProtocols, protocolNamed } from "./model/protocol/named-protocols.ts";
export type { Protocol, ProtocolEvent } from "./model/protocol/protocol.ts";
export { ProtocolError, readProtocol } from "./model/protocol/read-protocol.ts";
export { createRecipe, networkHashOf, type Recipe, type RecipeRequest, stepsPerMs } from "./model/recipe.ts";
export { type NetworkState, stateTable } from "./model/state.ts";
export { runCourseByAtlas } from "./model/trajectory/course-by-atlas.ts";
export { type Outcome, outcomesOf } from "./model/trajectory/outcomes.ts";
export { type TrajectoryRow, trajectoryColumns } from "./model/trajectory/trajectory-columns.ts";
export { assertAtlasFits, decodeAtlas } from "./simulation/atlas/atlas-file.ts";
export { LiveStatistics, runCourseLive } from "./simulation/live-statistics.ts";
export { type MeasureRequest, measureNetwork } from "./simulation/measure-network.ts";
export { type Measurement, type PopulationMeasurement, Recorder } from "./simulation/recorder.ts";
export { type BandPower, bandPowers, type Spectrum, welchSpectrum } from "./simulation/spectrum.ts";
