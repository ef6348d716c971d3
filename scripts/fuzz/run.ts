/**
 * `npm run fuzz`: tries everything that reads what comes from outside with generated inputs. Nothing may crash, hang, touch a prototype or be taken in
 * part: it is taken whole, or refused in a sentence. A failure names seed and smallest input.
 *
 *   npm run fuzz                            120 000 inputs, another seed each time
 *   npm run fuzz -- --inputs 1000000 --seed 7
 */
import { parseArgs } from "node:util";
import "../../src/web/messages/later-words.ts";
import { readers, tryMany } from "./readers.ts";

const { values } = parseArgs({
  options: { inputs: { type: "string", default: "120000" }, seed: { type: "string" } },
});
const wanted = Number(values.inputs);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (!Number.isInteger(wanted) || wanted < readers.length || !Number.isInteger(seed)) {
  console.error(`--inputs takes a whole number from ${readers.length}, --seed a whole number.`);
  process.exit(2);
}
console.log(`seed ${seed}`);
const all = readers.reduce((sum, { weight }) => sum + weight, 0);
let tried = 0;
for (const reader of readers) {
  const count = Math.ceil((wanted * reader.weight) / all);
  const startMs = performance.now();
  const { taken, refused } = tryMany(reader, count, seed);
  tried += count;
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  console.log(`${reader.name}: ${count} tried, ${taken} taken, ${refused} refused, ${seconds} s`);
}
console.log(`${tried} inputs: nothing crashed, hung, changed a prototype or was taken in part.`);
