/** What the dialogs of every face load when they are opened. */
import { lazy } from "react";

export const Share = lazy(() =>
  import("../ui/share/share.tsx").then((module) => ({ default: module.Share })),
);

export const ParametersTable = lazy(() =>
  import("../ui/parameters/parameters-table.tsx").then((module) => ({ default: module.ParametersTable })),
);
