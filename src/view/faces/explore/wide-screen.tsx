/** The story on a table, a desk or a wall: mechanism at the left, instruments at the right, the dose below. */
import { useRef } from "react";
import { t } from "../../../web/messages/messages.ts";
import { Tabs } from "../../../web/tabs.tsx";
import { useMedia } from "../../../web/use-media.ts";
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
import { TitleBlock } from "./title-block.tsx";
import { useInstrumentTab } from "./use-instrument-tab.ts";

/** Heights of the charts in px: for a laptop, a wall, and a wall of many more pixels. */
const shortCharts = { rate: 64, block: 62, glutamate: 52 };
const tallCharts = { rate: 134, block: 98, glutamate: 90 };
const hugeCharts = { rate: 266, block: 194, glutamate: 180 };

export function WideStory(props: StoryShapeProps) {
  const { slots, isCalm, drawer, onCalm, onHelp, onLimits, onNetwork, onExperiments } = props;
  const stage = useRef<HTMLDivElement>(null);
  const clearing = useRef<HTMLDivElement>(null);
  usePictureInset(stage, clearing, props.onInset);
  const hasRoom = useMedia("(min-height: 940px)");
  const isHuge = useMedia("(min-height: 1600px)");
  const size = isHuge ? hugeCharts : hasRoom ? tallCharts : shortCharts;
  /** Two panels would leave the picture no room: one holds all, as in the hand. */
  const isCompact = useMedia("(max-width: 1179px)");
  const [tab, setTab] = useInstrumentTab();
  const steps = (
    <>
      {slots.mechanism}
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
          {(!hasRoom || isCompact) && slots.rateChart(size.rate)}
          {slots.fastCharts(size.block, size.glutamate)}
        </div>
      ),
    },
    { id: "hours", label: t(isCompact ? "page.hours" : "page.hoursLong"), content: slots.hoursPanel },
    { id: "cell", label: t(isCompact ? "page.cell" : "page.cellLong"), content: slots.cell ?? <NoCell /> },
  ];
  // Until an instrument is asked for, the one panel shows the steps.
  const selected = tab ?? (isCompact ? "steps" : "now");
  const instruments = (
    <section className="panel story-right" aria-label={t("page.instruments")}>
      {slots.rateFigures}
      {hasRoom && !isCompact && selected !== "hours" && slots.rateChart(size.rate)}
      <Tabs label={t("page.instruments")} tabs={tabs} selected={selected} onSelect={setTab} />
    </section>
  );
  return (
    <div ref={stage} className="story story-wide">
      <PicturePlace host={props.pictureHost} />

      <header className="story-head">
        <div className="story-title">
          <TitleBlock />
        </div>
        <Transport
          isCalm={isCalm}
          onCalm={onCalm}
          onHelp={onHelp}
          experiments={{ isOpen: drawer !== null, onToggle: onExperiments }}
        />
      </header>

      <main className="story-main" data-drawer={drawer !== null} data-compact={isCompact}>
        {drawer ??
          (isCompact ? (
            instruments
          ) : (
            <section className="panel story-left" aria-labelledby="mechanism-title">
              <h2 id="mechanism-title" className="panel-title">
                {t("page.mechanism")}
              </h2>
              {steps}
            </section>
          ))}

        <div ref={clearing} className="story-clearing">
          <PhaseNote onLimits={onLimits} />
          <div className="story-notices">
            <NoticeList />
          </div>
        </div>
        <div className="story-legend">
          <Legend />
        </div>

        {!isCompact && instruments}

        <div className="panel story-deck">
          <DosePanel isGiving={props.isGiving} onGiving={props.onGiving} onOtherDose={props.onOtherDose} />
          {slots.clocks}
        </div>
      </main>

      <footer className="story-foot">
        <CalmLine onLimits={onLimits} />
        <EngineLine skippedFrames={slots.skippedFrames} onNetwork={onNetwork} />
      </footer>
    </div>
  );
}

function NoCell() {
  return <p className="control-note">{t("page.noCell")}</p>;
}
