"""
Runs the network of this folder in Brian2, as compiled C++ where there is a compiler:

    python3 run.py --duration-ms 1000
    python3 run.py --duration-ms 1000 --build build     keeps what was compiled, so that the next run compiles what has changed

A step of a cell is that of the model, in Brian2's abstract code (equations.py); Brian2 finds the spikes, delays them and hands
them on. The background input of a cell comes from its own counter-based generators. 64-bit floats, Brian2's default.
"""

import argparse
import shutil
import tempfile

import brian2
import numpy
from brian2 import Network, NeuronGroup, SpikeMonitor, StateMonitor, Synapses, defaultclock, ms, prefs

import equations
import network

BLOCK_EVERY_MS = 50
EQUATIONS = {
    "excitatory": (equations.EXCITATORY_VARIABLES, equations.EXCITATORY_STEP),
    "inhibitory": (equations.INHIBITORY_VARIABLES, equations.INHIBITORY_STEP),
}
ARRIVALS = {
    "excitatory": "ampaEvents_post += 1.0\npayloadUnits_post += payload_pre",
    "inhibitory": "gabaEvents_post += 1.0",
}


def cells(population, size):
    variables, step = EQUATIONS[population]
    group = NeuronGroup(size, variables, threshold="stepsSinceSpike < 0.5", reset="", namespace=network.constants(population))
    group.run_regularly(step, when="groups")
    for name, values in network.node_values(population).items():
        setattr(group, name, values)
    return group


def synapses(groups, source, target, dt):
    sources, targets, steps = network.edges(source, target)
    made = Synapses(groups[source], groups[target], on_pre=ARRIVALS[source])
    made.connect(i=sources, j=targets)
    # Arrivals count in the step after the one in which they are handed on.
    made.delay = (steps - 1) * dt * ms
    return made


def main():
    parser = argparse.ArgumentParser(description="The network of this folder in Brian2.")
    parser.add_argument("--duration-ms", type=float, default=None, help="biological time; default: that of simulation_config.json")
    parser.add_argument("--spikes", default="output/spikes.h5", help="where to write the spikes")
    parser.add_argument("--build", default=None, help="a folder where the compiled program is kept; default: none")
    given = parser.parse_args()

    config = network.configuration()
    dt = config["run"]["dt"]
    duration = config["run"]["tstop"] if given.duration_ms is None else given.duration_ms
    began = network.processor_seconds()
    has_compiler = shutil.which("g++") is not None
    build = tempfile.mkdtemp(prefix="brian2-") if given.build is None else given.build
    try:
        if has_compiler:
            # No -ffast-math and no fused multiplications: they would change results.
            prefs.codegen.cpp.extra_compile_args_gcc = ["-w", "-O2", "-std=c++11", "-march=native", "-ffp-contract=off"]
            prefs.devices.cpp_standalone.extra_make_args_unix = ["-j2"]
            brian2.set_device("cpp_standalone", build_on_run=False)
        defaultclock.dt = dt * ms
        groups = {population: cells(population, config["disinhibit"][population]) for population in EQUATIONS}
        connected = [synapses(groups, source, target, dt) for source in EQUATIONS for target in EQUATIONS]
        spikes = {population: SpikeMonitor(group) for population, group in groups.items()}
        blocks = {
            population: StateMonitor(group, "nmdaBlock", record=True, dt=BLOCK_EVERY_MS * ms)
            for population, group in groups.items()
        }
        whole = Network(*groups.values(), *connected, *spikes.values(), *blocks.values())
        whole.run(duration * ms)
        if has_compiler:
            brian2.get_device().build(directory=build, compile=True, run=False, debug=False)
        built = network.processor_seconds()
        if has_compiler:
            brian2.get_device().run(build, with_output=False, run_args=[])
        ended = network.processor_seconds()
        found = {
            population: (numpy.asarray(monitor.i), numpy.rint(numpy.asarray(monitor.t / ms) / dt) * dt)
            for population, monitor in spikes.items()
        }
        network.write_spikes(given.spikes, found, f"Brian2 {brian2.__version__}")
        sampled = [numpy.asarray(monitor.nmdaBlock).mean(axis=0) for monitor in blocks.values()]
        at = numpy.asarray(blocks["excitatory"].t / ms)
        rows = [[float(each), *map(float, means)] for each, *means in zip(at, *sampled)]
        seconds = {"build": built - began, "run": ended - built}
        network.write_summary(given.spikes, "Brian2", {"Brian2": brian2.__version__}, seconds, rows)
        count = sum(len(ids) for ids, _ in found.values())
        print(f"Brian2 {brian2.__version__}: {count} spikes in {duration:g} ms; {built - began:.1f} s of a processor to build, {ended - built:.1f} s to run.")
    finally:
        if given.build is None:
            shutil.rmtree(build, ignore_errors=True)


if __name__ == "__main__":
    main()
