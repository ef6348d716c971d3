"""
Runs the network of this folder in NEST, on one process or on several with MPI:

    python3 compile.py
    python3 run.py --duration-ms 1000
    mpirun -n 4 python3 run.py --duration-ms 1000

A spike of an excitatory cell reaches a target twice: over a static synapse as one AMPA event, and over an NMDA synapse, which
keeps how far its receptors are in use, as units of NMDA payload. The background input of a cell comes from its own
counter-based generators, so that it is the same on any number of processes, and so are the spikes.
"""

import argparse
import os
import pathlib

import nest
import numpy

import network

MODELS = {"excitatory": "excitatory_cell", "inhibitory": "inhibitory_cell"}
MODULE = "disinhibit_module"
BLOCK_EVERY_MS = 50
# What NMDA synapses take; of cells, only excitatory ones have a use for it.
OF_SYNAPSES = ("nmdaDecayPerStep", "saturationStep")


def load(folder, parser):
    """Loads the models that compile.py has built."""
    build = folder / "build"
    if not any(build.glob(f"{MODULE}.*")):
        parser.error("The models are not built; run: python3 compile.py")
    # NEST looks for modules where the system looks for libraries.
    os.environ["LD_LIBRARY_PATH"] = f"{build}:{os.environ.get('LD_LIBRARY_PATH', '')}"
    nest.Install(MODULE)


def connect(cells, source, target, dt):
    sources, targets, steps = network.edges(source, target)
    if len(steps) and steps.min() < 2:
        raise SystemExit(f"A delay of {steps.min() * dt:g} ms is too short; NEST needs two steps, {2 * dt:g} ms.")
    pre = numpy.asarray(cells[source].tolist())[sources]
    post = numpy.asarray(cells[target].tolist())[targets]
    ports = nest.GetDefaults(MODELS[target])["receptor_types"]
    kinds = (
        [("static_synapse", "AMPAEVENTSIN"), ("nmda_synapse", "PAYLOADUNITSIN")]
        if source == "excitatory"
        else [("static_synapse", "GABAEVENTSIN")]
    )
    for kind, port in kinds:
        # A NEST neuron takes in what has arrived at the end of a step, so that it counts in the next one.
        values = {"synapse_model": kind, "receptor_type": ports[port], "delay": (steps - 1) * dt}
        if kind == "static_synapse":
            values["weight"] = numpy.ones(len(steps))
        nest.Connect(pre, post, conn_spec="one_to_one", syn_spec=values)


def main():
    parser = argparse.ArgumentParser(description="The network of this folder in NEST.")
    parser.add_argument("--duration-ms", type=float, default=None, help="biological time; default: that of simulation_config.json")
    parser.add_argument("--spikes", default="output/spikes.h5", help="where to write the spikes")
    given = parser.parse_args()

    config = network.configuration()
    dt = config["run"]["dt"]
    duration = config["run"]["tstop"] if given.duration_ms is None else given.duration_ms
    nest.ResetKernel()
    nest.resolution = dt
    load(pathlib.Path(__file__).resolve().parent, parser)
    rank, ranks = nest.Rank(), nest.num_processes

    began = network.processor_seconds()
    cells, recorders = {}, {}
    for population, model in MODELS.items():
        constants = network.constants(population)
        if population == "excitatory":
            nest.SetDefaults("nmda_synapse", {name: constants[name] for name in OF_SYNAPSES})
        else:
            constants = {name: value for name, value in constants.items() if name not in OF_SYNAPSES}
        cells[population] = nest.Create(model, config["disinhibit"][population], params=constants)
        values = network.node_values(population)
        first = cells[population][0].global_id
        # One by one: NEST takes a list for many cells on one process only.
        for cell in nest.GetLocalNodeCollection(cells[population]):
            cell.set({name: float(column[cell.global_id - first]) for name, column in values.items()})
        recorders[population] = nest.Create("spike_recorder")
        nest.Connect(cells[population], recorders[population])
    for source in MODELS:
        for target in MODELS:
            connect(cells, source, target, dt)
    built = network.processor_seconds()

    own = {population: nest.GetLocalNodeCollection(of) for population, of in cells.items()}
    blocks = []
    nest.Prepare()
    until = 0
    while until < duration - dt / 2:
        step = min(BLOCK_EVERY_MS, duration - until)
        nest.Run(step)
        until += step
        blocks.append([until, *(numpy.sum(own[population].nmdaBlock) for population in MODELS)])
    nest.Cleanup()
    ended = network.processor_seconds()

    # Every process has the spikes of its own cells; the first one gathers them.
    spikes = pathlib.Path(given.spikes)
    spikes.parent.mkdir(parents=True, exist_ok=True)
    part = {"blocks": blocks, "seconds": [built - began, ended - built]}
    for population, recorder in recorders.items():
        events = recorder.events
        part[f"{population} ids"] = events["senders"] - cells[population][0].global_id
        # A spike carries the time at which its step began, as in Disinhibit.
        part[f"{population} times"] = (numpy.rint(events["times"] / dt) - 1) * dt
    parts = [spikes.with_suffix(f".{each}.npz") for each in range(ranks)]
    numpy.savez(parts[rank], **part)
    nest.SyncProcesses()
    if rank > 0:
        return
    loaded = [numpy.load(each) for each in parts]
    found = {
        population: tuple(numpy.concatenate([each[f"{population} {what}"] for each in loaded]) for what in ("ids", "times"))
        for population in MODELS
    }
    sums = numpy.sum([each["blocks"][:, 1:] for each in loaded], axis=0)
    means = sums / [config["disinhibit"][population] for population in MODELS]
    rows = [[float(at), *map(float, of)] for (at, *_), of in zip(blocks, means)]
    seconds = dict(zip(("build", "run"), map(float, numpy.sum([each["seconds"] for each in loaded], axis=0))))
    for each in parts:
        each.unlink()
    network.write_spikes(spikes, found, f"NEST {nest.__version__}")
    network.write_summary(spikes, "NEST", {"NEST": nest.__version__, "processes": ranks}, seconds, rows)
    count = sum(len(ids) for ids, _ in found.values())
    print(f"NEST {nest.__version__}, {ranks} processes: {count} spikes in {duration:g} ms; {seconds['build']:.1f} s of processors to build, {seconds['run']:.1f} s to run.")


if __name__ == "__main__":
    main()
