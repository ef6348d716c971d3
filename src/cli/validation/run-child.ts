/** A child process of `run-pool.ts`. */
import { serveTasks } from "../pool-child.ts";
import { carryOut, type ValidationResult, type ValidationRun } from "./runs.ts";

serveTasks<ValidationRun, ValidationResult>(carryOut);
