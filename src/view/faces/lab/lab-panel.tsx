/** What a panel holds: the picture of the network, the dose, or an instrument. */
import { use } from "react";
import { useStore } from "zustand";
import { replay } from "../../../app/recording/replay.ts";
import { t } from "../../../web/messages/messages.ts";
import { ClockPanel } from "../../ui/clocks/clock-panel.tsx";
import { DosePanel } from "../../ui/dose/dose-panel.tsx";
import { PicturePlace } from "../picture.tsx";
import { CellList } from "./cell-list.tsx";
import { LabContext } from "./lab-context.ts";
import { LabFigure } from "./lab-figure.tsx";
import type { PanelName } from "./panel-names.ts";
import { RasterOrderChoice } from "./raster-order.tsx";
import { PictureLabel } from "./recording-line.tsx";
import { SeedsSwitch } from "./seeds-switch.tsx";
import { TwinSwitch } from "./twin-switch.tsx";
import "./dock.css";

export function LabPanel({ name, title }: { readonly name: PanelName; readonly title: string }) {
  const { pictureHost, dose } = use(LabContext);
  const isRecording = useStore(replay.store, (state) => state.opened !== null);
  if (name === "scene") {
    return (
      pictureHost && (
        <div className="lab-picture">
          <PictureLabel />
          <PicturePlace host={pictureHost} />
        </div>
      )
    );
  }
  if (name === "controls" && isRecording) {
    return (
      <div className="lab-controls">
        <p>{t("recording.controls")}</p>
      </div>
    );
  }
  if (name === "controls") {
    return (
      <div className="lab-controls">
        <DosePanel isGiving={dose.isGiving} onGiving={dose.onGiving} onOtherDose={dose.onOtherDose} />
        <ClockPanel />
      </div>
    );
  }
  return (
    <div className="lab-panel">
      {name === "raster" && <RasterOrderChoice />}
      {!isRecording && name === "cells" && <CellList />}
      {!isRecording && name === "difference" && <TwinSwitch />}
      {!isRecording && name === "seeds" && <SeedsSwitch />}
      <LabFigure name={name} title={title} />
    </div>
  );
}
