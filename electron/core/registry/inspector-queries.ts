import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { eligibility, oneDay } from '../plan/eligibility.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dossierOf } from './inspector-detail.ts';
import type { InspectorRecord } from './inspector-store.ts';
import { cutPage, readCursor } from './page-cursor.ts';
import { historyOf } from './registry-history.ts';

type Asked = Pick<ParsedInputOf<'inspector.list'>, 'filter' | 'from' | 'on' | 'sort'>;

/** Inspectors and assistants, each with what keeps him from being drawn on a day, or for a check of several days. */
export function listInspectors({ workspace }: QueryContext, input: ParsedInputOf<'inspector.list'>) {
  const matching = matchingPeople(workspace, input);
  const { page, next } = pageOf(matching, input);
  const rowOf = rowMaker(workspace);
  return { rows: page.map(rowOf), next, total: matching.length };
}

/** One person with everything that is kept of him, and who changed what. */
export function getInspector(
  { workspace }: QueryContext,
  { id, on }: ParsedInputOf<'inspector.get'>,
): OutputOf<'inspector.get'> {
  const person = workspace.inspectors.get(id);
  if (!person) throw new AppError('not-found', '找不到这名人员。');
  const obstacles = eligibility(workspace)
    .obstacles(person, oneDay(on))
    .map(({ words }) => words);
  const load = workspace.inspectors.loads(Number(on.slice(0, 4))).get(id) ?? 0;
  const row = rowMaker(workspace)({ id, person, obstacles, load });
  return { ...row, ...dossierOf(workspace, person), history: historyOf(workspace, 'inspector', id) };
}

/** Makes the rows that lists and exports show. */
export function rowMaker(workspace: Workspace) {
  const recusals = workspace.dossiers.recusals();
  return ({ id, person, obstacles, load }: MatchingPerson) => ({
    id,
    code: person.code,
    name: person.name,
    unit: person.unit,
    post: person.post,
    staffKind: person.staff_kind,
    certificate: person.certificate,
    certificateUntil: person.certificate_until,
    fields: JSON.parse(person.fields) as string[],
    qualifications: JSON.parse(person.qualifications) as string[],
    recusals: (recusals.get(id) ?? []).map(({ subject }) => subject),
    notOwnArea: person.not_own_area === 1,
    status: person.status,
    load,
    phone: shownPhone(workspace, 'inspector', person),
    obstacles: [...obstacles],
  });
}

export interface MatchingPerson {
  readonly id: number;
  readonly person: InspectorRecord;
  readonly obstacles: readonly string[];
  readonly load: number;
}

/** Everybody a filter finds, in the order of `sort` (`order`: as they were registered), ties by id. */
export function matchingPeople(workspace: Workspace, { filter, from = '', on, sort }: Asked): MatchingPerson[] {
  const { inspectors } = workspace;
  const { obstacles } = eligibility(workspace);
  const period = from !== '' && from < on ? { from, to: on } : oneDay(on);
  const wordsFor = (person: InspectorRecord) => obstacles(person, period).map(({ words }) => words);
  const loads = inspectors.loads(Number(on.slice(0, 4)));
  const turned = sort.direction === 'up' ? 1 : -1;
  return inspectors
    .search(filter.text)
    .filter(person => filter.units.length === 0 || filter.units.includes(person.unit))
    .map(person => ({ id: person.id, person, obstacles: wordsFor(person), load: loads.get(person.id) ?? 0 }))
    .filter(found => filter.drawable === null || filter.drawable === (found.obstacles.length === 0))
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
