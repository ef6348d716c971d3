/** The simulation's thread: makes the service and exposes it. No science here. */
import { expose } from "comlink";
import { SimulationService } from "./simulation-service.ts";

expose(new SimulationService());
