/** The story: the picture over everything, panels around it, the dose below. Chooses the shape for the screen. */
import { useCallback, useState } from "react";
import { DoseDialog } from "../dialogs/dose-dialog.tsx";
import { HelpDialog } from "../dialogs/help-dialog.tsx";
import { LimitsDialog } from "../dialogs/limits-dialog.tsx";
import { NetworkDialog } from "../dialogs/network-dialog.tsx";
import { ExperimentsDrawer } from "../experiments/experiments-drawer.tsx";
import { useMedia } from "../use-media.ts";
import { useShortcuts } from "../use-shortcuts.ts";
import { PhoneStory } from "./phone-story.tsx";
import type { StoryShapeProps, StorySlots } from "./story-slots.ts";
import { WideStory } from "./wide-story.tsx";
import "../tokens.css";
import "../base.css";
import "./story.css";
import "./phone.css";

export function StoryScreen({ slots }: { readonly slots: StorySlots }) {
  const [open, setOpen] = useState<"help" | "limits" | "network" | "dose" | null>(null);
  const [isExperimenting, setExperimenting] = useState(false);
  const [isGiving, setGiving] = useState(false);
  const [hasSingleKeys, setSingleKeys] = useState(true);
  const prefersCalm = useMedia("(prefers-reduced-motion: reduce)");
  const [chosenCalm, setChosenCalm] = useState<boolean | null>(null);
  const isNarrow = useMedia("(max-width: 899px)");
  const openHelp = useCallback(() => setOpen("help"), []);
  const openLimits = useCallback(() => setOpen("limits"), []);
  const close = useCallback(() => setOpen(null), []);
  const closeExperiments = useCallback(() => setExperimenting(false), []);
  const toggleExperiments = useCallback(() => setExperimenting((isOpen) => !isOpen), []);
  useShortcuts({ isOn: hasSingleKeys, onHelp: openHelp, onExperiments: toggleExperiments });

  const shape: StoryShapeProps = {
    slots,
    isCalm: chosenCalm ?? prefersCalm,
    onCalm: setChosenCalm,
    isGiving,
    onGiving: setGiving,
    onOtherDose: () => setOpen("dose"),
    onHelp: openHelp,
    onLimits: openLimits,
    onNetwork: () => setOpen("network"),
    drawer: isExperimenting ? (
      <ExperimentsDrawer onClose={closeExperiments} comparisonChart={slots.comparisonChart} />
    ) : null,
    onExperiments: toggleExperiments,
  };
  return (
    <>
      {isNarrow ? <PhoneStory {...shape} /> : <WideStory {...shape} />}
      <HelpDialog
        isOpen={open === "help"}
        onClose={close}
        hasSingleKeys={hasSingleKeys}
        onSingleKeys={setSingleKeys}
      />
      <NetworkDialog isOpen={open === "network"} onClose={close} />
      <DoseDialog isOpen={open === "dose"} onClose={close} />
      <LimitsDialog isOpen={open === "limits"} onClose={close} />
    </>
  );
}
