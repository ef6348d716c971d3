/** Carries out what a page around asks for. */
import { reasonOf } from "../../model/refusal.ts";
import { shippedProtocol } from "../../treatment/protocol/named-protocols.ts";
import type { Sentence } from "../../web/messages/messages.ts";
import { giveDose, runCourse } from "../commands.ts";
import { faceStore, openFace } from "../face.ts";
import { clampConcentration, restart } from "../intents.ts";
import { CommandCancelled } from "../run.ts";
import { appStore } from "../store.ts";
import type { EmbedCommand } from "./commands.ts";
import { askForPause } from "./pause-hidden.ts";

/** Why the network takes no dose and no experiment from outside now; null where it does. */
function faultOfNetwork(): Sentence | null {
  const { phase, failure } = appStore.getState();
  if (faceStore.getState().face === "story") return { key: "embed.storyDecides" };
  if (phase !== "failed") return null;
  return failure ? { key: "refusal.notRunning", values: { reason: failure } } : { key: "refusal.noNetwork" };
}

/** What a command does to the network; null for those that need none. */
function changeOf(command: EmbedCommand): (() => Promise<unknown>) | null {
  switch (command.type) {
    case "dose":
      return async () => clampConcentration(command.concentrationUm);
    case "giveDose":
      // The simulation gives it at the hour that it has then.
      return () => giveDose({ ...command.dose, atHours: 0 });
    case "startExperiment":
      return () => runCourse(shippedProtocol(command.name));
    case "stopExperiment":
      return async () => restart();
    default:
      return null;
  }
}

/** Resolves when it is done, with null; or with the reason why it was not, and then nothing was changed. */
export async function carryOut(command: EmbedCommand): Promise<Sentence | null> {
  const change = changeOf(command);
  if (change) {
    const fault = faultOfNetwork();
    if (fault) return fault;
    try {
      await change();
    } catch (error) {
      return error instanceof CommandCancelled ? { key: "refusal.stopped" } : reasonOf(error);
    }
  }
  if (command.type === "chapter") openFace("story", command.name);
  if (command.type === "explore") openFace("explore");
  if (command.type === "pause" || command.type === "resume") askForPause(command.type === "pause");
  return null;
}
