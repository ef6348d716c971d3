/** What the page may ask of the simulation, wherever it runs. */
import type { SimulationApi } from "../wire/simulation-api.ts";

export type SimulationCommands = Omit<SimulationApi, "connect">;
