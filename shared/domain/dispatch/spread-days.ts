/** A sheet that wants a day, and what it had better be checked together with. */
export interface PlannedSheet {
  readonly id: number;
  readonly station: string;
}

/**
 * Spreads sheets over days, evenly and station by station, so that neighbours are visited on the same day; the day of each by
 * its id. Throws RangeError for no days.
 */
export function spreadDays(sheets: readonly PlannedSheet[], days: readonly string[]): Map<number, string> {
  if (days.length === 0) throw new RangeError('There is no day to plan for.');
  const sorted = sheets.toSorted((one, other) => one.station.localeCompare(other.station) || one.id - other.id);
  return new Map(
    sorted.map(({ id }, place) => [id, days[Math.floor((place * days.length) / sorted.length)] ?? ''] as const),
  );
}
