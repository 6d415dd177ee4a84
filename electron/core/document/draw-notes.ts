import type { OutputOf } from '#contract/contract.ts';
import { drawAfterwards } from '../draw/afterwards.ts';
import type { QueryContext } from '../service/context.ts';

type Afterwards = OutputOf<'draw.afterwards'>;
type Change = Afterwards['changes'][number];

/** A change of a result as a row of a paper. */
export interface ChangeRow {
  readonly kind: string;
  readonly out: string;
  readonly in: string;
  readonly reason: string;
  readonly approvedBy: string;
}

/** What papers say of a draw beside its result: how often was drawn, and what changed afterwards. */
export interface DrawNotes {
  readonly attempts: Afterwards['attempts'];
  readonly changes: readonly ChangeRow[];
  /** 「本次共进行 2 次抽取…」, then one sentence for each change. */
  readonly sentences: readonly string[];
  /** How the objects that came in later did so, by their code: 递补 or 追加. */
  readonly entered: ReadonlyMap<string, string>;
}

/** Gathers what every paper of a draw has to print (SSJ-DRAW/1, 2.10). */
export function drawNotes(context: QueryContext, drawId: number): DrawNotes {
  const { attempts, changes } = drawAfterwards(context, { drawId });
  const rows = changes.map(rowOf);
  const entered = changes
    .filter(({ kind }) => kind !== 'inspector')
    .map(one => [one.in.id, kindNames[one.kind]] as const);
  return {
    attempts,
    changes: rows,
    sentences: [attemptsSentence(attempts), ...changes.map(sentenceOf)],
    entered: new Map(entered),
  };
}

const kindNames: Readonly<Record<Change['kind'], string>> = {
  substitute: '递补',
  inspector: '更换检查人员',
  addition: '追加',
};

/** 「本次共进行 k 次抽取」, with what became of those that are not the last. */
export function attemptsSentence(attempts: Afterwards['attempts']): string {
  const cancelled = attempts.filter(one => one.cancelled).length;
  const again = attempts.filter(one => one.objectsOf !== null).length;
  const parts = [
    `本次共进行 ${attempts.length} 次抽取`,
    cancelled === 0 ? '无作废' : `其中作废 ${cancelled} 次，作废的结果一并存档`,
    ...(again === 0 ? [] : [`其中 ${again} 次只重新匹配检查人员，检查对象不变`]),
  ];
  return `${parts.join('，')}。`;
}

function rowOf({ kind, object, out, in: entered, reason, approvedBy, unavailable }: Change): ChangeRow {
  const others = unavailable.length === 0 ? '' : `（${unavailable.map(({ name }) => name).join('、')}也不能前往）`;
  const at = object === null ? '' : `${object.name}：`;
  return {
    kind: kindNames[kind],
    out: out === null ? '—' : `${at}${out.name}`,
    in: entered.name,
    reason: `${reason}${others}`,
    approvedBy: approvedBy.join('、'),
  };
}

function sentenceOf(change: Change): string {
  const { kind, out, in: entered, reason, approvedBy } = rowOf(change);
  const what = change.out === null ? `${kind}“${entered}”` : `${kind}：“${out}”由“${entered}”接替`;
  return `${what}；理由：${reason}；批准人：${approvedBy}。`;
}
