/** A network as the files of a SONATA circuit, in the folder `at` of an export. */
import { setImmediate } from "node:timers/promises";
import { type ExportedNetwork, populationNames } from "../../io/network/exported-network.ts";
import { writeEdges } from "../../io/network/sonata-edges.ts";
import { writeNodes } from "../../io/network/sonata-nodes.ts";
import {
  circuitConfigAsJson,
  dynamicsAsJson,
  edgeTypesAsCsv,
  nodeTypesAsCsv,
  simulationConfigAsJson,
} from "../../io/network/sonata-types.ts";
import { thisProgram } from "../program.ts";
import { cellConstants } from "./generated/cell-constants.ts";
import type { ExportFolder } from "./write-folder.ts";

/** `onProgress` gets the share of the work that is done, 0 … 1. */
export async function writeNetwork(
  folder: ExportFolder,
  at: string,
  network: ExportedNetwork,
  durationMs: number,
  onProgress: (share: number) => void,
): Promise<void> {
  // This build of the library writes to the disk itself, not to a file system in memory.
  const { ready, File } = await import("h5wasm/node");
  await ready;
  const inFile = async (name: string, write: (file: InstanceType<typeof File>) => Iterable<number>) => {
    const file = new File(folder.pathOf(`${at}${name}`), "w");
    try {
      for (const share of write(file)) {
        onProgress(share);
        await setImmediate(); // lets an interrupt in
      }
    } finally {
      file.close();
    }
  };
  const text = {
    "node_types.csv": nodeTypesAsCsv(),
    "edge_types.csv": edgeTypesAsCsv(network),
    "circuit_config.json": circuitConfigAsJson(),
    "simulation_config.json": simulationConfigAsJson(network, durationMs, thisProgram()),
  };
  for (const [name, content] of Object.entries(text)) folder.write(`${at}${name}`, content);
  for (const population of populationNames) {
    folder.write(
      `${at}components/${population}.json`,
      dynamicsAsJson(network, population, cellConstants[population]),
    );
  }
  await inFile("nodes.h5", (file) => {
    writeNodes(file, network);
    return [];
  });
  await inFile("edges.h5", (file) => writeEdges(file, network));
}
