import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { obstaclesOf } from '../plan/roster.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { InspectorRecord } from './inspector-store.ts';
import { cutPage, readCursor } from './page-cursor.ts';

type Asked = Pick<ParsedInputOf<'inspector.list'>, 'filter' | 'on' | 'sort'>;

/** Inspectors and assistants, each with what keeps him from being drawn on a day. */
export function listInspectors({ workspace }: QueryContext, input: ParsedInputOf<'inspector.list'>) {
  const matching = matchingPeople(workspace, input);
  const { page, next } = pageOf(matching, input);
  const recusals = workspace.inspectors.recusals();
  return {
    rows: page.map(({ person, obstacles, load }) => ({
      id: person.id,
      code: person.code,
      name: person.name,
      unit: person.unit,
      post: person.post,
      staffKind: person.staff_kind,
      certificate: person.certificate,
      certificateUntil: person.certificate_until,
      fields: JSON.parse(person.fields) as string[],
      qualifications: JSON.parse(person.qualifications) as string[],
      recusals: recusals.get(person.id) ?? [],
      notOwnArea: person.not_own_area === 1,
      status: person.status,
      load,
      phone: shownPhone(workspace, 'inspector', person),
      obstacles: [...obstacles],
    })),
    next,
    total: matching.length,
  };
}

export interface MatchingPerson {
  readonly id: number;
  readonly person: InspectorRecord;
  readonly obstacles: readonly string[];
  readonly load: number;
}

/** Everybody a filter finds, in the order of `sort` (`order`: as they were registered), ties by id. */
export function matchingPeople({ inspectors }: Workspace, { filter, on, sort }: Asked): MatchingPerson[] {
  const loads = inspectors.loads(Number(on.slice(0, 4)));
  const turned = sort.direction === 'up' ? 1 : -1;
  return inspectors
    .search(filter.text)
    .filter(person => filter.units.length === 0 || filter.units.includes(person.unit))
    .map(person => ({ id: person.id, person, obstacles: obstaclesOf(person, on), load: loads.get(person.id) ?? 0 }))
    .filter(({ obstacles }) => filter.drawable === null || filter.drawable === (obstacles.length === 0))
    .map(found => ({ found, key: sortKey(found, sort.column) }))
    .sort((one, other) => turned * (compareText(one.key, other.key) || one.found.id - other.found.id))
    .map(({ found }) => found);
}

function pageOf(matching: readonly MatchingPerson[], { sort, after, limit }: ParsedInputOf<'inspector.list'>) {
  const cursor = readCursor(after);
  const turned = sort.direction === 'up' ? 1 : -1;
  const beyond = (found: MatchingPerson) =>
    cursor === null || turned * (compareText(sortKey(found, sort.column), cursor.value) || found.id - cursor.id) > 0;
  const rest = matching.filter(beyond).slice(0, limit + 1);
  return cutPage(rest, limit, found => ({ value: sortKey(found, sort.column), id: found.id }));
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function sortKey({ id, person, load }: MatchingPerson, column: Asked['sort']['column']): string {
  switch (column) {
    case 'order':
      return String(id).padStart(12, '0');
    case 'load':
      return String(load).padStart(12, '0');
    case 'certificateUntil':
      return person.certificate_until ?? '';
    case 'name':
    case 'unit':
    case 'status':
      return person[column];
    default:
      return column satisfies never;
  }
}

/** Changes what decides whether and where a person can be drawn. */
export function saveInspector(context: CommandContext, input: ParsedInputOf<'inspector.save'>) {
  const { inspectors } = context.workspace;
  if (!inspectorStatuses.some(({ code }) => code === input.status)) {
    throw new AppError('invalid-input', '人员状态不在规定的类别之中，请从列表中选择。');
  }
  const before = inspectors.get(input.id);
  const recusals = inspectors.recusals().get(input.id) ?? [];
  if (!before || !inspectors.change(input.id, input, instantText(context.now()))) {
    throw new AppError('not-found', '找不到这名人员。');
  }
  context.note({
    subject: `人员 ${before.name}（${before.code}）`,
    before: { status: before.status, notOwnArea: before.not_own_area === 1, recusals },
    after: { status: input.status, notOwnArea: input.notOwnArea, recusals: input.recusals },
    reason: input.reason,
  });
  return { done: true } as const;
}
