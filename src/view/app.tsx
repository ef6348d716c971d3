/** The composition: starts the simulation, and puts scene and instruments into their places on the story's screen. */
import "../web/design/tokens.css";
import "../web/design/base.css";
import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { pickNeuron } from "../app/intents.ts";
import { startApp } from "../app/start-app.ts";
import { toggleStimulusAroundPicked } from "../app/stimulus.ts";
import { useAppState } from "../app/use-app-state.ts";
import { t } from "../web/messages/messages.ts";
import { useLocale } from "../web/messages/use-locale.ts";
import { webglSupport } from "../web/webgl-support.ts";
import { StoryScreen } from "./faces/explore/explore-screen.tsx";
import type { StorySlots } from "./faces/explore/explore-slots.ts";
import { PictureBoundary } from "./faces/explore/picture-boundary.tsx";
import { PictureFallback } from "./faces/explore/picture-fallback.tsx";
import type { PictureInset } from "./faces/explore/picture-inset.ts";
import { CellCard } from "./instruments/cell/cell-card.tsx";
import { BlockChart } from "./instruments/charts/block-chart.tsx";
import { GlutamateChart } from "./instruments/charts/glutamate-chart.tsx";
import { RateChart } from "./instruments/charts/rate-chart.tsx";
import {
  HoursTime,
  MillisecondTime,
  Moment,
  ReachedSpeed,
  SampleProgress,
  StatisticsSource,
} from "./instruments/clock-figures.tsx";
import { ComparisonChart } from "./instruments/hours/comparison-chart.tsx";
import { HoursPanel } from "./instruments/hours/hours-panel.tsx";
import { InstrumentsProvider } from "./instruments/instruments.tsx";
import { MechanismPanel } from "./instruments/mechanism/mechanism-panel.tsx";
import { RateFigures } from "./instruments/rate-figures.tsx";
import { SkippedFrames } from "./instruments/skipped-frames.tsx";
import { Timeline } from "./instruments/timeline/timeline.tsx";
import { ClockPanel } from "./ui/clocks/clock-panel.tsx";

/** Loaded on its own, so that panels and simulation need not wait for the three-dimensional picture. */
const Scene = lazy(() => import("./scene/scene.tsx").then((module) => ({ default: module.Scene })));

export function App() {
  useEffect(() => startApp(), []);
  const locale = useLocale();
  const report = useAppState((state) => state.report);
  const pickedNeuron = useAppState((state) => state.pickedNeuron);
  const isStimulated = useAppState((state) => state.stimulus !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language renders every part again
  const slots = useMemo<StorySlots>(
    () => ({
      picture: (inset, isCalm) => <Picture inset={inset} isCalm={isCalm} />,
      mechanism: <MechanismPanel />,
      rateFigures: <RateFigures />,
      rateChart: (heightPx) => <RateChart heightPx={heightPx} />,
      fastCharts: (blockHeightPx, glutamateHeightPx) => (
        <>
          <BlockChart heightPx={blockHeightPx} />
          <GlutamateChart heightPx={glutamateHeightPx} />
        </>
      ),
      hoursPanel: <HoursPanel />,
      comparisonChart: (comparison, column) => <ComparisonChart comparison={comparison} column={column} />,
      cell:
        report && pickedNeuron !== null ? (
          <CellCard
            neuron={pickedNeuron}
            network={report}
            onRelease={() => pickNeuron(null)}
            isStimulated={isStimulated}
            onStimulate={toggleStimulusAroundPicked}
          />
        ) : null,
      clocks: (
        <ClockPanel
          millisecondTime={<MillisecondTime />}
          reachedSpeed={<ReachedSpeed />}
          hoursTime={<HoursTime />}
          moment={<Moment />}
          timeline={<Timeline />}
          statisticsSource={<StatisticsSource />}
          sampleProgress={<SampleProgress />}
        />
      ),
      skippedFrames: <SkippedFrames />,
    }),
    [report, pickedNeuron, isStimulated, locale],
  );
  return (
    <InstrumentsProvider>
      <StoryScreen slots={slots} />
    </InstrumentsProvider>
  );
}

function Picture({ inset, isCalm }: { readonly inset: PictureInset; readonly isCalm: boolean }) {
  const fallback = (reason: string) => (
    <PictureFallback reason={reason} inset={inset} chart={<RateChart heightPx={220} />} />
  );
  if (!webglSupport().hasWebgl2) return fallback(t("page.noWebgl"));
  return (
    <PictureBoundary fallback={fallback}>
      <Suspense fallback={null}>
        <Scene inset={inset} calm={isCalm} />
      </Suspense>
    </PictureBoundary>
  );
}
