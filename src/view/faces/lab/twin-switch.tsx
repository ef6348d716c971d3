/** Starts the vehicle twin that a difference needs, by colouring the network by it. */
import { setColourMode } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";

export function TwinSwitch() {
  const isOn = useAppState((state) => state.colourMode === "difference");
  return (
    <div className="lab-row">
      <button
        type="button"
        className="button lab-button"
        aria-pressed={isOn}
        onClick={() => setColourMode(isOn ? "population" : "difference")}
      >
        {t("lab.startTwin")}
      </button>
    </div>
  );
}
