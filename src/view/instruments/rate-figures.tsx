/** Both population rates in figures that can be read from across a room. */

import { type Frame, scalarOf, twinStateOf } from "../../wire/frame/frame.ts";
import { LiveText } from "./live-text.tsx";
import { PopulationMark } from "./population-mark.tsx";
import "./rate-figures.css";
import { t } from "../../web/messages/messages.ts";
import { decimal, signed } from "../../web/messages/numbers.ts";

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

const excitatoryVehicle = (frame: Frame) =>
  besideVehicle(frame, scalarOf(frame, "excitatoryRateHz"), scalarOf(frame, "vehicleExcitatoryRateHz"));
const inhibitoryVehicle = (frame: Frame) =>
  besideVehicle(frame, scalarOf(frame, "inhibitoryRateHz"), scalarOf(frame, "vehicleInhibitoryRateHz"));

const excitatoryRate = (frame: Frame) => decimal(scalarOf(frame, "excitatoryRateHz"), 1);
const inhibitoryRate = (frame: Frame) => decimal(scalarOf(frame, "inhibitoryRateHz"), 1);

export function RateFigures() {
  return (
    <dl className="rate-figures">
      <div className="rate-figure rate-figure-excitatory">
        <dt>
          <PopulationMark population="excitatory" /> {t("instrument.excitatory")}
        </dt>
        <dd>
          <LiveText read={excitatoryRate} className="rate-number" />{" "}
          <span className="rate-unit">{t("instrument.rateUnit")}</span>
          <LiveText read={excitatoryVehicle} className="rate-vehicle" waiting="" />
        </dd>
      </div>
      <div className="rate-figure rate-figure-inhibitory">
        <dt>
          <PopulationMark population="inhibitory" /> {t("instrument.inhibitory")}
        </dt>
        <dd>
          <LiveText read={inhibitoryRate} className="rate-number" />{" "}
          <span className="rate-unit">{t("instrument.rateUnit")}</span>
          <LiveText read={inhibitoryVehicle} className="rate-vehicle" waiting="" />
        </dd>
      </div>
    </dl>
  );
}
