/** The core's only source of time, so that a test can set it. */
export type Clock = () => Date;

const chinaOffset = 8 * 3_600_000;

/** An instant as ISO 8601 with +08:00, to the millisecond. */
export function instantText(instant: Date): string {
  return new Date(instant.getTime() + chinaOffset).toISOString().replace('Z', '+08:00');
}

/** The calendar day in China at an instant, YYYY-MM-DD. */
export function chinaDate(instant: Date): string {
  return instantText(instant).slice(0, 10);
}
