/** How loud the network is. */
import { t } from "../../../web/messages/messages.ts";
import { percent } from "../../../web/messages/numbers.ts";
import "./sense-settings.css";

interface VolumeFieldProps {
  /** 0 … 1. */
  readonly volume: number;
  readonly onChange: (volume: number) => void;
}

export function VolumeField({ volume, onChange }: VolumeFieldProps) {
  return (
    <label className="sense-volume">
      <span>{t("heard.volume")}</span>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={volume}
        aria-valuetext={percent(volume)}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </label>
  );
}
