/** Whether the network is described and heard, and how loudly; for the dialogs that have settings of the reader. */
import "../../../web/messages/later-words.ts";
import { useId } from "react";
import { heardCells } from "../../../app/heard/hear.ts";
import { forgetTutorial, playTutorial } from "../../../app/heard/tutorial.ts";
import { setSenses } from "../../../app/intents.ts";
import { useAppState } from "../../../app/use-app-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { Toggle } from "../../../web/toggle.tsx";
import { SoundCaption } from "./sound-caption.tsx";
import { VolumeField } from "./volume-field.tsx";
import "./sense-settings.css";

interface SenseSettingsProps {
  /** Whether the sound is a choice here; in a kiosk its settings decide. */
  readonly hasSound: boolean;
}

export function SenseSettings({ hasSound }: SenseSettingsProps) {
  const volume = useAppState((state) => state.volume);
  const isDescribed = useAppState((state) => state.isDescribed);
  const isHeard = useAppState((state) => state.isHeard);
  return (
    <div className="sense-settings">
      <Switch
        isOn={isDescribed}
        words={t("described.switch")}
        meaning={t("described.switchMeaning")}
        onToggle={() => setSenses({ isDescribed: !isDescribed })}
      />
      {hasSound && (
        <Switch
          isOn={isHeard}
          words={t("heard.switch")}
          meaning={t("heard.switchMeaning", heardCells)}
          onToggle={() => {
            if (isHeard) forgetTutorial();
            setSenses({ isHeard: !isHeard });
          }}
        />
      )}
      {hasSound && isHeard && (
        <>
          <VolumeField volume={volume} onChange={(next) => setSenses({ volume: next })} />
          <button type="button" className="button" onClick={playTutorial}>
            {t("heard.tutorial")}
          </button>
          {/* The strip lies behind the dialog. */}
          <SoundCaption />
        </>
      )}
    </div>
  );
}

interface SwitchProps {
  readonly isOn: boolean;
  readonly words: string;
  readonly meaning: string;
  readonly onToggle: () => void;
}

function Switch({ isOn, words, meaning, onToggle }: SwitchProps) {
  const id = useId();
  return (
    <div className="sense-switch">
      <strong id={id}>{words}</strong>
      <Toggle isOn={isOn} aria-labelledby={id} onToggle={onToggle} />
      <p className="small quiet">{meaning}</p>
    </div>
  );
}
