/** The two clocks and their speeds in words. */

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Speeds of the millisecond clock that its slider stops at: biological ms for each second here. */
export const millisecondSpeeds = [
  1, 2, 5, 10, 20, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800, 1000,
] as const;

/** Speeds of the hours clock: hours for each second here; 0 is paused. */
export const hourSpeeds = [0, 0.25, 1, 4, 12] as const;

/** "80 ms", "2.5 ms". */
export function formatSpeed(msPerSecond: number): string {
  return `${msPerSecond < 10 ? Math.round(msPerSecond * 10) / 10 : Math.round(msPerSecond)} ms`;
}

/** "1 s here = 80 ms there". */
export function describeMillisecondSpeed(msPerSecond: number): string {
  return `1 s here = ${formatSpeed(msPerSecond)} there`;
}

/** "1 s here = 15 min there", "1 s here = 4 h there", "paused". */
export function describeHourSpeed(hoursPerSecond: number): string {
  if (hoursPerSecond <= 0) return "paused";
  if (hoursPerSecond < 1) return `1 s here = ${Math.round(hoursPerSecond * 60)} min there`;
  return `1 s here = ${Math.round(hoursPerSecond * 100) / 100} h there`;
}

/** How many times faster the hours clock runs than the millisecond clock, as a sentence. */
export function describeClockRatio(msPerSecond: number, hoursPerSecond: number): string {
  if (hoursPerSecond <= 0) return "The hours clock is paused: only milliseconds pass.";
  if (msPerSecond <= 0) return "The millisecond clock stands still.";
  const ratio = (hoursPerSecond * 3_600_000) / msPerSecond;
  const figures = ratio >= 100 ? Number(ratio.toPrecision(2)) : Math.round(ratio);
  return `Hours run ${grouped.format(figures)} times faster than milliseconds.`;
}

/** Time of the millisecond clock: "0.000 s", "75.250 s", "250.1 s". */
export function formatMilliseconds(biologicalMs: number): string {
  return `${(biologicalMs / 1000).toFixed(biologicalMs < 100_000 ? 3 : 1)} s`;
}

/** Time of the hours clock: "0 h 00 min", "23 h 15 min", then "day 3, 4 h". */
export function formatHours(hours: number): string {
  const minutes = Math.floor(hours * 60 + 1e-6);
  if (minutes < 48 * 60) {
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
  }
  return `day ${Math.floor(minutes / 1440) + 1}, ${Math.floor((minutes % 1440) / 60)} h`;
}
