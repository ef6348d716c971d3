"""
Runs the network of this folder in NEURON, on one process or on several with MPI:

    sh compile.sh
    python3 run.py --duration-ms 1000
    mpirun -n 4 python3 run.py --duration-ms 1000

Every process has a contiguous share of each population and reads the synapses onto its own cells only. The background input of
a cell comes from its own counter-based generators, so that it is the same on any number of processes, and so are the spikes.
"""

import argparse
import pathlib

import neuron
import numpy
from neuron import h

import network

MECHANISMS = {"excitatory": "ExcitatoryCell", "inhibitory": "InhibitoryCell"}
BLOCK_EVERY_MS = 50


def main():
    parser = argparse.ArgumentParser(description="The network of this folder in NEURON.")
    parser.add_argument("--duration-ms", type=float, default=None, help="biological time; default: that of simulation_config.json")
    parser.add_argument("--spikes", default="output/spikes.h5", help="where to write the spikes")
    given = parser.parse_args()

    folder = pathlib.Path(__file__).resolve().parent
    # NEURON itself loads what it finds in the folder that the program was started from.
    is_loaded = hasattr(h, MECHANISMS["excitatory"]) or neuron.load_mechanisms(str(folder), warn_if_already_loaded=False)
    if not is_loaded:
        parser.error("The mechanisms are not compiled; run: sh compile.sh")
    h.nrnmpi_init()
    context = h.ParallelContext()
    rank, ranks = int(context.id()), int(context.nhost())

    config = network.configuration()
    dt = config["run"]["dt"]
    duration = config["run"]["tstop"] if given.duration_ms is None else given.duration_ms
    sizes = {population: config["disinhibit"][population] for population in network.POPULATIONS}
    first_gid = {"excitatory": 0, "inhibitory": sizes["excitatory"]}

    began = network.processor_seconds()
    section = h.Section(name="place")
    shares = {}
    cells = {}
    for population, mechanism in MECHANISMS.items():
        for name, value in network.constants(population).items():
            setattr(h, f"{name}_{mechanism}", value)
        first, end = (part * sizes[population] // ranks for part in (rank, rank + 1))
        shares[population] = (first, end)
        cells[population] = [getattr(h, mechanism)(section(0.5)) for _ in range(first, end)]
        for local, cell in enumerate(cells[population]):
            gid = first_gid[population] + first + local
            context.set_gid2node(gid, rank)
            source = h.NetCon(cell._ref_fired, None, sec=section)
            source.threshold = 0.5
            context.cell(gid, source)

    connections = []
    for target, (first, end) in shares.items():
        own = cells[target]
        for source in network.POPULATIONS:
            offset, weight = first_gid[source], 1.0 if source == "excitatory" else 0.0
            for pre, post, steps in zip(*network.edges(source, target, first, end)):
                connection = context.gid_connect(offset + int(pre), own[post - first])
                # A spike shows at the end of its step, and is received at the beginning of one.
                connection.delay = (steps - 1) * dt
                connection.weight[0] = weight
                connections.append(connection)

    times, gids = h.Vector(), h.Vector()
    context.spike_record(-1, times, gids)
    h.CVode().active(False)
    h.dt = dt
    context.set_maxstep(10)
    h.finitialize()
    for population, (first, end) in shares.items():
        values = network.node_values(population)
        for name, column in values.items():
            for cell, value in zip(cells[population], column[first:end]):
                setattr(cell, name, value)
    context.barrier()
    built = network.processor_seconds()

    blocks = []
    until = 0
    while until < duration - dt / 2:
        until = min(duration, until + BLOCK_EVERY_MS)
        # A spike of the last step shows in the next one.
        context.psolve(until if until < duration else duration + dt)
        means = [
            context.allreduce(float(sum(cell.nmdaBlock for cell in cells[population])), 1) / sizes[population]
            for population in network.POPULATIONS
        ]
        blocks.append([until, *means])
    ended = network.processor_seconds()

    seconds = {"build": context.allreduce(built - began, 1), "run": context.allreduce(ended - built, 1)}
    gathered = context.py_gather((numpy.asarray(times), numpy.asarray(gids)), 0)
    if rank == 0:
        all_times = numpy.concatenate([part[0] for part in gathered])
        all_gids = numpy.concatenate([part[1] for part in gathered]).astype(int)
        # A spike carries the time at which its step began, as in Disinhibit.
        all_times = (numpy.rint(all_times / dt) - 1) * dt
        is_excitatory = all_gids < sizes["excitatory"]
        spikes = {
            "excitatory": (all_gids[is_excitatory], all_times[is_excitatory]),
            "inhibitory": (all_gids[~is_excitatory] - sizes["excitatory"], all_times[~is_excitatory]),
        }
        network.write_spikes(given.spikes, spikes, f"NEURON {neuron.__version__}")
        versions = {"NEURON": neuron.__version__, "MPI processes": ranks}
        network.write_summary(given.spikes, "NEURON", versions, seconds, blocks)
        print(f"NEURON {neuron.__version__}, {ranks} processes: {len(all_times)} spikes in {duration:g} ms; {seconds['build']:.1f} s of processors to build, {seconds['run']:.1f} s to run.")
    context.barrier()
    h.quit()


if __name__ == "__main__":
    main()
