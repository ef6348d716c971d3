/** A child process of the atlas command. */
import { serveTasks } from "../pool-child.ts";
import { type PointResult, type PointTask, samplePoint } from "./sample-point.ts";

serveTasks<PointTask, PointResult>(samplePoint);
