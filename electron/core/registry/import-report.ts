import { noteKinds, problemKinds, repairKinds, type Severity } from '#domain/registry/row-problem.ts';
import type { StagedAs, StagedRow } from './import-target.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Counts what an import did, row by row. */
export function importReport() {
  const outcomes: Record<StagedAs, number> = { created: 0, updated: 0, unchanged: 0, skipped: 0 };
  const repairs = new Map<string, number>();
  const notes = new Map<string, number>();
  const problems = new Map<string, { severity: Severity; count: number }>();
  let rows = 0;
  let refused = 0;
  let doubted = 0;
  let furniture = 0;

  return {
    add(row: StagedRow): void {
      rows += 1;
      if (row.as) outcomes[row.as] += 1;
      else refused += 1;
      if (row.problems.length > 0) doubted += 1;
      // A row counts once for each kind, however many of its cells show it.
      for (const kind of new Set(row.repairs.map(repair => repair.kind)))
        repairs.set(kind, (repairs.get(kind) ?? 0) + 1);
      for (const kind of new Set(row.notes.map(note => note.kind))) notes.set(kind, (notes.get(kind) ?? 0) + 1);
      for (const { kind, severity } of new Map(row.problems.map(problem => [problem.kind, problem])).values()) {
        problems.set(kind, { severity, count: (problems.get(kind)?.count ?? 0) + 1 });
      }
    },

    /** A row that says nothing of its own: repeated headings, the example of a template. */
    leaveOut(): void {
      furniture += 1;
    },

    hasProblems: () => doubted > 0,
    /** How many rows have something to correct or to check. */
    doubted: () => doubted,

    /** What it has done or, before it is published, would do. */
    result: (when: 'done' | 'before' = 'done') => ({
      rows,
      ...outcomes,
      refused,
      repaired: tallies(repairKinds, repairs),
      noted: tallies(noteKinds, notes),
      problems: [...problems].map(([kind, { severity, count }]) => ({
        kind,
        name: nameOfProblem(kind),
        severity,
        count,
      })),
      sentence: sentenceOf(outcomes, refused, doubted - refused, furniture, when),
    }),
  };
}

const tallies = (names: readonly Named[], counts: ReadonlyMap<string, number>) =>
  names.flatMap(({ code, name }) => {
    const count = counts.get(code);
    return count === undefined ? [] : [{ kind: code, name, count }];
  });

const nameOfProblem = (kind: string) =>
  kind === 'duplicate' ? '与本文件其他行重复' : (problemKinds.find(({ code }) => code === kind)?.name ?? kind);

function sentenceOf(
  outcomes: Readonly<Record<StagedAs, number>>,
  refused: number,
  doubted: number,
  furniture: number,
  when: 'done' | 'before',
): string {
  const number = (count: number) => count.toLocaleString('en-US');
  const parts = [
    `新增 ${number(outcomes.created)}`,
    `更新 ${number(outcomes.updated)}`,
    `未变 ${number(outcomes.unchanged)}`,
    `跳过 ${number(outcomes.skipped)}`,
    `未导入 ${number(refused)}`,
  ];
  if (doubted > 0) parts.push(`${when === 'done' ? '已导入' : '会导入'}但需核对 ${number(doubted)}`);
  if (furniture > 0) parts.push(`略过重复的表头和示例行 ${number(furniture)}`);
  return `${parts.join(' · ')}。`;
}
