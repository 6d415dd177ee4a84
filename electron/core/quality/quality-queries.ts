import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { type FaultKind, faultKinds } from '#domain/quality/fault.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';

type Report = NonNullable<OutputOf<'quality.report'>['newest']>;

interface KeptReport {
  readonly id: number;
  readonly made_by: string;
  readonly made_at: string;
  readonly figures: string;
}

interface Tally {
  readonly figures: Report['figures'];
  readonly findings: Partial<Record<FaultKind, number>>;
}

/** By what rule the program proposes what is right. */
export const fixRules: Partial<Record<FaultKind, string>> = {
  'blank-station':
    '同一乡镇（街道）的其他对象不少于 20 户，且全部由同一个管辖单位管辖的，补为该单位；其他的不动，请逐户补上。',
};

/** The newest report with what is still found. */
export function reportView(workspace: Workspace, kept: KeptReport): Report {
  const { figures } = JSON.parse(kept.figures) as Tally;
  const findings = faultKinds.map(({ code, name, advice }) => {
    const rule = fixRules[code];
    const count = workspace.quality.count(code, false);
    const fix = rule === undefined ? null : { count: workspace.quality.count(code, true), rule };
    return { kind: code, name, advice, count, fix };
  });
  return { id: kept.id, madeAt: kept.made_at, madeBy: kept.made_by, figures, findings };
}

/** So many earlier examinations are shown: two years of monthly ones. */
const earlierShown = 24;

export function qualityReport({ workspace }: QueryContext): OutputOf<'quality.report'> {
  const [newest, ...earlier] = workspace.quality.reports(earlierShown + 1);
  return {
    newest: newest ? reportView(workspace, newest) : null,
    earlier: earlier.map(({ made_at: madeAt, figures: text }) => {
      const { figures, findings } = JSON.parse(text) as Tally;
      return { madeAt, figures, findings: Object.values(findings).reduce((sum, count) => sum + count, 0) };
    }),
  };
}

/** The objects of one finding in the order of the registry. */
export function qualityRows({ workspace }: QueryContext, input: ParsedInputOf<'quality.rows'>) {
  const { kind, fixable, after, limit } = input;
  const madeAt = workspace.quality.reports(1)[0]?.made_at ?? '';
  const found = workspace.quality.rows(kind, fixable, Number(after ?? 0), limit + 1);
  const rows = found.slice(0, limit).map(row => ({
    objectId: row.object_id,
    code: row.code,
    name: row.name,
    address: row.address,
    station: row.station,
    value: row.value,
    proposal: row.proposal,
    changedSince: row.updated_at > madeAt,
  }));
  const next = found.length > limit ? String(rows.at(-1)?.objectId) : null;
  return { rows, next, total: workspace.quality.count(kind, fixable) };
}
