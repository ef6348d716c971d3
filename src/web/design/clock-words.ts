/** The two clocks and their speeds in words. */

/** Speeds of the millisecond clock that its slider stops at: biological ms for each second here. */
export const millisecondSpeeds = [
  1, 2, 5, 10, 20, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800, 1000,
] as const;

/** Speeds of the hours clock that can be chosen: hours for each second here. */
export const hourSpeeds = [0.25, 1, 4, 24, 168] as const;

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
  if (hoursPerSecond >= 48) return `1 s here = ${Math.round(hoursPerSecond / 2.4) / 10} days there`;
  return `1 s here = ${Math.round(hoursPerSecond * 100) / 100} h there`;
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

const unitTable = [
  { unit: "wk", minutes: 7 * 1440, fromMinutes: 7 * 1440 },
  { unit: "d", minutes: 1440, fromMinutes: 2 * 1440 },
  { unit: "h", minutes: 60, fromMinutes: 60 },
  { unit: "min", minutes: 1, fromMinutes: 0 },
] as const;

/** A span of hours in at most two units: "40 min", "24 h", "2 d 2 h", "2 wk 3 d". Days are counted from two on. */
export function formatSpan(hours: number): string {
  const exactly = Math.round(hours * 60);
  const first = unitTable.findIndex(({ fromMinutes }) => exactly >= fromMinutes);
  const coarse = unitTable[first]?.minutes ?? 1;
  const fine = unitTable[first + 1]?.minutes ?? 1;
  const minutes = Math.round(exactly / fine) * fine;
  const whole = Math.floor(minutes / coarse);
  const rest = Math.round((minutes - whole * coarse) / fine);
  const words = `${whole} ${unitTable[first]?.unit}`;
  return rest > 0 && coarse > 1 ? `${words} ${rest} ${unitTable[first + 1]?.unit}` : words;
}
