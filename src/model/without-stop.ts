/** A reason is often a sentence; within another one the full stop behind it is that one's own. */

const stop = /[.。।]$/;

/** What a message places before a full stop or a bracket of its own; an ellipsis stays. */
export function withoutStop(text: string | number): string {
  const whole = String(text).trimEnd();
  return whole.endsWith("..") ? whole : whole.replace(stop, "");
}
