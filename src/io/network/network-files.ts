/** Every file of an exported network by its name, and what is in it: for a folder on a disk and for a ZIP that a page makes alike. */
import type { Group } from "h5wasm";
import { populationNames } from "../../model/network/populations.ts";
import type { Program } from "../manifest.ts";
import type { ExportedNetwork } from "./exported-network.ts";
import { cellConstants } from "./simulators/generated/cell-constants.ts";
import { type ExportTarget, readmeOf } from "./simulators/targets.ts";
import { writeEdges } from "./sonata-edges.ts";
import { writeNodes } from "./sonata-nodes.ts";
import {
  circuitConfigAsJson,
  dynamicsAsJson,
  edgeTypesAsCsv,
  nodeTypesAsCsv,
  simulationConfigAsJson,
} from "./sonata-types.ts";

/** A text, or an HDF5 file that `write` fills; it yields the share of its work that is done, 0 … 1, after each piece. */
export type NetworkFile = { readonly name: string } & (
  | { readonly content: string }
  | { readonly write: (root: Group) => Iterable<number> }
);

/** The files of a SONATA circuit, each name behind `at`: "" or a folder with its "/". The last takes nearly all of the time. */
export function networkFiles(
  network: ExportedNetwork,
  durationMs: number,
  program: Program,
  at = "",
): readonly NetworkFile[] {
  const text = {
    "node_types.csv": nodeTypesAsCsv(),
    "edge_types.csv": edgeTypesAsCsv(network),
    "circuit_config.json": circuitConfigAsJson(),
    "simulation_config.json": simulationConfigAsJson(network, durationMs, program),
  };
  return [
    ...Object.entries(text).map(([name, content]) => ({ name: `${at}${name}`, content })),
    ...populationNames.map((population) => ({
      name: `${at}components/${population}.json`,
      content: dynamicsAsJson(network, population, cellConstants[population]),
    })),
    {
      name: `${at}nodes.h5`,
      write: (root: Group) => {
        writeNodes(root, network);
        return [];
      },
    },
    { name: `${at}edges.h5`, write: (root: Group) => writeEdges(root, network) },
  ];
}

/** What `export` writes for a target, but for the files that every network shares (`simulatorFiles`). */
export const exportedFiles = (
  target: ExportTarget,
  network: ExportedNetwork,
  durationMs: number,
  program: Program,
): readonly NetworkFile[] => [
  { name: "README.md", content: readmeOf(target, network, program) },
  ...networkFiles(network, durationMs, program, target === "sonata" ? "" : "network/"),
];
