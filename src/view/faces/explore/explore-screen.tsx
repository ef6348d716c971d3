/** Explore: the picture over everything, panels around it, the dose below; a screen for wide windows and one for phones. */
import { useCallback, useState } from "react";
import { t } from "../../../web/messages/messages.ts";
import { useMedia } from "../../../web/use-media.ts";
import { Dialog } from "../../ui/dialogs/dialog.tsx";
import { TakeHomeDialog } from "../../ui/export/take-home-dialog.tsx";
import { OutcomeDialog } from "../../ui/outcome/outcome-dialog.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { CertaintyDialog } from "../certainty/certainty-dialog.tsx";
import {
  Clinic,
  DoseForm,
  ExperimentsDrawer,
  Help,
  Limits,
  NetworkForm,
  OnDemand,
  ParametersTable,
  PhaseTimes,
  Share,
  WinsAndLosses,
} from "../on-demand.tsx";
import { usePicture } from "../picture-host.tsx";
import { PhoneScreen } from "./phone-screen.tsx";
import { WideScreen } from "./wide-screen.tsx";
import "./explore.css";
import "./phone.css";
import "./wide.css";

const dialogTitles = {
  help: "help.title",
  limits: "limits.title",
  network: "network.title",
  dose: "dose.giveDose",
  share: "run.share",
  parameters: "parameters.title",
  wins: "finding.title",
  clinic: "clinic.title",
} as const;

export function ExploreScreen() {
  const [open, setOpen] = useState<keyof typeof dialogTitles | "certainty" | "export" | null>(null);
  const [isExperimenting, setExperimenting] = useState(false);
  const [isGiving, setGiving] = useState(false);
  const [hasSingleKeys, setSingleKeys] = useState(true);
  const { host: pictureHost, onInset, isCalm, onCalm } = usePicture();
  const openHelp = useCallback(() => setOpen("help"), []);
  const toggleExperiments = useCallback(() => setExperimenting((isOpen) => !isOpen), []);
  useShortcuts({ isOn: hasSingleKeys, onHelp: openHelp, onExperiments: toggleExperiments });

  const Screen = useMedia("(max-width: 56.1875em)") ? PhoneScreen : WideScreen;
  const close = () => setOpen(null);
  return (
    <>
      <Screen
        pictureHost={pictureHost}
        onInset={onInset}
        isCalm={isCalm}
        onCalm={onCalm}
        isGiving={isGiving}
        onGiving={setGiving}
        onOtherDose={() => setOpen("dose")}
        onHelp={openHelp}
        onShare={() => setOpen("share")}
        onParameters={() => setOpen("parameters")}
        onLimits={() => setOpen("limits")}
        onClinic={() => setOpen("clinic")}
        onCertainty={() => setOpen("certainty")}
        onNetwork={() => setOpen("network")}
        onTakeHome={() => setOpen("export")}
        drawer={
          isExperimenting ? (
            <OnDemand>
              <ExperimentsDrawer onClose={() => setExperimenting(false)} />
            </OnDemand>
          ) : null
        }
        onExperiments={toggleExperiments}
      />
      <OutcomeDialog />
      <CertaintyDialog isOpen={open === "certainty"} onClose={close} />
      <TakeHomeDialog isOpen={open === "export"} onClose={close} />
      <Dialog
        title={open && open !== "certainty" && open !== "export" ? t(dialogTitles[open]) : null}
        size={open === "parameters" ? "window" : "text"}
        onClose={close}
      >
        <OnDemand>
          {open === "help" && <Help hasSingleKeys={hasSingleKeys} onSingleKeys={setSingleKeys} />}
          {open === "limits" && (
            <Limits
              onWinsAndLosses={() => setOpen("wins")}
              onClinic={() => setOpen("clinic")}
              onCertainty={() => setOpen("certainty")}
            />
          )}
          {open === "wins" && <WinsAndLosses />}
          {open === "clinic" && <Clinic />}
          {open === "network" && (
            <>
              <NetworkForm onDone={close} />
              <button type="button" className="link-button" onClick={() => setOpen("parameters")}>
                {t("parameters.open")}
              </button>
              <PhaseTimes />
            </>
          )}
          {open === "share" && <Share onDone={close} />}
          {open === "parameters" && <ParametersTable />}
          {open === "dose" && <DoseForm onDone={close} />}
        </OnDemand>
      </Dialog>
    </>
  );
}
