/** What is heard, as text. */
import { useSoundState } from "../../../app/heard/use-sound-state.ts";
import { t } from "../../../web/messages/messages.ts";
import { decimal } from "../../../web/messages/numbers.ts";

/** From which synchrony on the hum has these words. */
const humWords = [
  { from: 0.75, hum: "strong" },
  { from: 0.45, hum: "clear" },
  { from: 0.15, hum: "faint" },
] as const;

export function SoundCaption() {
  const { kind, part, plucksPerSecond, synchrony } = useSoundState();
  return <p className="senses-sound">{words()}</p>;

  function words(): string {
    if (kind === "unavailable") return t("heard.unavailable");
    if (kind === "waiting" || kind === "off") return t("heard.waiting");
    if (part !== null) return `♪ ${t(`heard.part.${part}`)}`;
    if (kind === "resting") return t("heard.resting");
    return t("heard.now", {
      excitatory: decimal(plucksPerSecond.excitatory),
      inhibitory: decimal(plucksPerSecond.inhibitory),
      hum: humWords.find(({ from }) => synchrony >= from)?.hum ?? "none",
    });
  }
}
