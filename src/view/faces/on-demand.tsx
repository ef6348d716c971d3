/** What the dialogs of every face, and the drawer of Explore, load when they are opened: most visitors open few of them. */
import { lazy, type ReactNode } from "react";
import { t } from "../../web/messages/messages.ts";
import { Loaded } from "../ui/dialogs/loaded.tsx";

export const Share = lazy(() =>
  import("../ui/share/share.tsx").then((module) => ({ default: module.Share })),
);

export const ParametersTable = lazy(() =>
  import("../ui/parameters/parameters-table.tsx").then((module) => ({ default: module.ParametersTable })),
);

export const Help = lazy(() => import("../ui/dialogs/help.tsx").then((module) => ({ default: module.Help })));

export const Limits = lazy(() =>
  import("../ui/dialogs/limits.tsx").then((module) => ({ default: module.Limits })),
);

export const NetworkForm = lazy(() =>
  import("../ui/dialogs/network-form.tsx").then((module) => ({ default: module.NetworkForm })),
);

export const PhaseTimes = lazy(() =>
  import("../ui/dialogs/phase-times.tsx").then((module) => ({ default: module.PhaseTimes })),
);

export const DoseForm = lazy(() =>
  import("../ui/dialogs/dose-form.tsx").then((module) => ({ default: module.DoseForm })),
);

export const ExperimentsDrawer = lazy(() =>
  import("../ui/experiments/experiments-drawer.tsx").then((module) => ({
    default: module.ExperimentsDrawer,
  })),
);

export const Clinic = lazy(() =>
  import("../ui/clinic/clinic.tsx").then((module) => ({ default: module.Clinic })),
);

export const WinsAndLosses = lazy(() =>
  import("../ui/clinic/wins-and-losses.tsx").then((module) => ({ default: module.WinsAndLosses })),
);

/** Around the content of a dialog: what is said until it has come, and when it cannot be loaded. */
export const OnDemand = ({ children }: { readonly children: ReactNode }) => (
  <Loaded loading={t("page.faceLoading")} failed={(detail) => t("page.faceFault", { detail })}>
    {children}
  </Loaded>
);
