import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { drawsOf } from '../draw/object-draws.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';

type ObjectRecord = NonNullable<ReturnType<QueryContext['workspace']['objects']['get']>>;

export function listObjects(context: QueryContext, input: ParsedInputOf<'object.list'>) {
  const { objects, draws } = context.workspace;
  const { page, next } = objects.page(input);
  const drawn = draws.timesDrawn(yearOf(context), null);
  return {
    rows: page.map(row => objectRow(row, drawn)),
    next,
    total: objects.keptCounts(`total ${JSON.stringify(input.filter)}`, () => objects.count(input.filter)),
  };
}

const yearOf = (context: QueryContext): number => Number(chinaDate(context.now()).slice(0, 4));

/** One object with where it came from and every draw it stood in. */
export function getObject(context: QueryContext, { id }: ParsedInputOf<'object.get'>) {
  const { objects, draws } = context.workspace;
  const row = objects.get(id);
  if (!row) throw new AppError('not-found', '找不到这个检查对象。');
  return {
    ...objectRow(row, draws.timesDrawn(yearOf(context), null)),
    scope: row.scope,
    capital: row.capital,
    areaCode: row.area_code,
    phone: shownPhone(context.workspace, 'object', row),
    source: row.source,
    updatedAt: row.updated_at,
    history: [...drawsOf(context.workspace, id), { at: row.updated_at, what: `导入：${row.source}` }],
  };
}

type Facets = OutputOf<'object.facets'>;

/** The counts beside each filter; every group counts within the whole filter. */
export function objectFacets(context: QueryContext, { filter }: ParsedInputOf<'object.facets'>): Facets {
  const { objects } = context.workspace;
  return objects.keptCounts(`facets ${JSON.stringify(filter)}`, () => ({
    riskClasses: objects.facet({ ...filter, riskClasses: [] }, 'risk_class'),
    states: objects.facet({ ...filter, states: [] }, 'state'),
    stations: objects.facet({ ...filter, stations: [] }, 'station'),
    labels: objects.labelFacet({ ...filter, labels: [] }),
    areas: objects.facet({ ...filter, areas: [] }, 'area_code'),
    total: objects.count(filter),
  }));
}

export function objectRow(row: ObjectRecord, drawnThisYear: ReadonlyMap<number, number>) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    creditCode: row.credit_code,
    registrationNumber: row.registration_number,
    kind: row.kind,
    legalRepresentative: row.legal_representative,
    address: row.address,
    station: row.station,
    industry: row.industry,
    state: row.state,
    riskClass: row.risk_class,
    labels: JSON.parse(row.labels) as string[],
    established: row.established,
    checksThisYear: drawnThisYear.get(row.id) ?? 0,
  };
}
