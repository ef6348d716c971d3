/** The text of a settings file, from what a technician has typed. */
import { RefusalError } from "../../model/refusal.ts";
import { checkKioskConfig, defaultKioskConfig, type KioskConfig } from "./kiosk-config.ts";
import { hashPin, isPin, pinLength } from "./pin.ts";

/** As it is typed: empty text is nothing. */
export interface TypedConfig {
  readonly venue: string;
  readonly audience: KioskConfig["audience"];
  readonly languages: KioskConfig["languages"];
  readonly idleSeconds: string;
  readonly warningSeconds: string;
  readonly neurons: KioskConfig["neurons"];
  readonly calm: KioskConfig["calm"];
  readonly sound: KioskConfig["sound"];
  readonly volume: string;
  readonly helpLine: string;
  readonly qrAddress: string;
  readonly qrLabel: string;
  readonly reloadAt: string;
  readonly memoryCeilingMb: string;
  readonly pin: string;
}

export const typedDefaults: TypedConfig = {
  venue: "",
  audience: defaultKioskConfig.audience,
  languages: defaultKioskConfig.languages,
  idleSeconds: String(defaultKioskConfig.idleSeconds),
  warningSeconds: String(defaultKioskConfig.warningSeconds),
  neurons: defaultKioskConfig.neurons,
  calm: defaultKioskConfig.calm,
  sound: defaultKioskConfig.sound,
  volume: String(defaultKioskConfig.volume),
  helpLine: "",
  qrAddress: "",
  qrLabel: "",
  reloadAt: defaultKioskConfig.reloadAt ?? "",
  memoryCeilingMb: String(defaultKioskConfig.memoryCeilingMb),
  pin: "",
};

const textOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
/** NaN for what is no number, which the check refuses. */
const numberOf = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));

/** Rejects with a refusal that names the first field that is wrong. */
export async function makeConfigText(typed: TypedConfig): Promise<string> {
  const { pin, qrAddress, qrLabel } = typed;
  if (pin !== "" && !isPin(pin)) {
    throw new RefusalError({ key: "refusal.kioskPin", values: { ...pinLength, length: pin.length } });
  }
  const hasQr = textOrNull(qrAddress) !== null || textOrNull(qrLabel) !== null;
  const config = {
    version: 1,
    venue: textOrNull(typed.venue),
    audience: typed.audience,
    languages: typed.languages,
    idleSeconds: numberOf(typed.idleSeconds),
    warningSeconds: numberOf(typed.warningSeconds),
    neurons: typed.neurons,
    calm: typed.calm,
    sound: typed.sound,
    volume: numberOf(typed.volume),
    helpLine: textOrNull(typed.helpLine),
    qr: hasQr ? { address: qrAddress.trim(), label: qrLabel.trim() } : null,
    reloadAt: textOrNull(typed.reloadAt),
    memoryCeilingMb: numberOf(typed.memoryCeilingMb),
  };
  checkKioskConfig(config);
  const whole = { ...config, pin: pin === "" ? null : await hashPin(pin) };
  checkKioskConfig(whole);
  return `${JSON.stringify({ $schema: "./kiosk.schema.json", ...whole }, null, 2)}\n`;
}
