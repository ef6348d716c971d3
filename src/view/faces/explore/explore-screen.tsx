/** The story: the picture over everything, panels around it, the dose below. Chooses the shape for the screen. */
import { useCallback, useState } from "react";
import { createPortal } from "react-dom";
import { useMedia } from "../../../web/use-media.ts";
import { DoseDialog } from "../../ui/dialogs/dose-dialog.tsx";
import { HelpDialog } from "../../ui/dialogs/help-dialog.tsx";
import { LimitsDialog } from "../../ui/dialogs/limits-dialog.tsx";
import { NetworkDialog } from "../../ui/dialogs/network-dialog.tsx";
import { ExperimentsDrawer } from "../../ui/experiments/experiments-drawer.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import type { StoryShapeProps, StorySlots } from "./explore-slots.ts";
import { PhoneStory } from "./phone-screen.tsx";
import { noInset } from "./picture-inset.ts";
import { WideStory } from "./wide-screen.tsx";
import "./explore.css";
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

  // One canvas and one graphics context for the page's life, whichever shape shows it.
  const [pictureHost] = useState(() => document.createElement("div"));
  const [inset, setInset] = useState(noInset);
  const isCalm = chosenCalm ?? prefersCalm;

  const shape: StoryShapeProps = {
    slots,
    pictureHost,
    onInset: setInset,
    isCalm,
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
      {createPortal(slots.picture(inset, isCalm), pictureHost)}
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
