"""
Reads a SONATA circuit by the format's own description (Dai et al. 2020, developer guide) and nothing of Disinhibit.

    read_sonata.py FOLDER                    what is there and what is wrong with it, as JSON
    read_sonata.py FOLDER POPULATION FILE    every edge as a number, (delay in steps · targets + target) · sources + source, sorted
"""

import csv
import json
import pathlib
import sys

import h5py
import numpy


def types_of(path, column):
    with open(path, encoding="utf-8") as file:
        return [row[column] for row in csv.DictReader(file, delimiter=" ")]


def read(folder):
    faults = []

    def ask(is_so, sentence):
        if not is_so:
            faults.append(sentence)

    circuit = json.loads((folder / "circuit_config.json").read_text())
    simulation = json.loads((folder / "simulation_config.json").read_text())
    ask(simulation["network"] == "./circuit_config.json", "the simulation names another circuit")
    base = circuit["manifest"]["$NETWORK_DIR"]

    def resolve(name):
        return folder / name.replace("$NETWORK_DIR", base)

    [of_nodes], [of_edges] = circuit["networks"]["nodes"], circuit["networks"]["edges"]
    node_types = types_of(resolve(of_nodes["node_types_file"]), "node_type_id")
    edge_types = types_of(resolve(of_edges["edge_types_file"]), "edge_type_id")
    sizes = {}
    with h5py.File(resolve(of_nodes["nodes_file"])) as file:
        ask(int(file.attrs["magic"]) == 0x0A7A and file.attrs["version"].tolist() == [0, 1], "nodes: magic or version")
        for name, population in file["nodes"].items():
            sizes[name] = size = len(population["node_type_id"])
            ask(population["node_id"][()].tolist() == list(range(size)), f"{name}: ids are not contiguous")
            ask({str(each) for each in population["node_type_id"][()]} <= set(node_types), f"{name}: unknown type")
            groups, places = population["node_group_id"][()], population["node_group_index"][()]
            ask(set(groups) == {0} and places.tolist() == list(range(size)), f"{name}: groups")
            for column in population["0/dynamics_params"].values():
                ask(column.shape == (size,), f"{name}: {column.name} has another length")
    with h5py.File(resolve(of_edges["edges_file"])) as file:
        ask(int(file.attrs["magic"]) == 0x0A7A and file.attrs["version"].tolist() == [0, 1], "edges: magic or version")
        for name, population in file["edges"].items():
            source, target = population["source_node_id"], population["target_node_id"]
            ends = [source.attrs["node_population"], target.attrs["node_population"]]
            ask("_to_".join(ends) == name, f"{name}: populations {ends}")
            sources, targets = source[()], target[()]
            count = len(sources)
            for column in ("target_node_id", "edge_type_id", "edge_group_id", "edge_group_index"):
                ask(population[column].shape == (count,), f"{name}: {column} has another length")
            ask(population["0/delay"].shape == (count,), f"{name}: delay has another length")
            ask(sources.max() < sizes[ends[0]] and targets.max() < sizes[ends[1]], f"{name}: an id is out of range")
            ask({str(each) for each in numpy.unique(population["edge_type_id"])} <= set(edge_types), f"{name}: unknown type")
            ask((population["edge_group_index"][()] == numpy.arange(count)).all(), f"{name}: places in the group")
            ask((numpy.diff(targets) >= 0).all(), f"{name}: not sorted by target")
            for index, of_edge, size in (
                ("source_to_target", sources, sizes[ends[0]]),
                ("target_to_source", targets, sizes[ends[1]]),
            ):
                ranges = population[f"indices/{index}/node_id_to_ranges"][()]
                edges = population[f"indices/{index}/range_to_edge_id"][()]
                ask(ranges.shape == (size, 2), f"{name}: {index} has another length")
                owner = numpy.repeat(numpy.arange(size), ranges[:, 1] - ranges[:, 0])
                lengths = edges[:, 1] - edges[:, 0]
                all_edges = numpy.repeat(edges[:, 0], lengths) + numpy.arange(lengths.sum()) - numpy.repeat(lengths.cumsum() - lengths, lengths)
                ask((numpy.sort(all_edges) == numpy.arange(count)).all(), f"{name}: {index} misses or repeats edges")
                ask((of_edge[all_edges] == numpy.repeat(owner, lengths)).all(), f"{name}: {index} leads to edges of others")
    return {"faults": faults, "nodes": sizes, "edgeTypes": edge_types}


def write_edges(folder, name, into):
    dt = json.loads((folder / "simulation_config.json").read_text())["run"]["dt"]
    with h5py.File(folder / "nodes.h5") as file:
        sizes = {each: len(population["node_id"]) for each, population in file["nodes"].items()}
    with h5py.File(folder / "edges.h5") as file:
        population = file["edges"][name]
        sources, targets = sizes[population["source_node_id"].attrs["node_population"]], sizes[population["target_node_id"].attrs["node_population"]]
        steps = numpy.rint(population["0/delay"][()].astype(float) / dt)
        numbers = (steps * targets + population["target_node_id"][()]) * sources + population["source_node_id"][()]
    numpy.sort(numbers).astype("f8").tofile(into)


if __name__ == "__main__":
    circuit_folder = pathlib.Path(sys.argv[1])
    if len(sys.argv) == 2:
        print(json.dumps(read(circuit_folder)))
    else:
        write_edges(circuit_folder, sys.argv[2], sys.argv[3])
