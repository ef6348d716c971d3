/** Explore on a table, a desk or a wall: mechanism at the left, instruments at the right, the dose below. */
import { useEffect, useRef, useState } from "react";
import { appStore } from "../../../app/store.ts";
import { t } from "../../../web/messages/messages.ts";
import { Tabs } from "../../../web/tabs.tsx";
import { useMedia } from "../../../web/use-media.ts";
import { CellCard } from "../../instruments/cell/cell-card.tsx";
import { BlockChart, GlutamateChart, RateChart } from "../../instruments/charts/fast-charts.tsx";
import { HoursPanel } from "../../instruments/hours/hours-panel.tsx";
import { MechanismPanel } from "../../instruments/mechanism/mechanism-panel.tsx";
import { RateFigures } from "../../instruments/rate-figures.tsx";
import { AmpaSwitch } from "../../ui/ampa-switch.tsx";
import { ClockPanel } from "../../ui/clocks/clock-panel.tsx";
import { DosePanel } from "../../ui/dose/dose-panel.tsx";
import { EngineLine } from "../../ui/engine-line.tsx";
import { Legend } from "../../ui/legend.tsx";
import { NoticeList } from "../../ui/notice-list.tsx";
import { SubjectBanner } from "../../ui/subject-banner.tsx";
import { Transport } from "../../ui/transport.tsx";
import { PhaseNote } from "../phase-note.tsx";
import { PicturePlace } from "../picture.tsx";
import { usePictureInset } from "../picture-inset.ts";
import type { ScreenProps } from "./screen-props.ts";
import { CalmLine, TitleBlock } from "./screen-words.tsx";

/** Heights of the charts, rem: for a laptop and for a wall. */
const shortCharts = { rate: 4, block: 3.9, glutamate: 3.25 };
const tallCharts = { rate: 8.4, block: 6.1, glutamate: 5.6 };

export function WideScreen(props: ScreenProps) {
  const { isCalm, drawer, onCalm, onHelp, onLimits, onClinic, onNetwork, onExperiments } = props;
  const stage = useRef<HTMLDivElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  usePictureInset(stage, clearing, props.onInset);
  const hasRoom = useMedia("(min-height: 58.75em)");
  const size = hasRoom ? tallCharts : shortCharts;
  /** Two panels would leave the picture no room: one has all, as on a phone. */
  const isCompact = useMedia("(max-width: 73.6875em)");
  /** Null until an instrument is asked for. What a person has just done brings its instrument forward: hours, or a picked cell. */
  const [tab, setTab] = useState<string | null>(null);
  useEffect(
    () =>
      appStore.subscribe((state, before) => {
        if (before.hoursPerSecond === 0 && state.hoursPerSecond > 0) setTab("hours");
        if (state.pickedNeuron !== null && state.pickedNeuron !== before.pickedNeuron) setTab("cell");
      }),
    [],
  );
  const steps = (
    <>
      <MechanismPanel />
      <AmpaSwitch />
    </>
  );
  const tabs = [
    ...(isCompact ? [{ id: "steps", label: t("page.steps"), content: steps }] : []),
    {
      id: "now",
      label: t("page.now"),
      content: (
        <div className="chart-stack">
          {(!hasRoom || isCompact) && <RateChart heightRem={size.rate} />}
          <BlockChart heightRem={size.block} />
          <GlutamateChart heightRem={size.glutamate} />
        </div>
      ),
    },
    { id: "hours", label: t(isCompact ? "page.hours" : "page.hoursLong"), content: <HoursPanel /> },
    { id: "cell", label: t(isCompact ? "page.cell" : "page.cellLong"), content: <CellCard /> },
  ];
  const selected = tab ?? (isCompact ? "steps" : "now");
  const instruments = (
    <section className="panel explore-right" aria-label={t("page.instruments")}>
      <RateFigures />
      {hasRoom && !isCompact && selected !== "hours" && <RateChart heightRem={size.rate} />}
      <Tabs label={t("page.instruments")} tabs={tabs} selected={selected} onSelect={setTab} />
    </section>
  );
  return (
    <div ref={stage} className="explore explore-wide">
      <PicturePlace host={props.pictureHost} />

      <header className="explore-head">
        <div className="explore-title on-picture">
          <TitleBlock />
        </div>
        <Transport
          isCalm={isCalm}
          onCalm={onCalm}
          onHelp={onHelp}
          onShare={props.onShare}
          experiments={{ isOpen: drawer !== null, onToggle: onExperiments }}
        />
      </header>

      <main className="explore-main" data-drawer={drawer !== null} data-compact={isCompact}>
        {drawer ??
          (isCompact ? (
            instruments
          ) : (
            <section className="panel explore-left" aria-labelledby="mechanism-title">
              <h2 id="mechanism-title" className="panel-title">
                {t("page.mechanism")}
              </h2>
              {steps}
            </section>
          ))}

        <div ref={clearing} className="explore-clearing">
          <PhaseNote onLimits={onLimits} />
          <div className="explore-notices">
            <SubjectBanner />
            <NoticeList />
          </div>
        </div>
        <div className="explore-legend on-picture">
          <Legend />
        </div>

        {!isCompact && instruments}

        <div className="panel explore-deck">
          <DosePanel isGiving={props.isGiving} onGiving={props.onGiving} onOtherDose={props.onOtherDose} />
          <ClockPanel />
        </div>
      </main>

      <footer className="explore-foot on-picture">
        <CalmLine
          onLimits={onLimits}
          onClinic={onClinic}
          onCertainty={props.onCertainty}
          onTakeHome={props.onTakeHome}
          onParameters={props.onParameters}
        />
        <EngineLine onNetwork={onNetwork} />
      </footer>
    </div>
  );
}
