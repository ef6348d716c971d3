/** What the operator may change at the machine. */
import { changeKiosk } from "../../../app/kiosk/kiosk.ts";
import { useKioskState } from "../../../app/kiosk/use-kiosk-state.ts";
import { neuronsPerTile } from "../../../model/tile.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";
import { Toggle } from "../../../web/toggle.tsx";
import { SelectField } from "../../ui/dialogs/form.tsx";
import { VolumeField } from "../../ui/senses/volume-field.tsx";
import { LanguagesField } from "./languages-field.tsx";

/** Square sheets of so many tiles a side. */
export const kioskSizes = [
  "auto",
  ...[4, 6, 8, 12, 16, 24].map((side) => neuronsPerTile * side ** 2),
] as const;

export const nameOfSize = (size: number | "auto"): string =>
  size === "auto" ? t("kiosk.operator.neuronsAuto") : decimal(size);

export function OperatorChanges() {
  const { neurons, calm, languages, sound, volume } = useKioskState((state) => state.config);
  const isChanged = useKioskState((state) => Object.keys(state.changes).length > 0);
  const sizes = kioskSizes.includes(neurons) ? kioskSizes : [...kioskSizes, neurons];
  return (
    <section aria-labelledby="kiosk-changes">
      <h3 id="kiosk-changes">{t("kiosk.operator.changes")}</h3>
      <p>{t("kiosk.operator.changesMeaning")}</p>
      <div className="form kiosk-changes">
        <SelectField
          label={t("kiosk.operator.neurons")}
          value={neurons}
          choices={sizes}
          nameOf={nameOfSize}
          onChange={(size) => changeKiosk({ neurons: size })}
        />
        <div className="kiosk-switch">
          <span id="kiosk-calm">{t("kiosk.operator.calm")}</span>
          <Toggle
            isOn={calm === "on"}
            aria-labelledby="kiosk-calm"
            onToggle={() => changeKiosk({ calm: calm === "on" ? "system" : "on" })}
          />
        </div>
        <div className="kiosk-switch">
          <span id="kiosk-sound">{t("heard.switch")}</span>
          <Toggle
            isOn={sound === "on"}
            aria-labelledby="kiosk-sound"
            onToggle={() => changeKiosk({ sound: sound === "on" ? "off" : "on" })}
          />
        </div>
        <VolumeField volume={volume} onChange={(next) => changeKiosk({ volume: next })} />
        <LanguagesField languages={languages} onChange={(chosen) => changeKiosk({ languages: chosen })} />
        <button type="button" className="button" disabled={!isChanged} onClick={() => changeKiosk(null)}>
          {t("kiosk.operator.discard")}
        </button>
      </div>
    </section>
  );
}
