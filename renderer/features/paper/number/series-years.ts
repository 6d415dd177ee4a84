import type { OutputOf } from '#contract/contract.ts';

type Series = OutputOf<'number.series'>[number];

/** A 代字 with all it is used for; several purposes may share one row of numbers. */
export interface MarkYears {
  readonly mark: string;
  readonly purposes: readonly string[];
  /** Newest first; the current year always stands among them. */
  readonly years: readonly number[];
}

export function markYears(
  series: readonly Pick<Series, 'purpose' | 'mark' | 'years'>[],
  thisYear: number,
): MarkYears[] {
  const marks = [...new Set(series.map(({ mark }) => mark))];
  return marks.map(mark => {
    const same = series.filter(one => one.mark === mark);
    const years = new Set([thisYear, ...same.flatMap(one => one.years.map(({ year }) => year))]);
    return {
      mark,
      purposes: same.map(({ purpose }) => purpose),
      years: [...years].toSorted((one, other) => other - one),
    };
  });
}
