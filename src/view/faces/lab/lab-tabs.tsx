/** The laboratory on a phone: one panel at a time, chosen by name. */
import { useState } from "react";
import { t } from "../../../web/messages/messages.ts";
import { LabPanel } from "./lab-panel.tsx";
import { type PanelName, panelNames, panelTitles } from "./panel-names.ts";
import "./lab-tabs.css";

export function LabTabs() {
  const [name, setName] = useState<PanelName>("raster");
  return (
    <div className="lab-phone">
      <div className="lab-phone-tabs" role="tablist" aria-label={t("lab.panels")}>
        {panelNames.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`lab-tab-${each}`}
            aria-selected={each === name}
            aria-controls="lab-tab-panel"
            onClick={() => setName(each)}
          >
            {t(panelTitles[each])}
          </button>
        ))}
      </div>
      <div className="lab-phone-panel" role="tabpanel" id="lab-tab-panel" aria-labelledby={`lab-tab-${name}`}>
        <LabPanel key={name} name={name} title={t(panelTitles[name])} />
      </div>
    </div>
  );
}
