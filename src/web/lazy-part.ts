/** A component that is loaded when it is first shown; where it cannot be, the boundary around it gets a reason in our words. */
import { lazy } from "react";
import { partOf } from "../loading/load-part.ts";

export const lazyPart: typeof lazy = (load) => lazy(() => partOf(load));
