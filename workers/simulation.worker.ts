/** The simulation's thread: makes the service and exposes it. No science here. */
import { expose } from "comlink";
import { carryRefusals } from "../src/wire/carry-refusals.ts";
import { SimulationService } from "./simulation-service.ts";
import { startTileThread } from "./start-tile-thread.ts";

carryRefusals();
// Some browsers start no thread from a thread.
expose(new SimulationService(typeof Worker === "undefined" ? null : startTileThread));
