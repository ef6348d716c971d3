"""
Reads the SONATA network of this folder, and writes spikes as a SONATA report. Needs h5py and numpy, nothing of a simulator.
"""

import json
import os
import pathlib

import h5py
import numpy

FOLDER = pathlib.Path(__file__).resolve().parent / "network"
POPULATIONS = ("excitatory", "inhibitory")
SORTING = h5py.enum_dtype({"none": 0, "by_id": 1, "by_time": 2}, basetype="i4")


def configuration():
    """What simulation_config.json says: time step in "run", sizes in "disinhibit"."""
    return json.loads((FOLDER / "simulation_config.json").read_text(encoding="utf-8"))


def constants(population):
    """Every number that a step of the population's cells takes, by the names of the equations."""
    return json.loads((FOLDER / "components" / f"{population}.json").read_text(encoding="utf-8"))


def node_values(population):
    """Values in which cells differ, as arrays by the names of the equations."""
    with h5py.File(FOLDER / "nodes.h5", "r") as file:
        group = file["nodes"][population]["0"]["dynamics_params"]
        return {name: numpy.asarray(group[name], dtype=float) for name in group}


def edges(source, target, first=0, end=None):
    """Sources, targets and delays in steps of the synapses onto targets first … end − 1 (all without `end`)."""
    dt = configuration()["run"]["dt"]
    with h5py.File(FOLDER / "edges.h5", "r") as file:
        group = file["edges"][f"{source}_to_{target}"]
        index = group["indices"]["target_to_source"]
        targets = len(index["node_id_to_ranges"])
        end = targets if end is None else end
        if first >= end:
            return numpy.zeros(0, int), numpy.zeros(0, int), numpy.zeros(0, int)
        ranges = index["node_id_to_ranges"][first:end]
        rows = index["range_to_edge_id"][int(ranges[0, 0]) : int(ranges[-1, 1])]
        begin, stop = int(rows[0, 0]), int(rows[-1, 1])
        steps = numpy.rint(group["0"]["delay"][begin:stop].astype(float) / dt).astype(int)
        return group["source_node_id"][begin:stop].astype(int), group["target_node_id"][begin:stop].astype(int), steps


def processor_seconds():
    """What this process and those that it has waited for have computed so far: unlike a clock, it does not count others' work."""
    return sum(os.times()[:4])


def write_spikes(path, spikes, simulator):
    """
    `spikes`: node ids and times in ms of each population. Written in the order of time, as the SONATA format asks for; the
    attribute `simulator` of the root is beyond the format, and is what Disinhibit shows as the origin of a recording.
    """
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with h5py.File(path, "w") as file:
        file.attrs["magic"] = numpy.uint32(0x0A7A)
        file.attrs["version"] = numpy.array([0, 1], dtype="u4")
        file.attrs["simulator"] = simulator
        for population, (ids, times) in spikes.items():
            ids, times = numpy.asarray(ids, dtype="u8"), numpy.asarray(times, dtype="f8")
            order = numpy.lexsort((ids, times))
            group = file.create_group(f"spikes/{population}")
            group.attrs.create("sorting", 2, dtype=SORTING)
            group["node_ids"] = ids[order]
            group["timestamps"] = times[order]
            group["timestamps"].attrs["units"] = "ms"


def write_summary(path, simulator, versions, seconds, blocks):
    """
    Beside the spikes: which program ran, the processor's seconds to `build` and to `run`, and rows of time in ms and the mean share
    of blocked NMDA channels of each population.
    """
    text = json.dumps({"simulator": simulator, "versions": versions, "processorSeconds": seconds, "blocks": blocks})
    pathlib.Path(path).with_suffix(".json").write_text(text + "\n", encoding="utf-8")
