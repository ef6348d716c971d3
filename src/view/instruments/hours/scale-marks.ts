/** The times that every scale of hours marks. */
import { formatSpan } from "../../../web/design/clock-words.ts";

const scaleHours = [0, 10 / 60, 40 / 60, 4, 24, 72, 168, 336, 672, 1344, 2688] as const;

export interface Mark {
  readonly hours: number;
  readonly label: string;
}

export const scaleMarks = (horizonHours: number): readonly Mark[] =>
  scaleHours
    .filter((hours) => hours <= horizonHours)
    .map((hours) => ({ hours, label: hours === 0 ? "0" : formatSpan(hours) }));
