/** The times that every scale of hours marks. */

const scaleTable = [
  { hours: 0, label: "0" },
  { hours: 10 / 60, label: "10 min" },
  { hours: 40 / 60, label: "40 min" },
  { hours: 4, label: "4 h" },
  { hours: 24, label: "24 h" },
  { hours: 72, label: "3 d" },
  { hours: 168, label: "1 wk" },
  { hours: 336, label: "2 wk" },
  { hours: 672, label: "4 wk" },
  { hours: 1344, label: "8 wk" },
  { hours: 2688, label: "16 wk" },
] as const;

export interface Mark {
  readonly hours: number;
  readonly label: string;
}

export function scaleMarks(horizonHours: number): readonly Mark[] {
  return scaleTable.filter(({ hours }) => hours <= horizonHours);
}
