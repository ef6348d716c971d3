"""
Reads the edges of a SONATA circuit by libsonata, through both indices:

    read_libsonata.py FOLDER POPULATION FILE    the same numbers as read_sonata.py, and its version on standard output
"""

import json
import pathlib
import sys

import libsonata
import numpy


def main():
    folder, name, out = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    dt = json.loads((folder / "simulation_config.json").read_text())["run"]["dt"]
    # Populations by name, as a configuration of libsonata's authors lists them, are beyond the SONATA format.
    edges = libsonata.EdgeStorage(str(folder / "edges.h5")).open_population(name)
    nodes = libsonata.NodeStorage(str(folder / "nodes.h5"))
    sources, targets = (nodes.open_population(each).size for each in (edges.source, edges.target))

    def numbers(selection):
        steps = numpy.rint(edges.get_attribute("delay", selection).astype(float) / dt)
        return numpy.sort((steps * targets + edges.target_nodes(selection)) * sources + edges.source_nodes(selection))

    by_target = numbers(edges.afferent_edges(range(targets)))
    by_source = numbers(edges.efferent_edges(range(sources)))
    if not numpy.array_equal(by_target, by_source) or len(by_target) != edges.size:
        sys.exit(f"{name}: the indices lead to other edges: {len(by_target)} and {len(by_source)} of {edges.size}.")
    by_target.astype("f8").tofile(out)
    print(libsonata.version)


if __name__ == "__main__":
    main()
