/** Which panels are open: each is opened, brought forward or closed by a button, so that a mouse is not needed. */
import type { DockviewApi } from "dockview-react";
import { useEffect, useReducer } from "react";
import { t } from "../../../web/messages/messages.ts";
import { arrangeByDefault } from "./lab-dock.tsx";
import { type PanelName, panelNames, panelTitles } from "./panel-names.ts";

export function PanelsMenu({ api, onDone }: { readonly api: DockviewApi; readonly onDone: () => void }) {
  const [, renew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const changed = api.onDidLayoutChange(renew);
    return () => changed.dispose();
  }, [api]);
  const toggle = (name: PanelName) => {
    const panel = api.getPanel(name);
    if (panel) panel.api.close();
    else api.addPanel({ id: name, component: "panel", title: t(panelTitles[name]) });
  };
  return (
    <div className="lab-panels">
      <ul>
        {panelNames.map((name) => {
          const panel = api.getPanel(name);
          return (
            <li key={name} className="lab-panels-row">
              <label>
                <input type="checkbox" checked={panel !== undefined} onChange={() => toggle(name)} />
                {t(panelTitles[name])}
              </label>
              <button
                type="button"
                className="link-button"
                disabled={!panel}
                onClick={() => {
                  panel?.api.setActive();
                  onDone();
                }}
              >
                {t("lab.showPanel", { panel: t(panelTitles[name]) })}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={() => arrangeByDefault(api)}>
        {t("lab.resetLayout")}
      </button>
    </div>
  );
}
