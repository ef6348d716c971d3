"""
The network K1 in Brian2, C++ standalone, driven by bench/processor.

    python3 brian2_k1.py FOLDER WINDOWS WARM_UP_MS WINDOW_MS SEED

FOLDER holds what bench/processor/network-files.ts wrote: edges, delays, thresholds, first potentials, constants. The
equations are those of docs/model.md; the background is drawn by Brian2. What is asked and answered: standalone.py.

One Euler step for all variables, the cheapest method: with time constants of
dt / (1 - exp(-dt / tau)), so that conductances decay exactly. A spike reaches a conductance at the end of a step here and at
the beginning of the next one in our engines: delays are one step shorter, refractory periods one step longer.
"""

import json
import os
import sys

import numpy
from brian2 import Network, NeuronGroup, SpikeMonitor, StateMonitor, Synapses, ms, second

from standalone import coefficient_of_variation, serve, spikes_after

SHARED = """
    dga/dt = -ga / ampaTau / ms : 1
    dS/dt = -S / nmdaTau / ms : 1
    dgg/dt = -gg / gabaTau / ms : 1
    dB/dt = (O * (binding * u * (1 - B) - unbinding * r * B) - escape * B) * acceleration / second : 1
    O = clip(S / ceiling + ambient, 0, 1) : 1
    m = exp(-0.062 * v) : 1
    u = 1 / (1 + magnesium / 3.57 * m) : 1
    r = clip(sqrt(factorAt66 / m), 0, 6) : 1
    synaptic = -(ga + ceiling * O * u * (1 - B)) * v - gg * (v - gabaReversal) : 1
    VT : 1 (constant)
"""
EXCITATORY = """
    dv/dt = (leak * (rest - v) + leak * slope * exp((clip(v, -1000, -35) - VT) / slope) - w + synaptic) / C / ms : 1 (unless refractory)
    dw/dt = (coupling * (v - rest) - w) / adaptationTau / ms : 1
    gating : 1
    payload : 1
    last : second
"""
INHIBITORY = "dv/dt = (leak * (rest - v) + synaptic) / C / ms : 1 (unless refractory)\n"
FIRE = """
    before = gating * exp((last - t) / (nmdaMs * ms))
    payload = floor(512 * saturation * (1 - before) + 0.5) / 512
    gating = before + saturation * (1 - before)
    last = t
    w += increment
    v = reset
"""


def read(folder, name, kind):
    return numpy.fromfile(os.path.join(folder, name), dtype=kind)


def cells(folder, constants, population, equations, threshold, reset):
    size = constants[population]["cells"]
    group = NeuronGroup(
        size,
        SHARED + equations,
        threshold=threshold,
        reset=reset,
        refractory=(constants[population]["refractorySteps"] + 1) * constants["shared"]["dtMs"] * ms,
        method="euler",
        namespace={**constants["shared"], **constants[population]},
    )
    group.v = read(folder, f"{population}.potentials", "float32")
    group.VT = read(folder, f"{population}.thresholds", "float32")
    if population == "excitatory":
        group.last = -1e6 * ms
    group.run_regularly("events = poisson(eventsPerStep)\nga += events * backgroundAmpa\nS += events * backgroundNmda")
    return group


def synapses(folder, constants, name, source, target, on_pre):
    made = Synapses(source, target, on_pre=on_pre, namespace={**constants["shared"], **constants["projections"][name]})
    made.connect(i=read(folder, f"{name}.sources", "int32"), j=read(folder, f"{name}.targets", "int32"))
    made.delay = (read(folder, f"{name}.delays", "uint8") - 1.0) * constants["shared"]["dtMs"] * ms
    return made


def build(folder, constants, window_ms):
    excitatory = cells(folder, constants, "excitatory", EXCITATORY, "v > detection", FIRE)
    inhibitory = cells(folder, constants, "inhibitory", INHIBITORY, "v >= VT", "v = reset")
    glutamate, gaba = "ga_post += ampa\nS_post += nmda * payload_pre", "gg_post += gaba"
    projections = [
        synapses(folder, constants, "EE", excitatory, excitatory, glutamate),
        synapses(folder, constants, "IE", excitatory, inhibitory, glutamate),
        synapses(folder, constants, "EI", inhibitory, excitatory, gaba),
        synapses(folder, constants, "II", inhibitory, inhibitory, gaba),
    ]
    groups = (excitatory, inhibitory)
    spikes = [SpikeMonitor(group) for group in groups]
    blocks = [StateMonitor(group, "B", record=True, dt=window_ms * ms) for group in groups]
    return Network(*groups, *projections, *spikes, *blocks), (spikes, blocks)


def main():
    folder = sys.argv[1]
    windows, warm_up_ms, window_ms, seed = int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5])
    with open(os.path.join(folder, "constants.json"), encoding="utf-8") as file:
        constants = json.load(file)

    def summarise(observed):
        spikes, blocks = observed
        times, indices = spikes_after(spikes[0], warm_up_ms)
        sampled = [numpy.asarray(block.B)[:, numpy.asarray(block.t / ms) > warm_up_ms - 1e-6] for block in blocks]
        return {
            "excitatorySpikes": len(times),
            "inhibitorySpikes": len(spikes_after(spikes[1], warm_up_ms)[0]),
            "blockExcitatory": float(sampled[0].mean()),
            "blockInhibitory": float(sampled[1].mean()),
            "cvIsi": coefficient_of_variation(times, indices, constants["excitatory"]["cells"]),
        }

    build_here = lambda: build(folder, constants, window_ms)  # noqa: E731
    serve(build_here, summarise, constants["shared"]["dtMs"], windows, warm_up_ms, window_ms, seed)


if __name__ == "__main__":
    main()
