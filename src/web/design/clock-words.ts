/** The two clocks and their speeds in words. */
import { t } from "../messages/messages.ts";
import { decimal } from "../messages/numbers.ts";

/** Speeds of the millisecond clock that its slider stops at: simulated ms per second. */
export const millisecondSpeeds = [
  1, 2, 5, 10, 20, 40, 60, 80, 100, 150, 200, 300, 400, 600, 800, 1000,
] as const;

/** Speeds of the slow timescale that can be chosen: simulated hours per second. */
export const hourSpeeds = [0.25, 1, 4, 24, 168] as const;

/** "80 ms", "2.5 ms". */
export function formatSpeed(msPerSecond: number): string {
  const tenths = Math.round(msPerSecond * 10);
  const digits = msPerSecond < 10 && tenths % 10 !== 0 ? 1 : 0;
  return t("clock.ms", { value: decimal(digits === 1 ? tenths / 10 : msPerSecond, digits) });
}

/** "80 ms per second". */
export const describeMillisecondSpeed = (msPerSecond: number): string =>
  t("clock.speed", { simulated: formatSpeed(msPerSecond) });

/** "15 min per second", "4 h per second", "paused". */
export const describeHourSpeed = (hoursPerSecond: number): string =>
  hoursPerSecond <= 0
    ? t("instrument.paused")
    : t("clock.speed", { simulated: describeSpeedSpan(hoursPerSecond) });

function describeSpeedSpan(hours: number): string {
  if (hours < 1) return t("clock.unit.min", { value: Math.round(hours * 60) });
  if (hours >= 48) return t("clock.days", { value: Math.round(hours / 2.4) / 10 });
  return t("clock.unit.h", { value: Math.round(hours * 100) / 100 });
}

/** Time of the millisecond clock: "0.000 s", "75.250 s", "250.1 s". */
export const formatMilliseconds = (biologicalMs: number): string =>
  t("clock.s", { value: decimal(biologicalMs / 1000, biologicalMs < 100_000 ? 3 : 1) });

/** Time of the slow timescale: "0 h 00 min", "23 h 15 min", then "day 3, 4 h". */
export function formatHours(hours: number): string {
  const minutes = Math.floor(hours * 60 + 1e-6);
  if (minutes < 48 * 60) {
    const minute = String(minutes % 60).padStart(2, "0");
    return t("clock.hoursMinutes", { hours: Math.floor(minutes / 60), minutes: minute });
  }
  return t("clock.dayHour", { day: Math.floor(minutes / 1440) + 1, hour: Math.floor((minutes % 1440) / 60) });
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
  const spoken = (value: number, row: number) => t(`clock.unit.${unitTable[row]?.unit ?? "min"}`, { value });
  return rest > 0 && coarse > 1 ? `${spoken(whole, first)} ${spoken(rest, first + 1)}` : spoken(whole, first);
}
