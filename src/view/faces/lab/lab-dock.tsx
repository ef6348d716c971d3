/** The workspace: panels that are arranged, resized, closed and opened again, as the browser remembers them. */
import {
  type DockviewApi,
  DockviewReact,
  type IDockviewPanelProps,
  type SerializedDockview,
} from "dockview-react";
import "dockview-react/dist/styles/dockview.css";
import { useEffect, useState } from "react";
import { t } from "../../../web/messages/messages.ts";
import { ClosePanel, PanelTab } from "./dock-header.tsx";
import { LabPanel } from "./lab-panel.tsx";
import { isPanelName, type PanelName, panelTitles } from "./panel-names.ts";

const layoutKey = "disinhibit.lab.layout";

interface Place {
  readonly beside: PanelName;
  readonly direction: "right" | "below" | "within";
}
interface Arrangement {
  /** In the order in which they are added; the first has no place. */
  readonly panels: readonly (readonly [PanelName, Place?])[];
  /** Shares of the width and height of the groups of these panels. */
  readonly shares: readonly (readonly [PanelName, width: number, height: number])[];
}

const within = (beside: PanelName, names: readonly PanelName[]) =>
  names.map((name) => [name, { beside, direction: "within" }] as const);
const slow = [
  "block",
  "doseResponse",
  "difference",
  "seeds",
  "pharmacokinetics",
  "cascade",
  "spines",
] as const;
const analyses = ["spectrogram", "field", "intervals", "synchrony"] as const;

/** Fits 1280 × 800: network and dose at the left, what fires in the middle, cells and analysis at the right. */
const wide: Arrangement = {
  panels: [
    ["scene"],
    ["raster", { beside: "scene", direction: "right" }],
    ["cells", { beside: "raster", direction: "right" }],
    ["controls", { beside: "scene", direction: "below" }],
    ["rates", { beside: "raster", direction: "below" }],
    ["spectrum", { beside: "cells", direction: "below" }],
    ...within("rates", slow),
    ...within("spectrum", analyses),
  ],
  shares: [
    ["scene", 0.36, 0.55],
    ["raster", 0.33, 0.55],
    ["cells", 0.31, 0.55],
  ],
};

/** A tablet held upright: two columns of three. */
const tall: Arrangement = {
  panels: [
    ["scene"],
    ["raster", { beside: "scene", direction: "right" }],
    ["controls", { beside: "scene", direction: "below" }],
    ["rates", { beside: "raster", direction: "below" }],
    ["cells", { beside: "controls", direction: "below" }],
    ["spectrum", { beside: "rates", direction: "below" }],
    ...within("rates", slow),
    ...within("spectrum", analyses),
  ],
  shares: [
    ["scene", 0.5, 0.34],
    ["raster", 0.5, 0.34],
    ["controls", 0.5, 0.33],
    ["rates", 0.5, 0.33],
  ],
};
const narrowestWidePx = 1000;

export function arrangeByDefault(api: DockviewApi): void {
  api.clear();
  const { panels, shares } = api.width < narrowestWidePx ? tall : wide;
  for (const [name, place] of panels) {
    api.addPanel({
      id: name,
      component: "panel",
      title: t(panelTitles[name]),
      inactive: place?.direction === "within",
      ...(place && { position: { referencePanel: place.beside, direction: place.direction } }),
    });
  }
  for (const [name, width, height] of shares) {
    api.getPanel(name)?.group.api.setSize({ width: api.width * width, height: api.height * height });
  }
}

/** Restores what was kept, if it is an arrangement of panels that exist; says whether it did. */
function restore(api: DockviewApi): boolean {
  try {
    const kept = localStorage.getItem(layoutKey);
    if (kept === null) return false;
    const layout = JSON.parse(kept) as SerializedDockview;
    if (!Object.keys(layout.panels).every(isPanelName)) return false;
    api.fromJSON(layout);
    for (const panel of api.panels) {
      if (isPanelName(panel.id)) panel.api.setTitle(t(panelTitles[panel.id]));
    }
    return api.panels.length > 0;
  } catch {
    // An arrangement of another version, or a browser that keeps nothing: the default serves.
    return false;
  }
}

function keep(api: DockviewApi): void {
  try {
    localStorage.setItem(layoutKey, JSON.stringify(api.toJSON()));
  } catch {
    // Where nothing can be kept, the arrangement lasts as long as the page.
  }
}

const components = {
  panel: ({ api }: IDockviewPanelProps) =>
    isPanelName(api.id) ? <LabPanel name={api.id} title={api.title ?? ""} /> : null,
};

export function LabDock({ onReady }: { readonly onReady: (api: DockviewApi) => void }) {
  const [api, setApi] = useState<DockviewApi | null>(null);
  useEffect(() => {
    if (!api) return;
    const changed = api.onDidLayoutChange(() => keep(api));
    return () => changed.dispose();
  }, [api]);
  return (
    <DockviewReact
      className="lab-dock dockview-theme-abyss"
      components={components}
      defaultTabComponent={PanelTab}
      rightHeaderActionsComponent={ClosePanel}
      disableFloatingGroups
      onReady={(event) => {
        if (!restore(event.api)) arrangeByDefault(event.api);
        setApi(event.api);
        onReady(event.api);
      }}
    />
  );
}
