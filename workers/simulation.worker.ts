/** The simulation's thread: makes the service and exposes it. No science here. */
import { expose } from "comlink";
import { allowOwnScripts } from "../src/web/own-scripts.ts";
import { carryRefusals } from "../src/wire/carry-refusals.ts";
import { SimulationService } from "./simulation-service.ts";
import { startTileThread } from "./start-tile-thread.ts";

carryRefusals();
// Threads of the network lie beside this one.
allowOwnScripts(self, new URL(".", self.location.href));
// Some browsers start no thread from a thread.
expose(new SimulationService(typeof Worker === "undefined" ? null : startTileThread));
