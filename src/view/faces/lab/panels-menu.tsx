/** Which panels are open, where each is and how large: everything that a mouse does in the workspace, by keyboard. */
import type { DockviewApi, IDockviewPanel } from "dockview-react";
import { useEffect, useReducer } from "react";
import { t } from "../../../web/messages/messages.ts";
import { arrangeByDefault } from "./lab-dock.tsx";
import { isPanelName, type PanelName, panelNames, panelTitles } from "./panel-names.ts";
import "./panels-menu.css";

/** A press changes a group by this share of the workspace. */
const step = 0.08;
const sides = ["within", "left", "right", "top", "bottom"] as const;
type Side = (typeof sides)[number];

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
  const show = (panel: IDockviewPanel | undefined) => {
    panel?.api.setActive();
    onDone();
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
              {panel && (
                <span className="lab-panels-acts">
                  <Mover api={api} panel={panel} name={name} />
                  <Sizes api={api} panel={panel} name={name} />
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t("lab.showPanel", { panel: t(panelTitles[name]) })}
                    onClick={() => show(panel)}
                  >
                    {t("lab.show")}
                  </button>
                </span>
              )}
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

interface OfPanel {
  readonly api: DockviewApi;
  readonly panel: IDockviewPanel;
  readonly name: PanelName;
}

/** Moves a panel into the group of another, or to one of its sides. */
function Mover({ api, panel, name }: OfPanel) {
  const others = api.groups.flatMap(({ activePanel }) =>
    activePanel && activePanel.id !== name && isPanelName(activePanel.id) ? [activePanel.id] : [],
  );
  const move = (value: string) => {
    const [side, other] = value.split(" ") as [Side, PanelName];
    const group = api.getPanel(other)?.group;
    if (group) panel.api.moveTo({ group, position: side === "within" ? "center" : side });
  };
  return (
    <select
      className="lab-select"
      aria-label={t("lab.movePanel", { panel: t(panelTitles[name]) })}
      value=""
      onChange={(event) => move(event.target.value)}
    >
      <option value="">{t("lab.move")}</option>
      {others.flatMap((other) =>
        sides.map((side) => (
          <option key={`${side} ${other}`} value={`${side} ${other}`}>
            {t("lab.moveTo", { side, panel: t(panelTitles[other]) })}
          </option>
        )),
      )}
    </select>
  );
}

function Sizes({ api, panel, name }: OfPanel) {
  const resize = (sign: 1 | -1) => {
    const { api: group } = panel.group;
    const [width, height] = [group.width + sign * step * api.width, group.height + sign * step * api.height];
    group.setSize({ width, height });
  };
  return (
    <>
      {([-1, 1] as const).map((sign) => {
        const key = sign > 0 ? "lab.larger" : "lab.smaller";
        return (
          <button
            key={key}
            type="button"
            className="button lab-button"
            aria-label={t(key, { panel: t(panelTitles[name]) })}
            onClick={() => resize(sign)}
          >
            {sign > 0 ? "+" : "−"}
          </button>
        );
      })}
    </>
  );
}
