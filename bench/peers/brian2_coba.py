"""
The COBA network of Vogels & Abbott 2005 in Brian2, driven by bench/peers/run.ts.

    python3 brian2_coba.py TARGET NEURONS SEED WARM_UP_MS WINDOW_MS

TARGET is numpy, cython or cpp_standalone. Reads one line of JSON with the constants of bench/recipes/coba.ts, builds the
network, and says so with one line. Each further line asks for one window and is answered with one line of JSON: processor
seconds of the window alone, spikes by population, synaptic events, and the coefficient of variation of intervals.

numpy and cython go on from window to window; the compiled program starts again each time and runs its warm-up first,
reading its own processor clock at both ends of the window. One thread; 64-bit floats, Brian2's default.
"""

import json
import os
import shutil
import sys
import tempfile
import time

import brian2
import numpy
from brian2 import Network, NeuronGroup, SpikeMonitor, Synapses, defaultclock, mV, ms, nS, pF, prefs


def coefficient_of_variation(indices, times, neurons):
    """Mean over neurons with at least four intervals, as src/model/measures.ts has it."""
    order = numpy.lexsort((times, indices))
    indices, times = indices[order], times[order]
    intervals = numpy.diff(times)
    own = indices[1:] == indices[:-1]
    who, intervals = indices[1:][own], intervals[own]
    counts = numpy.bincount(who, minlength=neurons)
    sums = numpy.bincount(who, intervals, minlength=neurons)
    squares = numpy.bincount(who, intervals**2, minlength=neurons)
    enough = counts >= 4
    if not enough.any():
        return None
    mean = sums[enough] / counts[enough]
    variance = numpy.maximum(0, squares[enough] / counts[enough] - mean**2)
    return float(numpy.mean(numpy.sqrt(variance) / mean))


def build(constants, neurons, seed):
    brian2.seed(seed)
    defaultclock.dt = constants["dtMs"] * ms
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


def outcome(times, indices, constants, neurons, cpu_seconds):
    excitatory = int(constants["excitatoryShare"] * neurons)
    is_excitatory = indices < excitatory
    fired = int(is_excitatory.sum())
    synapses = neurons * (constants["excitatoryInDegree"] + constants["inhibitoryInDegree"])
    return {
        "cpuSeconds": cpu_seconds,
        "excitatorySpikes": fired,
        "inhibitorySpikes": int(len(indices)) - fired,
        # Sources are drawn at random, so each spike reaches 80 cells in the mean.
        "synapticEvents": len(indices) * synapses / neurons,
        "cvIsi": coefficient_of_variation(indices[is_excitatory], times[is_excitatory], excitatory),
    }


def serve(answer):
    print(json.dumps({"version": brian2.__version__}), flush=True)
    for _ in sys.stdin:
        print(json.dumps(answer()), flush=True)


def run_here(constants, neurons, seed, warm_up_ms, window_ms):
    network, spikes = build(constants, neurons, seed)
    network.run(warm_up_ms * ms)

    def answer():
        seen = int(spikes.num_spikes)
        began = time.process_time()
        network.run(window_ms * ms)
        cpu = time.process_time() - began
        times, indices = numpy.asarray(spikes.t / ms)[seen:], numpy.asarray(spikes.i)[seen:]
        return outcome(times, indices, constants, neurons, cpu)

    serve(answer)


def run_standalone(constants, neurons, seed, warm_up_ms, window_ms):
    folder = tempfile.mkdtemp(prefix="coba-")
    say_clock = '{ std::ofstream out("clock.txt", std::ios::app); out << double(std::clock()) / CLOCKS_PER_SEC << std::endl; }'
    try:
        brian2.set_device("cpp_standalone", build_on_run=False)
        network, spikes = build(constants, neurons, seed)
        network.run(warm_up_ms * ms)
        brian2.device.insert_code("main", say_clock)
        network.run(window_ms * ms)
        brian2.device.insert_code("main", say_clock)
        brian2.device.build(directory=folder, compile=True, run=False, debug=False)
        clock = os.path.join(folder, "clock.txt")

        def answer():
            if os.path.exists(clock):
                os.remove(clock)
            brian2.device.run(folder, with_output=False, run_args=[])
            began, ended = numpy.loadtxt(clock)
            times, indices = numpy.asarray(spikes.t / ms), numpy.asarray(spikes.i)
            kept = times >= warm_up_ms
            return outcome(times[kept], indices[kept], constants, neurons, ended - began)

        serve(answer)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    target, neurons, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    warm_up_ms, window_ms = float(sys.argv[4]), float(sys.argv[5])
    constants = json.loads(sys.stdin.readline())
    if target == "cpp_standalone":
        run_standalone(constants, neurons, seed, warm_up_ms, window_ms)
    else:
        prefs.codegen.target = target
        run_here(constants, neurons, seed, warm_up_ms, window_ms)


if __name__ == "__main__":
    main()
