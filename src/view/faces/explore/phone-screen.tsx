/** The story in the hand: picture above, one panel at a time in the middle, the dose always under the thumb. */
import { useRef, useState } from "react";
import { Icon, iconPaths } from "../../../web/icon.tsx";
import { t } from "../../../web/messages/messages.ts";
import { Tabs } from "../../../web/tabs.tsx";
import { AmpaSwitch } from "../../ui/ampa-switch.tsx";
import { DosePanel } from "../../ui/dose/dose-panel.tsx";
import { EngineLine } from "../../ui/engine-line.tsx";
import { Legend } from "../../ui/legend.tsx";
import { NoticeList } from "../../ui/notice-list.tsx";
import { Transport } from "../../ui/transport.tsx";
import { CalmLine } from "./calm-line.tsx";
import type { StoryShapeProps } from "./explore-slots.ts";
import { PhaseNote } from "./phase-note.tsx";
import { usePictureInset } from "./picture-inset.ts";
import { PicturePlace } from "./picture-place.tsx";
import { Explanation, TitleBlock } from "./title-block.tsx";

export function PhoneStory(props: StoryShapeProps) {
  const { slots, isCalm, drawer, onCalm, onHelp, onLimits, onNetwork, onExperiments } = props;
  /** The drawer lies over the whole screen here: what is below cannot be reached meanwhile. */
  const isCovered = drawer !== null;
  const stage = useRef<HTMLDivElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  usePictureInset(stage, clearing, props.onInset);
  const [tab, setTab] = useState("steps");
  const tabs = [
    { id: "steps", label: t("page.steps"), content: slots.mechanism },
    {
      id: "now",
      label: t("page.now"),
      content: (
        <div className="chart-stack">
          {slots.rateChart(110)}
          {slots.fastCharts(96, 84)}
        </div>
      ),
    },
    {
      id: "hours",
      label: t("page.hours"),
      content: (
        <div className="chart-stack">
          {slots.clocks}
          {slots.hoursPanel}
        </div>
      ),
    },
    {
      id: "cell",
      label: t("page.cell"),
      content: slots.cell ?? <p className="control-note">{t("page.noCell")}</p>,
    },
    {
      id: "more",
      label: t("page.more"),
      content: (
        <div className="chart-stack">
          <Explanation />
          <Transport isCalm={isCalm} onCalm={onCalm} onHelp={onHelp} />
          <AmpaSwitch />
          <Legend />
          <EngineLine skippedFrames={slots.skippedFrames} onNetwork={onNetwork} />
        </div>
      ),
    },
  ];
  return (
    <main className="story story-phone">
      <div ref={stage} className="story-phone-stage" inert={isCovered}>
        <PicturePlace host={props.pictureHost} />
        <header className="story-title">
          <TitleBlock />
        </header>
        <button type="button" className="button story-phone-experiments" onClick={onExperiments}>
          <Icon path={iconPaths.flask} />
          {t("page.experiments")}
        </button>
        <div ref={clearing} className="story-clearing">
          <PhaseNote onLimits={onLimits} />
        </div>
        <div className="story-phone-rates">{slots.rateFigures}</div>
        <div className="story-notices">
          <NoticeList />
        </div>
      </div>
      <div className="story-sheet" inert={isCovered}>
        <Tabs label={t("page.views")} tabs={tabs} selected={tab} onSelect={setTab} />
      </div>
      <div className="story-phone-dose" inert={isCovered}>
        <DosePanel isGiving={props.isGiving} onGiving={props.onGiving} onOtherDose={props.onOtherDose} />
        <CalmLine onLimits={onLimits} />
      </div>
      {drawer}
    </main>
  );
}
