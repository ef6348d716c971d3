"""
Runs the network of this folder in NEST; the first run builds the models with NESTML:

    python3 run.py --duration-ms 1000
    mpirun -n 4 python3 run.py --duration-ms 1000

A spike of an excitatory cell reaches a target twice: over a static synapse as one AMPA event, and over an NMDA synapse, which
keeps how far its receptors are in use, as units of NMDA payload. Not run by the authors, who have no NEST in their tests.
"""

import argparse
import pathlib
import time

import nest
import numpy

import network

MODELS = {"excitatory": "excitatory_cell", "inhibitory": "inhibitory_cell"}
MODULE = "disinhibit_module"


def build(folder):
    from pynestml.frontend.pynestml_frontend import generate_nest_target

    generate_nest_target(
        input_path=[str(folder / name) for name in ("excitatory_cell.nestml", "inhibitory_cell.nestml", "nmda_synapse.nestml")],
        target_path=str(folder / "build"),
        module_name=MODULE,
        codegen_opts={"delay_variable": {"nmda_synapse": "d"}, "weight_variable": {}},
    )


def ports(model):
    return nest.GetDefaults(model)["receptor_types"]


def main():
    parser = argparse.ArgumentParser(description="The network of this folder in NEST.")
    parser.add_argument("--duration-ms", type=float, default=None, help="biological time; default: that of simulation_config.json")
    parser.add_argument("--spikes", default="output/spikes.h5", help="where to write the spikes")
    given = parser.parse_args()

    config = network.configuration()
    dt = config["run"]["dt"]
    duration = config["run"]["tstop"] if given.duration_ms is None else given.duration_ms
    folder = pathlib.Path(__file__).resolve().parent
    if not (folder / "build").exists():
        build(folder)
    nest.ResetKernel()
    nest.resolution = dt
    nest.Install(MODULE)

    began = time.time()
    cells, recorders = {}, {}
    for population, model in MODELS.items():
        size = config["disinhibit"][population]
        cells[population] = nest.Create(model, size, params=network.constants(population))
        for name, values in network.node_values(population).items():
            cells[population].set({name: values.tolist()})
        recorders[population] = nest.Create("spike_recorder")
        nest.Connect(cells[population], recorders[population])
    synapse = {name: network.constants("excitatory")[name] for name in ("nmdaDecayPerStep", "saturationStep")}
    nest.SetDefaults("nmda_synapse", synapse)
    for source in network.POPULATIONS:
        for target, model in MODELS.items():
            sources, targets, steps = network.edges(source, target)
            pre = numpy.asarray(cells[source].tolist())[sources]
            post = numpy.asarray(cells[target].tolist())[targets]
            kinds = (
                [("static_synapse", "ampaEventsIn"), ("nmda_synapse", "payloadUnitsIn")]
                if source == "excitatory"
                else [("static_synapse", "gabaEventsIn")]
            )
            for kind, port in kinds:
                # NEST's neurons take in what arrives at the end of a step, one step before ours.
                delays = numpy.maximum(1, steps - 1) * dt
                values = {"synapse_model": kind, "receptor_type": ports(model)[port.upper()]}
                values["d" if kind == "nmda_synapse" else "delay"] = delays
                if kind == "static_synapse":
                    values["weight"] = numpy.ones(len(steps))
                nest.Connect(pre, post, conn_spec="one_to_one", syn_spec=values)
    built = time.time()
    nest.Simulate(duration)
    ended = time.time()
    found = {}
    for population, recorder in recorders.items():
        first = cells[population][0].global_id
        events = recorder.events
        # A spike carries the time at which its step began, as in Disinhibit.
        found[population] = (events["senders"] - first, (numpy.rint(events["times"] / dt) - 1) * dt)
    network.write_spikes(given.spikes, found)
    network.write_summary(given.spikes, "NEST", {"NEST": nest.__version__}, {"build": built - began, "run": ended - built}, [])
    print(f"NEST {nest.__version__}: {sum(len(ids) for ids, _ in found.values())} spikes in {duration:g} ms.")


if __name__ == "__main__":
    main()
