import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import { indicators } from '#domain/indicator/indicators.ts';
import { projectRoot } from '../../../scripts/project-root.ts';
import type { Office } from './office.ts';

type Scope = Required<InputOf<'statistics.overview'>>;
type Reading = readonly (number | null)[];
type Answers = Record<string, Record<string, Reading>>;

/** One reading of an indicator, as the product says it and as the program in Python computes it from the file. */
export interface Compared {
  readonly scope: string;
  readonly code: string;
  readonly name: string;
  readonly reading: string;
  /** Numerator, denominator, value. */
  readonly product: Reading;
  readonly computed: Reading;
  readonly equal: boolean;
}

const whole = { department: null, riskClass: null, targeted: null } as const;

/** The year, its quarters, and a narrow look at it. */
export const scopesOf = (year: number): Scope[] => [
  { from: `${year}-01-01`, to: `${year}-12-31`, ...whole },
  { from: `${year}-01-01`, to: `${year}-03-31`, ...whole },
  { from: `${year}-04-01`, to: `${year}-06-30`, ...whole },
  { from: `${year}-07-01`, to: `${year}-09-30`, ...whole },
  { from: `${year}-10-01`, to: `${year}-12-31`, ...whole },
  { from: `${year}-01-01`, to: `${year}-12-31`, ...whole, riskClass: 'D', targeted: true },
];

export async function productSays({ clerk }: Office, scopes: readonly Scope[]): Promise<Answers[]> {
  const said: Answers[] = [];
  for (const scope of scopes) {
    const answers: Answers = {};
    for (const { code } of indicators) {
      const { choices } = await clerk.ask('statistics.indicator', { code, scope });
      answers[code] = Object.fromEntries(
        choices.map(({ code: choice, figure }) => [choice, [figure.numerator, figure.denominator, figure.value]]),
      );
    }
    said.push(answers);
  }
  return said;
}

/** Has every figure computed once more from the closed file; throws where there is no Python 3. */
export function compareIndicators(
  said: readonly Answers[],
  given: { readonly database: string; readonly today: string; readonly scopes: readonly Scope[] },
): Compared[] {
  const holidays = join(projectRoot, 'test', 'fixtures', 'cn-holidays-2020-2026.csv');
  const program = join(projectRoot, 'test', 'year', 'indicators.py');
  const input = JSON.stringify({ ...given, holidays });
  const ended = spawnSync('python3', [program], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ended.status !== 0) throw new Error(`Python could not compute the indicators: ${ended.error ?? ended.stderr}`);
  const computed = JSON.parse(ended.stdout) as Answers[];
  return given.scopes.flatMap((scope, place) =>
    indicators.flatMap(({ code, name }) =>
      Object.entries(said[place]?.[code] ?? {}).map(([reading, product]) => {
        const other = computed[place]?.[code]?.[reading] ?? [];
        return { scope: words(scope), code, name, reading, product, computed: other, equal: isSame(product, other) };
      }),
    ),
  );
}

const words = ({ from, to, riskClass, targeted }: Scope) =>
  [`${from} – ${to}`, riskClass, targeted === null ? null : targeted ? '定向' : '不定向'].filter(Boolean).join(' ');

/** Both divide alike, but multiply in different orders. */
const isSame = (one: Reading, other: Reading) =>
  one.length === other.length &&
  one.every((value, place) => {
    const second = other[place] ?? null;
    return value === null || second === null ? value === second : Math.abs(value - second) < 1e-12;
  });
