import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { isListedOn } from '#domain/plan/object-list.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import { sizeOf } from './image/image-count.ts';
import type { ObjectImage } from './image/image-store.ts';
import { industryWords } from './industry-names.ts';
import { everything, isEverything, type ObjectFilter } from './object-filter.ts';
import { formOf } from './object-form-record.ts';
import { objectHistory } from './object-history.ts';
import type { ObjectRecord } from './object-store.ts';

/** A page with the number of all: what is filtered by is looked up in the image of the registry. */
export async function listObjects(context: QueryContext, input: ParsedInputOf<'object.list'>) {
  const { objects, draws } = context.workspace;
  const { filter } = input;
  const image = isEverything(filter) ? null : await objects.images.current();
  const mask = image?.mask(filter);
  const { page, next } = mask ? objects.pageOf(mask, input) : objects.page(input);
  const drawn = draws.timesDrawn(yearOf(context), null);
  return {
    rows: page.map(row => objectRow(row, drawn)),
    next,
    total: mask ? sizeOf(mask) : objects.total(filter),
  };
}

const yearOf = (context: QueryContext): number => Number(chinaDate(context.now()).slice(0, 4));

/** One object in full, with what became of it. */
export function getObject(context: QueryContext, { id }: ParsedInputOf<'object.get'>) {
  const { objects, draws } = context.workspace;
  const row = objects.get(id);
  if (!row) throw new AppError('not-found', '找不到这个检查对象。');
  return {
    ...objectRow(row, draws.timesDrawn(yearOf(context), null)),
    scope: row.scope,
    capital: row.capital,
    areaCode: row.area_code,
    liaison: row.liaison,
    grid: row.grid,
    location: row.location,
    industryWords: industryWords(context, row.industry),
    standingReason: row.standing_reason,
    yearlyCap: row.yearly_cap,
    phone: shownPhone(context.workspace, 'object', row),
    source: row.source,
    updatedAt: row.updated_at,
    ...attachedTo(context, row),
    form: formOf(row),
    history: objectHistory(context, row),
  };
}

type Facets = OutputOf<'object.facets'>;

/** The counts beside each filter; every group counts within the whole filter. */
export async function objectFacets(context: QueryContext, { filter }: ParsedInputOf<'object.facets'>): Promise<Facets> {
  const { objects } = context.workspace;
  const image = await objects.images.current();
  return objects.keptCounts(`facets ${JSON.stringify(filter)}`, () => facetsOf(context, image, filter));
}

/** While a first import is being published there is no image; the rows themselves are counted. */
function facetsOf({ workspace: { objects } }: QueryContext, image: ObjectImage | null, filter: ObjectFilter): Facets {
  if (image) return image.facets(filter);
  return {
    riskClasses: objects.facet({ ...filter, riskClasses: [] }, 'risk_class'),
    states: objects.facet({ ...filter, states: [] }, 'state'),
    stations: objects.facet({ ...filter, stations: [] }, 'station'),
    labels: objects.labelFacet({ ...filter, labels: [] }),
    areas: objects.facet({ ...filter, areas: [] }, 'area_code'),
    total: objects.count(filter),
  };
}

/** Classes with their days, lists, and labels given by hand. */
function attachedTo({ workspace, now }: QueryContext, row: ObjectRecord) {
  const { objects, labels, bureau } = workspace;
  const names = bureau.profile().objectLists;
  const today = chinaDate(now());
  return {
    riskOn: row.risk_on,
    riskSource: row.risk_source,
    professional: objects.listings
      .professional(row.id)
      .map(({ field, level, on_day: on, source }) => ({ field, level, on, source })),
    lists: objects.listings.of(row.id).map(entry => ({
      id: entry.id,
      list: entry.list,
      name: names.find(({ code }) => code === entry.list)?.name ?? entry.list,
      from: entry.from_day,
      to: entry.to_day,
      reason: entry.reason,
      source: entry.source,
      now: isListedOn(today, { from: entry.from_day, to: entry.to_day }),
    })),
    labelDays: labels
      .givenTo(row.id)
      .map(({ name, from_day: from, to_day: to, given_by: by }) => ({ label: name, from, to, by })),
  };
}

/** The counts of the conditions that are looked at less often, over the whole registry. */
export async function moreFacets(context: QueryContext): Promise<OutputOf<'object.moreFacets'>> {
  const { objects } = context.workspace;
  const image = await objects.images.current();
  return objects.keptCounts('more facets', () => countMore(context, image));
}

function countMore({ workspace, now }: QueryContext, image: ObjectImage | null): OutputOf<'object.moreFacets'> {
  const { objects, bureau, subRegistries } = workspace;
  const standing = objects.listings.counts(chinaDate(now()));
  return {
    kinds: image ? image.values('kind', everything) : objects.facet(everything, 'kind'),
    standings: objects.listings.standings(),
    lists: bureau.profile().objectLists.map(({ code, name }) => ({
      value: code,
      name,
      count: standing.find(({ value }) => value === code)?.count ?? 0,
    })),
    professional: objects.listings
      .professionalCounts()
      .map(({ field, level, count }) => ({ value: `${field}/${level}`, count })),
    subRegistries: subRegistries
      .inUse()
      .map(({ id, name }) => ({ id, name, objects: (image ?? objects).count({ ...everything, subRegistries: [id] }) })),
  };
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
    standing: row.standing,
    labels: JSON.parse(row.labels) as string[],
    established: row.established,
    checksThisYear: drawnThisYear.get(row.id) ?? 0,
  };
}
