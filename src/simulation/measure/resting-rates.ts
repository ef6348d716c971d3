/** The undrugged rates that release, glutamate and the slow cascade are relative to, for any set of parameters. */
import type { Engine } from "../../engine/engine.ts";
import { type Subject, spineSetPointOf } from "../../model/cascade/cascade.ts";
import { type CascadeConstants, cascadeConstants } from "../../model/cascade/cascade-constants.ts";
import { createConditions } from "../../model/conditions.ts";
import { relativeGlutamatePerRelease } from "../../model/measures.ts";
import { createInitialState } from "../../model/network/initial-state.ts";
import { parameterSetOf, parameterSets } from "../../model/parameter-sets/parameter-sets.ts";
import { nothingImposed } from "../../model/stimulation/imposed-input.ts";
import { excitatoryPerTile, fieldCellsPerTileSide } from "../../model/tile.ts";
import { asReferenceHz } from "../../treatment/trajectory/trajectory.ts";
import { advanceInto, MeasuredWindow } from "./window.ts";

/** Excitatory rates at rest, Hz. */
export interface RestingRates {
  /** Of the healthy network: where relative release and glutamate are 1. */
  readonly healthyHz: number;
  /** Of this subject's own network. */
  readonly subjectHz: number;
}

/** Relative glutamate of one release event in a cell of the field: 1 is what the healthy, undrugged network releases. */
export const glutamatePerReleaseOf = ({ healthyHz }: RestingRates): number =>
  relativeGlutamatePerRelease(healthyHz, excitatoryPerTile / fieldCellsPerTileSide ** 2);

/** Release of the undrugged subject at rest, relative to the healthy one. */
export const restingReleaseOf = ({ healthyHz, subjectHz }: RestingRates): number => subjectHz / healthyHz;

const relaxMs = 500;
const sampleMs = 1500;

/**
 * Known for a parameter set as it is, and a subject with its own spines; measured on `engine` for any other, which takes 2 s of biological time a subject and leaves the
 * engine at its first step. What is imposed on it is taken off meanwhile. Throws a RangeError where nothing fires.
 */
export async function findRestingRates(
  engine: Engine,
  subject: Subject,
  constants: CascadeConstants = cascadeConstants,
): Promise<RestingRates> {
  const set = parameterSetOf(engine.recipe.parameters);
  const setPoint = spineSetPointOf(subject, constants);
  if (set !== null && setPoint === spineSetPointOf(subject)) {
    const { restingRatesHz } = parameterSets[set];
    return { healthyHz: restingRatesHz.healthy.excitatory, subjectHz: restingRatesHz[subject].excitatory };
  }
  const { imposedInput } = engine;
  engine.setImposedInput(nothingImposed);
  const healthyHz = await measure(engine, 1);
  const subjectHz = subject === "healthy" ? healthyHz : await measure(engine, setPoint);
  engine.setImposedInput(imposedInput);
  return { healthyHz, subjectHz };
}

async function measure(engine: Engine, spineOccupancy: number): Promise<number> {
  const { recipe } = engine;
  const window = new MeasuredWindow(recipe.sheet);
  engine.setConditions(createConditions(recipe.sheet, { spineOccupancy }));
  await engine.writeState(createInitialState(recipe), 0);
  await advanceInto(engine, relaxMs, null);
  await advanceInto(engine, sampleMs, window);
  await engine.writeState(createInitialState(recipe), 0);
  return asReferenceHz(window.sheet.excitatoryRateHz);
}
