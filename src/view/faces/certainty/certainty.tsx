/** How sure the model is of what it says: one tab for each kind of doubt. Loaded when it is opened. */
import "../../../web/messages/later-words.ts";
import { type ReactNode, useState } from "react";
import { useAppState } from "../../../app/use-app-state.ts";
import { type MessageKey, t } from "../../../web/messages/messages.ts";
import { Tabs } from "../../../web/tabs.tsx";
import { DecompositionChart } from "../../instruments/decomposition/decomposition-chart.tsx";
import { SensitivityView } from "../../instruments/sensitivity/sensitivity-view.tsx";
import { Cohort } from "./cohort/cohort.tsx";
import { Hypotheses } from "./hypotheses/hypotheses.tsx";
import "./certainty.css";

export interface CertaintyProps {
  /** Closes the view, for what is seen in the picture. */
  readonly onLeave: () => void;
}

interface CertaintyTab {
  readonly id: string;
  readonly label: MessageKey & `certainty.tab.${string}`;
  readonly Content: (view: CertaintyProps) => ReactNode;
}

/** In the order of the tabs. */
const certaintyTabs: readonly CertaintyTab[] = [
  { id: "carriers", label: "certainty.tab.carriers", Content: Carriers },
  { id: "cohort", label: "certainty.tab.cohort", Content: Cohort },
  { id: "hypotheses", label: "certainty.tab.hypotheses", Content: Hypotheses },
  { id: "matters", label: "certainty.tab.matters", Content: Matters },
];

export function Certainty({ onLeave }: CertaintyProps) {
  const [selected, setSelected] = useState("carriers");
  const tabs = certaintyTabs.map(({ id, label, Content }) => ({
    id,
    label: t(label),
    content: <Content onLeave={onLeave} />,
  }));
  return (
    <div className="certainty">
      <Tabs label={t("certainty.title")} tabs={tabs} selected={selected} onSelect={setSelected} />
    </div>
  );
}

function Carriers() {
  const parameterSet = useAppState((state) => state.parameterSet);
  return (
    <div className="certainty-carriers">
      <p>{t("decomposition.intro")}</p>
      <DecompositionChart parameterSet={parameterSet} />
    </div>
  );
}

function Matters() {
  const parameterSet = useAppState((state) => state.parameterSet);
  return <SensitivityView parameterSet={parameterSet} />;
}
