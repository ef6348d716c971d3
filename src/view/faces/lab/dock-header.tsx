/** The head of a group of panels: a tab is its title alone, and one button closes the panel in front. */
import type { IDockviewHeaderActionsProps, IDockviewPanelHeaderProps } from "dockview-react";
import { useEffect, useState } from "react";
import { t } from "../../../web/messages/messages.ts";

export function PanelTab({ api }: IDockviewPanelHeaderProps) {
  const [title, setTitle] = useState(api.title);
  useEffect(() => {
    const changed = api.onDidTitleChange((event) => setTitle(event.title));
    return () => changed.dispose();
  }, [api]);
  return <span className="lab-tab">{title}</span>;
}

export function ClosePanel({ activePanel }: IDockviewHeaderActionsProps) {
  if (!activePanel) return null;
  return (
    <button
      type="button"
      className="lab-close"
      aria-label={t("lab.closePanel", { panel: activePanel.title ?? activePanel.id })}
      onClick={() => activePanel.api.close()}
    >
      ×
    </button>
  );
}
