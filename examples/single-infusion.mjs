// Eight weeks after one infusion, by the response atlas that comes with the package: milliseconds.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeAtlas, protocolNamed, readProtocol, runProtocol } from "disinhibit";

const atlas = decodeAtlas(readFileSync(fileURLToPath(import.meta.resolve("disinhibit/atlas/k2.atlas"))));
// A protocol is data: any of its fields can be replaced, and the whole is checked again.
const protocol = readProtocol({ ...protocolNamed("single-infusion"), name: "heavier", weightKg: 90 });
const { rows, outcomes } = runProtocol(protocol, atlas);

console.log("hours,bdnf,spineOccupancy");
for (const hours of [0, 4, 24, 24 * 7]) {
  const row = rows.findLast((each) => each.hours <= hours);
  console.log([hours, row?.bdnf.toFixed(3), row?.spineOccupancy.toFixed(3)].join());
}
for (const { expectation, found, isMet } of outcomes) {
  console.log(`${isMet ? "met" : "NOT MET"}: ${expectation.words} (${found?.toPrecision(3)})`);
}
