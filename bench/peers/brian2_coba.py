"""
The COBA network of Vogels & Abbott 2005 in Brian2, C++ standalone, driven by bench/processor.

    python3 brian2_coba.py CONSTANTS NEURONS WINDOWS WARM_UP_MS WINDOW_MS SEED

CONSTANTS is the JSON of bench/recipes/coba.ts. What is asked and answered: standalone.py.
"""

import json
import sys

import numpy
from brian2 import Network, NeuronGroup, SpikeMonitor, Synapses, mV, ms, nS, pF

from standalone import coefficient_of_variation, serve, spikes_after


def build(constants, neurons, seed):
    excitatory = int(constants["excitatoryShare"] * neurons)
    names = {
        "C": constants["capacitancePf"] * pF,
        "gL": constants["leakConductanceNs"] * nS,
        "EL": constants["restMv"] * mV,
        "Ee": constants["excitatoryReversalMv"] * mV,
        "Ei": constants["inhibitoryReversalMv"] * mV,
        "taue": constants["excitatoryTimeConstantMs"] * ms,
        "taui": constants["inhibitoryTimeConstantMs"] * ms,
        "VT": constants["thresholdMv"] * mV,
        "Vr": constants["resetMv"] * mV,
        "we": constants["excitatoryWeightNs"] * nS,
        "wi": constants["inhibitoryWeightNs"] * nS,
    }
    cells = NeuronGroup(
        neurons,
        """
        dv/dt = (gL*(EL - v) + ge*(Ee - v) + gi*(Ei - v))/C : volt (unless refractory)
        dge/dt = -ge/taue : siemens
        dgi/dt = -gi/taui : siemens
        """,
        threshold="v > VT",
        reset="v = Vr",
        refractory=constants["refractoryMs"] * ms,
        method="exponential_euler",
        namespace=names,
    )
    start = constants["startPotentialMv"]
    lowest, highest = constants["inhibitoryReversalMv"], constants["thresholdMv"]
    cells.v = f"clip({start['mean']} + {start['deviation']} * randn(), {lowest}, {highest}) * mV"
    for name, start in (("ge", "startExcitatoryNs"), ("gi", "startInhibitoryNs")):
        mean, deviation = constants[start]["mean"], constants[start]["deviation"]
        setattr(cells, name, f"clip({mean} + {deviation} * randn(), 0, 1e9) * nS")
    groups = []
    sources = ((cells[:excitatory], "ge += we", "excitatoryInDegree"), (cells[excitatory:], "gi += wi", "inhibitoryInDegree"))
    for source, on_pre, degree in sources:
        synapses = Synapses(source, cells, on_pre=on_pre, namespace=names)
        # Fixed in-degrees at random, so that all sizes do the same work a neuron as our recipe.
        size = len(source)
        synapses.connect(
            i=numpy.random.RandomState(seed + len(groups)).randint(0, size, neurons * constants[degree]),
            j=numpy.repeat(numpy.arange(neurons), constants[degree]),
        )
        groups.append(synapses)
    spikes = SpikeMonitor(cells)
    return Network(cells, *groups, spikes), spikes


def main():
    constants, neurons = json.loads(sys.argv[1]), int(sys.argv[2])
    windows, warm_up_ms, window_ms, seed = int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5]), int(sys.argv[6])
    excitatory = int(constants["excitatoryShare"] * neurons)

    def summarise(spikes):
        times, indices = spikes_after(spikes, warm_up_ms)
        is_excitatory = indices < excitatory
        return {
            "excitatorySpikes": int(is_excitatory.sum()),
            "inhibitorySpikes": int((~is_excitatory).sum()),
            "blockExcitatory": 0,
            "blockInhibitory": 0,
            "cvIsi": coefficient_of_variation(times[is_excitatory], indices[is_excitatory], excitatory),
        }

    build_here = lambda: build(constants, neurons, seed)  # noqa: E731
    serve(build_here, summarise, constants["dtMs"], windows, warm_up_ms, window_ms, seed)


if __name__ == "__main__":
    main()
