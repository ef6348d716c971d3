/** Both population rates in figures that can be read from across a room. */
import { type Frame, scalarOf, twinStateOf } from "../../wire/frame/frame.ts";
import { LiveText } from "./live-text.tsx";
import { PopulationMark } from "./population-mark.tsx";
import "./rate-figures.css";

/** The vehicle twin's rate, and how the rate above it compares; nothing without a twin. */
function besideVehicle(frame: Frame, rateHz: number, vehicleHz: number): string {
  const state = twinStateOf(frame);
  if (state === "none") return "";
  if (state === "settling") return "vehicle twin\nsettles";
  const vehicle = `vehicle ${vehicleHz.toFixed(1)} Hz`;
  if (state === "equal") return `${vehicle}\nequal`;
  const difference = rateHz - vehicleHz;
  const signed = `${difference < 0 ? "−" : "+"}${Math.abs(difference).toFixed(1)}`;
  const ratio = vehicleHz > 0 ? `, × ${(rateHz / vehicleHz).toFixed(2)}` : "";
  return `${vehicle}\n${signed} Hz${ratio}`;
}

const excitatoryVehicle = (frame: Frame) =>
  besideVehicle(frame, scalarOf(frame, "excitatoryRateHz"), scalarOf(frame, "vehicleExcitatoryRateHz"));
const inhibitoryVehicle = (frame: Frame) =>
  besideVehicle(frame, scalarOf(frame, "inhibitoryRateHz"), scalarOf(frame, "vehicleInhibitoryRateHz"));

const excitatoryRate = (frame: Frame) => scalarOf(frame, "excitatoryRateHz").toFixed(1);
const inhibitoryRate = (frame: Frame) => scalarOf(frame, "inhibitoryRateHz").toFixed(1);

export function RateFigures() {
  return (
    <dl className="rate-figures">
      <div className="rate-figure rate-figure-excitatory">
        <dt>
          <PopulationMark population="excitatory" /> Excitatory, E
        </dt>
        <dd>
          <LiveText read={excitatoryRate} className="rate-number" /> <span className="rate-unit">Hz</span>
          <LiveText read={excitatoryVehicle} className="rate-vehicle" waiting="" />
        </dd>
      </div>
      <div className="rate-figure rate-figure-inhibitory">
        <dt>
          <PopulationMark population="inhibitory" /> Inhibitory, I
        </dt>
        <dd>
          <LiveText read={inhibitoryRate} className="rate-number" /> <span className="rate-unit">Hz</span>
          <LiveText read={inhibitoryVehicle} className="rate-vehicle" waiting="" />
        </dd>
      </div>
    </dl>
  );
}
