// Every spike of 200 ms, and which neuron fired most.
import { startNetwork } from "disinhibit";

const network = await startNetwork({ neurons: 5120, seed: 7, parameters: { gabaTimeConstantMs: 9 } });
network.setConditions({ concentrationUm: 1.5 });
const { spikes, excitatory } = await network.measure({ warmupMs: 300, durationMs: 200, spikes: true });
if (spikes === null) throw new Error("Spikes were asked for.");

const { description } = network;
const counts = new Uint32Array(description.neurons);
for (const neuron of spikes.neurons) counts[neuron] = (counts[neuron] ?? 0) + 1;
const most = counts.reduce((best, count, neuron) => (count > (counts[best] ?? 0) ? neuron : best), 0);

console.log(`recipe ${description.recipeHash}, parameters ${description.parameterSet}`);
console.log(`${spikes.neurons.length} spikes from ${spikes.timesMs[0]} to ${spikes.timesMs.at(-1)} ms`);
console.log(
  `excitatory cells: ${excitatory.rateHz.toFixed(2)} Hz; neuron ${most} fired ${counts[most]} times`,
);
network.dispose();
