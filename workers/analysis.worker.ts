/** The analysis thread: makes the service and exposes it. No science here. */
import { expose } from "comlink";
import { AnalysisService } from "./analysis-service.ts";

expose(new AnalysisService());
