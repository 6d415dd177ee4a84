/** 被抽查概率: how many of a base are drawn (I16); null where the base is nought or a number is unknown. */
export function probabilityOf(target: number | null, base: number | null): number | null {
  if (target === null || base === null || base === 0) return null;
  return Math.min(1, target / base);
}

/** The probability of being drawn at least once in a year: 1 − Π(1 − p) over the lines an object stands in (I16). */
export function yearlyProbability(lines: readonly number[]): number {
  return 1 - lines.reduce((missed, each) => missed * (1 - each), 1);
}

/** A probability as a share with up to two decimals, 「—」 where there is none; what is above nought is never shown as 0 %. */
export function probabilityWords(value: number | null): string {
  if (value === null) return '—';
  const percent = Math.round(value * 10_000) / 100;
  if (percent === 0 && value > 0) return '<0.01%';
  if (percent === 100 && value < 1) return '>99.99%';
  return `${percent}%`;
}
