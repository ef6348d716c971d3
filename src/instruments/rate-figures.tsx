/** Both population rates in figures that can be read from across a room. */
import { type Frame, scalarOf } from "../snapshot/frame.ts";
import { LiveText } from "./live-text.tsx";
import { PopulationMark } from "./population-mark.tsx";
import "./rate-figures.css";

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
        </dd>
      </div>
      <div className="rate-figure rate-figure-inhibitory">
        <dt>
          <PopulationMark population="inhibitory" /> Inhibitory, I
        </dt>
        <dd>
          <LiveText read={inhibitoryRate} className="rate-number" /> <span className="rate-unit">Hz</span>
        </dd>
      </div>
    </dl>
  );
}
