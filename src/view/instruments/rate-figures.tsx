/** Both population rates in figures that can be read from across a room. */
import { t } from "../../web/messages/messages.ts";
import { decimal, signed } from "../../web/messages/numbers.ts";
import { type Frame, scalarOf, twinStateOf } from "../../wire/frame/frame.ts";
import { LiveText } from "./live-text.tsx";
import { PopulationMark } from "./population-mark.tsx";
import "./rate-figures.css";

/** The vehicle twin's rate, and how the rate above it compares; nothing without a twin. */
function besideVehicle(frame: Frame, rateHz: number, vehicleHz: number): string {
  const state = twinStateOf(frame);
  if (state === "none") return "";
  if (state === "settling") return t("instrument.vehicleSettling");
  const vehicle = t("instrument.vehicle", { rate: decimal(vehicleHz, 1) });
  if (state === "equal") return `${vehicle}\n${t("instrument.vehicleEqual")}`;
  const difference = signed(rateHz - vehicleHz, 1);
  if (vehicleHz <= 0) return `${vehicle}\n${t("instrument.difference", { difference })}`;
  const ratio = decimal(rateHz / vehicleHz, 2);
  return `${vehicle}\n${t("instrument.differenceRatio", { difference, ratio })}`;
}

const populations = (
  [
    ["excitatory", "excitatoryRateHz", "vehicleExcitatoryRateHz"],
    ["inhibitory", "inhibitoryRateHz", "vehicleInhibitoryRateHz"],
  ] as const
).map(([population, own, vehicle]) => ({
  population,
  rate: (frame: Frame) => decimal(scalarOf(frame, own), 1),
  vehicle: (frame: Frame) => besideVehicle(frame, scalarOf(frame, own), scalarOf(frame, vehicle)),
}));

export function RateFigures() {
  return (
    <dl className="rate-figures">
      {populations.map(({ population, rate, vehicle }) => (
        <div key={population} className={`rate-figure rate-figure-${population}`}>
          <dt>
            <PopulationMark population={population} /> {t(`instrument.${population}`)}
          </dt>
          <dd>
            <LiveText read={rate} className="rate-number" />{" "}
            <span className="quiet">{t("instrument.rateUnit")}</span>
            <LiveText read={vehicle} className="rate-vehicle" waiting="" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
