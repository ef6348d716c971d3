/** What the page knows of its run, as manifests and footnotes say it. */
import type { KnownOfRun, Program } from "../io/manifest.ts";
import { type Provenance, provenanceOf } from "../io/provenance.ts";
import { RefusalError } from "../model/refusal.ts";
import { say, t } from "../web/messages/messages.ts";
import { changesInWords } from "../web/messages/provenance-words.ts";
import { scalarOf } from "../wire/frame/frame.ts";
import type { StartReport } from "../wire/simulation-api.ts";
import { liveFrame } from "./live-frame.ts";
import { protocolText } from "./protocol-text.ts";
import { replay } from "./recording/replay.ts";
import { type AppState, appStore } from "./store.ts";

/** Set when the page is built; "unknown" where that was outside of a repository. */
declare const appVersion: string;
declare const appCommit: string;

export const pageProgram: Program = { name: "disinhibit", version: appVersion, commit: appCommit };

/** Throws a `RefusalError` before there is a network. */
function runningNetwork(): { readonly state: AppState; readonly report: StartReport } {
  const state = appStore.getState();
  const { report } = state;
  if (!report) throw new RefusalError({ key: "refusal.noNetworkToExport" });
  return { state, report };
}

const provenanceOfRun = ({ without, changedParameters }: AppState, report: StartReport): Provenance =>
  provenanceOf(report, without, changedParameters);

function imposedNow({ areWavesOn, stimulus }: AppState): string[] {
  return [...(areWavesOn ? [t("export.waves")] : []), ...(stimulus ? [t("export.stimulus")] : [])];
}

/** Throws a `RefusalError` before there is a network. */
export function knownOfRun(address: string = window.location.href): KnownOfRun {
  const { state, report } = runningNetwork();
  const { parameterSet, changedParameters, removedAssumptions } = provenanceOfRun(state, report);
  const { requested, executedOn, device, threads, fallbackReason } = report.engine;
  const { frame } = liveFrame;
  const now = frame ? scalarOf(frame, "biologicalMs") : 0;
  const { opened } = replay.store.getState();
  return {
    program: pageProgram,
    network: {
      ...{ neurons: report.neurons, seed: report.seed, dtMs: report.dtMs, parameterSet },
      recipeHash: report.recipeHash,
    },
    changedParameters: [...changedParameters],
    removedAssumptions: removedAssumptions.map((each) => ({ ...each, replaced: [...each.replaced] })),
    imposed: imposedNow(state),
    source: opened ? "recording" : "network",
    ...(opened && { recording: opened }),
    engine: {
      ...{ requested, executedOn, threads },
      device: say(device),
      fallbackReason: fallbackReason && say(fallbackReason),
    },
    span: { unit: "ms", start: 0, stop: now },
    conditions: {
      subject: report.subject,
      effectiveUm: state.effectiveUm,
      ampaBlock: state.ampaBlock,
      hours: liveFrame.latest ? scalarOf(liveFrame.latest, "hours") : 0,
    },
    course: state.course && protocolText(state.course.protocol, "title"),
    address,
    command: null,
  };
}

/** What every figure of the run says below itself. Throws a `RefusalError` before there is a network. */
export function notesOfRun(): string[] {
  const { state, report } = runningNetwork();
  const provenance = provenanceOfRun(state, report);
  return [
    t("provenance.neurons", { neurons: report.neurons }),
    t("provenance.seed", { seed: report.seed }),
    t("provenance.set", { set: provenance.parameterSet }),
    t("provenance.recipe", { hash: report.recipeHash }),
    ...changesInWords(provenance),
    ...imposedNow(state).map((words) => t("provenance.imposed", { words })),
  ];
}
