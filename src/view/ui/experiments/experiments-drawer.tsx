/** Experiments beside the picture: protocols to run, courses to compare, and tests on the live network. */
import { useEffect, useId, useRef, useState } from "react";
import { t } from "../../../web/messages/messages.ts";
import { Tabs } from "../../../web/tabs.tsx";
import { ComparisonList } from "./comparison-list.tsx";
import { ProtocolList } from "./protocol-list.tsx";
import { TrialList } from "./trial-list.tsx";
import "./experiments.css";

export function ExperimentsDrawer({ onClose }: { readonly onClose: () => void }) {
  const titleId = useId();
  const drawer = useRef<HTMLElement>(null);
  const [tab, setTab] = useState("protocols");

  // The keyboard goes where the eye goes, and back to where it was.
  useEffect(() => {
    const before = document.activeElement;
    drawer.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <aside
      ref={drawer}
      className="panel drawer"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className="drawer-head">
        <h2 id={titleId} className="panel-title">
          {t("experiment.title")}
        </h2>
        <button type="button" className="quiet-button" aria-label={t("experiment.close")} onClick={onClose}>
          ×
        </button>
      </header>
      <Tabs
        label={t("experiment.title")}
        tabs={[
          { id: "protocols", label: t("experiment.tab.protocols"), content: <ProtocolList /> },
          { id: "compare", label: t("experiment.tab.compare"), content: <ComparisonList /> },
          { id: "live", label: t("experiment.tab.live"), content: <TrialList /> },
        ]}
        selected={tab}
        onSelect={setTab}
      />
    </aside>
  );
}
