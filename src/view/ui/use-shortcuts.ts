/** Single-key shortcuts for the most frequent actions. They are off while a person types, and can be switched off. */
import { useEffect } from "react";
import { playAlongTimeline } from "../../app/hours-pace.ts";
import { restart, setColourMode, setHoursPerSecond, setPaused } from "../../app/intents.ts";
import { toggleStimulusAroundPicked } from "../../app/stimulus.ts";
import { appStore } from "../../app/store.ts";
import { toggleFullScreen } from "../../web/full-screen.ts";
import { isDialogOpen } from "../../web/open-dialog.ts";

export interface ShortcutOptions {
  readonly isOn: boolean;
  readonly onHelp: () => void;
  readonly onExperiments?: () => void;
}

export function useShortcuts({ isOn, onHelp, onExperiments }: ShortcutOptions): void {
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isAnsweringItself(event.target, event.key)) return;
      if (event.key === " ") setPaused(!appStore.getState().isPaused);
      else if (event.key === "r" || event.key === "R") restart();
      else if (onExperiments && (event.key === "e" || event.key === "E")) onExperiments();
      else if (event.key === "h" || event.key === "H") toggleHours();
      else if (event.key === "d" || event.key === "D") toggleDifference();
      else if (event.key === "p" || event.key === "P") toggleStimulusAroundPicked();
      else if (event.key === "f" || event.key === "F") toggleFullScreen();
      else if (event.key === "?") onHelp();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [isOn, onHelp, onExperiments]);
}

function toggleHours(): void {
  if (appStore.getState().hoursPerSecond > 0) setHoursPerSecond(0);
  else playAlongTimeline();
}

function toggleDifference(): void {
  setColourMode(appStore.getState().colourMode === "difference" ? "population" : "difference");
}

/** Text fields and open dialogs take every key; buttons and ranges take the space bar. */
function isAnsweringItself(target: EventTarget | null, key: string): boolean {
  if (isDialogOpen()) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest("input[type='text'], input[type='number'], textarea, select")) return true;
  return key === " " && target.closest("button, a, input, summary, [role='slider'], [role='tab']") !== null;
}
