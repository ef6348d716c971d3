// Rates of one network at rest and under two concentrations of ketamine, on the same connections and background input.
import { startNetwork } from "disinhibit";

const network = await startNetwork({ neurons: 5120, seed: 1 });
console.log("µM,excitatoryHz,inhibitoryHz,blockedExcitatory,blockedInhibitory");
for (const concentrationUm of [0, 1.5, 10]) {
  network.setConditions({ concentrationUm });
  const { excitatory, inhibitory } = await network.measure({ warmupMs: 300, durationMs: 400 });
  const figures = [excitatory.rateHz, inhibitory.rateHz, excitatory.nmdaBlock, inhibitory.nmdaBlock];
  console.log([concentrationUm, ...figures.map((figure) => figure.toFixed(3))].join());
}
network.dispose();
