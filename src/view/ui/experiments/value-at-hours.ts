/** Value of a trajectory at a time, linearly between its points; null outside of it. */
export function valueAtHours(
  hours: ArrayLike<number>,
  values: ArrayLike<number>,
  wanted: number,
): number | null {
  const last = hours.length - 1;
  if (last < 0 || wanted < (hours[0] ?? 0) || wanted > (hours[last] ?? 0) + 1e-9) return null;
  let right = 0;
  while (right < last && (hours[right] ?? 0) < wanted) right++;
  const left = Math.max(0, right - 1);
  const [fromHours, toHours] = [hours[left] ?? 0, hours[right] ?? 0];
  const [from, to] = [values[left] ?? Number.NaN, values[right] ?? Number.NaN];
  if (toHours === fromHours) return to;
  return from + ((wanted - fromHours) / (toHours - fromHours)) * (to - from);
}
