/**
 * Finds the factor on interneurons' NMDA peaks with which a network without a mechanism has the rates at rest that it has
 * with all. Excitatory cells are not changed, so their rate can only be the old one where interneurons fire as before: one
 * factor restores both. The excitatory rate falls with it, steeply.
 */

export interface Rates {
  readonly excitatoryHz: number;
  readonly inhibitoryHz: number;
}

/** Rates at rest under a factor, mean over seeds; "fine" over more and longer runs. */
export type RatesUnder = (scale: number, effort: "coarse" | "fine") => Promise<Rates>;

/** Both rates of the result are within this of the target, as measured by fine runs. */
const closeEnough = 0.015;
/** First factor of the search to either side. */
const firstStep = 1.04;
const fewestHz = 0.05;
const widest = 5;

/** Throws a sentence where no factor from a fifth to five times `start` restores the rates. */
export async function restoreRates(target: Rates, start: number, ratesUnder: RatesUnder): Promise<number> {
  const error = ({ excitatoryHz }: Rates) => Math.log(Math.max(fewestHz, excitatoryHz) / target.excitatoryHz);
  let [low, high] = await bracket(start, async (scale) => error(await ratesUnder(scale, "coarse")));
  while (high.error < -0.2 || low.error > 0.2) {
    const middle = Math.sqrt(low.scale * high.scale);
    const found = { scale: middle, error: error(await ratesUnder(middle, "coarse")) };
    if (high.scale / low.scale < 1.005) break;
    if (found.error > 0) low = found;
    else high = found;
  }
  const slope = (high.error - low.error) / Math.log(high.scale / low.scale);
  let scale = low.scale * (high.scale / low.scale) ** (low.error / (low.error - high.error));
  for (let round = 0; round < 6; round++) {
    const rates = await ratesUnder(scale, "fine");
    const inhibitoryError = Math.log(rates.inhibitoryHz / target.inhibitoryHz);
    if (Math.abs(error(rates)) < closeEnough && Math.abs(inhibitoryError) < closeEnough) return scale;
    scale *= Math.exp(-error(rates) / Math.min(slope, -2));
  }
  throw new Error(
    `No factor on the interneurons' NMDA peaks near ${scale.toPrecision(3)} restores ${target.excitatoryHz.toFixed(2)} Hz and ${target.inhibitoryHz.toFixed(2)} Hz within ${100 * closeEnough} %. Measure with more seeds.`,
  );
}

interface Tried {
  readonly scale: number;
  /** Log of the excitatory rate over its target: above 0 below the factor that is looked for. */
  readonly error: number;
}

async function bracket(start: number, errorOf: (scale: number) => Promise<number>): Promise<[Tried, Tried]> {
  const tryOut = async (scale: number): Promise<Tried> => ({ scale, error: await errorOf(scale) });
  let low = await tryOut(start);
  let high = low;
  for (let factor = firstStep; low.error < 0; factor *= factor) {
    if (low.scale < start / widest) throw new Error(notFound(start));
    high = low;
    low = await tryOut(low.scale / factor);
  }
  for (let factor = firstStep; high.error > 0; factor *= factor) {
    if (high.scale > start * widest) throw new Error(notFound(start));
    low = high;
    high = await tryOut(high.scale * factor);
  }
  return [low, high];
}

const notFound = (start: number) =>
  `No factor on the interneurons' NMDA peaks from ${(start / widest).toPrecision(2)} to ${(start * widest).toPrecision(2)} restores the rates at rest.`;
