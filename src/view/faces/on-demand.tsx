/** What the dialogs of every face, and the drawer of Explore, load when they are opened: most visitors open few of them. */
import type { ReactNode } from "react";
import { lazyPart } from "../../web/lazy-part.ts";
import { t } from "../../web/messages/messages.ts";
import { Loaded } from "../ui/dialogs/loaded.tsx";

export const Share = lazyPart(() =>
  import("../ui/share/share.tsx").then((module) => ({ default: module.Share })),
);

export const ParametersTable = lazyPart(() =>
  import("../ui/parameters/parameters-table.tsx").then((module) => ({ default: module.ParametersTable })),
);

export const Help = lazyPart(() =>
  import("../ui/dialogs/help.tsx").then((module) => ({ default: module.Help })),
);

export const Limits = lazyPart(() =>
  import("../ui/dialogs/limits.tsx").then((module) => ({ default: module.Limits })),
);

export const NetworkForm = lazyPart(() =>
  import("../ui/dialogs/network-form.tsx").then((module) => ({ default: module.NetworkForm })),
);

export const PhaseTimes = lazyPart(() =>
  import("../ui/dialogs/phase-times.tsx").then((module) => ({ default: module.PhaseTimes })),
);

export const DoseForm = lazyPart(() =>
  import("../ui/dialogs/dose-form.tsx").then((module) => ({ default: module.DoseForm })),
);

export const ExperimentsDrawer = lazyPart(() =>
  import("../ui/experiments/experiments-drawer.tsx").then((module) => ({
    default: module.ExperimentsDrawer,
  })),
);

export const Clinic = lazyPart(() =>
  import("../ui/clinic/clinic.tsx").then((module) => ({ default: module.Clinic })),
);

export const WinsAndLosses = lazyPart(() =>
  import("../ui/clinic/wins-and-losses.tsx").then((module) => ({ default: module.WinsAndLosses })),
);

/** Around the content of a dialog: what is said until it has come, and when it cannot be loaded. */
export const OnDemand = ({ children }: { readonly children: ReactNode }) => (
  <Loaded loading={t("page.faceLoading")} failed={(detail) => t("page.faceFault", { detail })}>
    {children}
  </Loaded>
);
