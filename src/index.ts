/**
 * Disinhibit as a library, without a page: a recipe says what to simulate, an engine advances it, a measurement
 * says what it did. The README shows twelve lines that use it.
 */
export { createEngine } from "./engine/create-engine.ts";
export {
  type Engine,
  type EngineInfo,
  type EngineName,
  NotFiniteError,
  type SpikeBatch,
  type StateObserver,
} from "./engine/engine.ts";
export {
  type Conditions,
  type ConditionsRequest,
  conditionTable,
  createConditions,
} from "./model/conditions.ts";
export { type ParameterRow, parameterTable } from "./model/parameters.ts";
export { createRecipe, type Recipe, type RecipeRequest, stepsPerMs } from "./model/recipe.ts";
export { type NetworkState, stateTable } from "./model/state.ts";
export { type MeasureRequest, measureNetwork } from "./simulation/measure-network.ts";
export { type Measurement, type PopulationMeasurement, Recorder } from "./simulation/recorder.ts";
export { type BandPower, bandPowers, type Spectrum, welchSpectrum } from "./simulation/spectrum.ts";
