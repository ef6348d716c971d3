/** The analysis thread: makes the service and exposes it. No science here. */
import { expose } from "comlink";
import { carryRefusals } from "../src/wire/carry-refusals.ts";
import { AnalysisService } from "./analysis-service.ts";

carryRefusals();
expose(new AnalysisService());
