/** Explore in the hand: picture above, one panel at a time in the middle, the dose always under the thumb. */
import { useRef, useState } from "react";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import { Tabs } from "../../../web/tabs.tsx";
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
import { CalmLine, Explanation, TitleBlock } from "./screen-words.tsx";

export function PhoneScreen(props: ScreenProps) {
  const { isCalm, drawer, onCalm, onHelp, onLimits, onClinic, onNetwork, onExperiments } = props;
  /** The drawer lies over the whole screen here: what is below cannot be reached meanwhile. */
  const isCovered = drawer !== null;
  const stage = useRef<HTMLDivElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  usePictureInset(stage, clearing, props.onInset);
  const [tab, setTab] = useState("steps");
  const tabs = [
    { id: "steps", label: t("page.steps"), content: <MechanismPanel /> },
    {
      id: "now",
      label: t("page.now"),
      content: (
        <div className="chart-stack">
          <RateChart heightRem={6.9} />
          <BlockChart heightRem={6} />
          <GlutamateChart heightRem={5.25} />
        </div>
      ),
    },
    {
      id: "hours",
      label: t("page.hours"),
      content: (
        <div className="chart-stack">
          <ClockPanel />
          <HoursPanel />
        </div>
      ),
    },
    {
      id: "cell",
      label: t("page.cell"),
      content: <CellCard />,
    },
    {
      id: "more",
      label: t("page.more"),
      content: (
        <div className="chart-stack">
          <Explanation />
          <Transport isCalm={isCalm} onCalm={onCalm} onHelp={onHelp} onShare={props.onShare} />
          <AmpaSwitch />
          <Legend />
          <EngineLine onNetwork={onNetwork} />
        </div>
      ),
    },
  ];
  return (
    <main className="explore explore-phone">
      <div ref={stage} className="explore-phone-stage" inert={isCovered}>
        <PicturePlace host={props.pictureHost} />
        <header className="explore-title on-picture">
          <TitleBlock />
        </header>
        <button type="button" className="button explore-phone-experiments" onClick={onExperiments}>
          <Icon path={iconPaths.flask} />
          {t("page.experiments")}
        </button>
        <div ref={clearing} className="explore-clearing">
          <PhaseNote onLimits={onLimits} />
          <div className="explore-subject">
            <SubjectBanner />
          </div>
        </div>
        <div className="explore-phone-rates on-picture">
          <RateFigures />
        </div>
        <div className="explore-notices">
          <NoticeList />
        </div>
      </div>
      <div className="explore-sheet" inert={isCovered}>
        <Tabs label={t("page.views")} tabs={tabs} selected={tab} onSelect={setTab} />
      </div>
      <div className="explore-phone-dose" inert={isCovered}>
        <DosePanel isGiving={props.isGiving} onGiving={props.onGiving} onOtherDose={props.onOtherDose} />
        <CalmLine
          onLimits={onLimits}
          onClinic={onClinic}
          onCertainty={props.onCertainty}
          onTakeHome={props.onTakeHome}
          onParameters={props.onParameters}
        />
      </div>
      {drawer}
    </main>
  );
}
