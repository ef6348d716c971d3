/** The network itself, written for another program: for which, how large, and a button that makes it. */
import { useCallback, useEffect, useRef, useState } from "react";
import {
  exportNetwork,
  mostCells,
  type NetworkForExport,
  networkForExport,
} from "../../../app/export-network.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { mostNetworkBytes } from "../../../io/network/network-size.ts";
import { type ExportTarget, exportTargets } from "../../../io/network/simulators/targets.ts";
import { reasonOf } from "../../../model/refusal.ts";
import { chooseZip } from "../../../web/choose-file.ts";
import { say, t } from "../../../web/messages/messages.ts";
import { decimal, percent } from "../../../web/messages/numbers.ts";
import { saveFile } from "../../../web/save-file.ts";
import { SelectField } from "../dialogs/form.tsx";
import { sizeInWords } from "./use-saving.ts";

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly share: number }
  | { readonly kind: "said"; readonly sentence: string; readonly isFailure: boolean };

const megabytes = (bytes: number) => decimal(Math.ceil(bytes / 1e6));

/** The network as it is when the dialog opens; null until the simulation has said what acts on it. */
function useNetwork(): NetworkForExport | null {
  const report = useAppState((state) => state.report);
  const [network, setNetwork] = useState<NetworkForExport | null>(null);
  useEffect(() => {
    setNetwork(null);
    if (!report) return;
    const stopper = new AbortController();
    networkForExport(report, stopper.signal).then(setNetwork, () => {
      // A run that has ended refuses, and the page says so; the next one has a report of its own.
    });
    return () => stopper.abort();
  }, [report]);
  return network;
}

export function NetworkExport() {
  const network = useNetwork();
  const [target, setTarget] = useState<ExportTarget>("sonata");
  const [state, setState] = useState<State>({ kind: "idle" });
  const stopper = useRef<AbortController | null>(null);
  const cancel = useCallback(() => stopper.current?.abort(), []);
  // A dialog that is closed makes nothing any more.
  useEffect(() => cancel, [cancel]);
  if (!network) return null;
  const isTooLarge = network.bytes > mostNetworkBytes;
  const save = async () => {
    const mine = new AbortController();
    stopper.current = mine;
    try {
      const name = `disinhibit-${target}-seed-${network.recipe.seed}.zip`;
      const into = await chooseZip(name);
      if (into === "cancelled") return;
      setState({ kind: "making", share: 0 });
      const { bytes, content } = await exportNetwork(network, target, into, mine.signal, (share) => {
        if (!mine.signal.aborted) setState({ kind: "making", share });
      });
      if (content) saveFile(name, content);
      const sentence = t("export.saved", { name: into?.name ?? name, size: sizeInWords(bytes) });
      setState({ kind: "said", sentence, isFailure: false });
    } catch (error) {
      const isCancelled = mine.signal.aborted;
      const sentence = isCancelled ? t("export.cancelled") : say(reasonOf(error));
      setState({ kind: "said", sentence, isFailure: !isCancelled });
    }
  };
  return (
    <section className="take-home-network" aria-labelledby="take-home-network">
      <h3 id="take-home-network">{t("networkExport.heading")}</h3>
      <p>{t("networkExport.introduction")}</p>
      <p className="quiet">
        {isTooLarge
          ? t("networkExport.tooLarge", {
              megabytes: megabytes(network.bytes),
              most: megabytes(mostNetworkBytes),
              neurons: mostCells(network),
            })
          : t("networkExport.about", {
              neurons: network.recipe.sheet.neurons,
              concentration: decimal(network.conditions.concentrationUm, 2),
              block: percent(network.conditions.ampaBlock),
              megabytes: megabytes(network.bytes),
            })}
      </p>
      <div className="form">
        <SelectField
          label={t("networkExport.target")}
          value={target}
          choices={exportTargets}
          nameOf={(each) => t(`networkExport.target.${each}`)}
          onChange={setTarget}
        />
      </div>
      {state.kind === "making" ? (
        <div className="take-home-network-save">
          <progress max={1} value={state.share} aria-label={t("networkExport.heading")} />
          <span>
            {t("networkExport.making", {
              percent: Math.floor(100 * state.share),
              neurons: network.recipe.sheet.neurons,
            })}
          </span>
          <button type="button" className="button" onClick={cancel}>
            {t("export.cancel")}
          </button>
        </div>
      ) : (
        <div className="take-home-network-save">
          <button type="button" className="button" disabled={isTooLarge} onClick={() => void save()}>
            {t("networkExport.save")}
          </button>
          {state.kind === "said" && (
            <p
              role={state.isFailure ? "alert" : "status"}
              className={state.isFailure ? "refusal" : undefined}
            >
              {state.sentence}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
