/** The laboratory: instruments around the network, the time that is kept below, everything arranged as a person likes. */
import "../../../web/messages/later-words.ts";
import type { DockviewApi } from "dockview-react";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { setGround } from "../../../app/intents.ts";
import { gatherDoseResponse } from "../../../app/lab/dose-response.ts";
import {
  type LabWindowMs,
  labStore,
  labWindowsMs,
  recordForLab,
  showWindow,
} from "../../../app/lab/lab-state.ts";
import { measureSpans } from "../../../app/lab/span-analysis.ts";
import { liveFrame } from "../../../app/live-frame.ts";
import { stopOpening } from "../../../app/recording/open-recording.ts";
import { replay } from "../../../app/recording/replay.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { useMedia } from "../../../web/use-media.ts";
import { useInstruments } from "../../instruments/instruments.tsx";
import { Dialog } from "../../ui/dialogs/dialog.tsx";
import { EngineLine } from "../../ui/engine-line.tsx";
import { TakeHomeDialog } from "../../ui/export/take-home-dialog.tsx";
import { NoticeList } from "../../ui/notice-list.tsx";
import { ChangedLine } from "../../ui/parameters/changed-line.tsx";
import { Transport } from "../../ui/transport.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { DoseForm, Help, NetworkForm, OnDemand, ParametersTable, Share } from "../on-demand.tsx";
import { usePicture } from "../picture-host.tsx";
import { LabContext } from "./lab-context.ts";
import { LabDock } from "./lab-dock.tsx";
import { registerLab } from "./lab-exports.ts";
import { LabTabs } from "./lab-tabs.tsx";
import { useDroppedRecording } from "./open-recording.tsx";
import { PanelsMenu } from "./panels-menu.tsx";
import { RecordingLine } from "./recording-line.tsx";
import { TimeBar } from "./time-bar.tsx";
import "./lab.css";

const dialogTitles = {
  help: "help.title",
  network: "network.title",
  dose: "dose.giveDose",
  panels: "lab.panels",
  share: "run.share",
  parameters: "parameters.title",
} as const;

export function LabScreen() {
  const { host: pictureHost, isCalm, onCalm, onInset } = usePicture();
  const [open, setOpen] = useState<keyof typeof dialogTitles | "export" | null>(null);
  const [hasSingleKeys, setSingleKeys] = useState(true);
  const [isGiving, setGiving] = useState(false);
  const [api, setApi] = useState<DockviewApi | null>(null);
  const isNarrow = useMedia("(max-width: 47.4375em), (max-height: 31.1875em)");
  useShortcuts({ isOn: hasSingleKeys, onHelp: () => setOpen("help") });

  const instruments = useInstruments();
  useEffect(() => {
    onInset({ top: 0, right: 0, bottom: 0, left: 0 });
    const stops = [
      recordForLab(),
      replay.start(),
      measureSpans(() => liveFrame.frame?.layout.sheet ?? null),
      registerLab(instruments),
      gatherDoseResponse(),
    ];
    return () => {
      for (const stop of stops) stop();
      stopOpening();
    };
  }, [onInset, instruments]);
  const dropped = useDroppedRecording();

  const surroundings = useMemo(
    () => ({ pictureHost, dose: { isGiving, onGiving: setGiving, onOtherDose: () => setOpen("dose") } }),
    [pictureHost, isGiving],
  );
  const close = () => setOpen(null);
  return (
    <LabContext value={surroundings}>
      <div className="lab" {...dropped.handlers}>
        {dropped.isOver && <p className="lab-drop">{t("recording.dropHere")}</p>}
        <header className="lab-head">
          <h1>
            Disinhibit <span className="quiet">{t("lab.title")}</span>
          </h1>
          <WindowChoice />
          <GroundSwitch />
          {!isNarrow && api && (
            <button type="button" className="button lab-button" onClick={() => setOpen("panels")}>
              {t("lab.panels")}
            </button>
          )}
          <button type="button" className="button lab-button" onClick={() => setOpen("export")}>
            {t("export.title")}
          </button>
          <Transport
            isCalm={isCalm}
            onCalm={onCalm}
            onHelp={() => setOpen("help")}
            onShare={() => setOpen("share")}
          />
        </header>
        <main className="lab-main">{isNarrow ? <LabTabs /> : <LabDock onReady={setApi} />}</main>
        <RecordingLine />
        <TimeBar />
        <footer className="lab-foot">
          <ChangedLine onParameters={() => setOpen("parameters")} />
          <EngineLine onNetwork={() => setOpen("network")} />
          <span className="lab-hint quiet small">{t("lab.spanHint")}</span>
        </footer>
        <div className="lab-notices">
          <NoticeList />
        </div>
      </div>
      <TakeHomeDialog isOpen={open === "export"} onClose={close} />
      <Dialog
        title={open && open !== "export" ? t(dialogTitles[open]) : null}
        size={open === "parameters" ? "window" : "text"}
        onClose={close}
      >
        <OnDemand>
          {open === "help" && <Help hasSingleKeys={hasSingleKeys} onSingleKeys={setSingleKeys} />}
          {open === "network" && (
            <>
              <NetworkForm onDone={close} />
              <button type="button" className="link-button" onClick={() => setOpen("parameters")}>
                {t("parameters.open")}
              </button>
            </>
          )}
          {open === "share" && <Share onDone={close} />}
          {open === "parameters" && <ParametersTable />}
          {open === "dose" && <DoseForm onDone={close} />}
          {open === "panels" && api && <PanelsMenu api={api} onDone={close} />}
        </OnDemand>
      </Dialog>
    </LabContext>
  );
}

function WindowChoice() {
  const windowMs = useStore(labStore, (state) => state.windowMs);
  return (
    <label className="lab-field">
      <span className="small soft">{t("lab.window")}</span>
      <select
        className="lab-select"
        value={windowMs}
        onChange={(event) => showWindow(Number(event.target.value) as LabWindowMs)}
      >
        {labWindowsMs.map((length) => (
          <option key={length} value={length}>
            {t("lab.windowLength", { seconds: decimal(length / 1000, length < 1000 ? 1 : 0) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function GroundSwitch() {
  const ground = useAppState((state) => state.ground);
  const isWhite = ground === "white";
  return (
    <button
      type="button"
      className="button lab-button"
      aria-pressed={isWhite}
      onClick={() => setGround(isWhite ? "dark" : "white")}
    >
      {t("lab.ground")}
    </button>
  );
}
