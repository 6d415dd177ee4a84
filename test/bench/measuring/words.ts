/** A duration in milliseconds as a person reads it. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}

export const times = (ratio: number): string => `${ratio.toFixed(2)}×`;

export const mebibytes = (amount: number): string => `${amount.toFixed(0)} MiB`;
