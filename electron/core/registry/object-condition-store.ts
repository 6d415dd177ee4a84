import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { searchTerms } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';
import { everything, type ObjectFilter } from './object-filter.ts';

/** Whether the text has a part for which every row is looked at: one of fewer than three signs, or of pinyin initials. */
export const readsEveryRow = ({ text }: ObjectFilter): boolean =>
  searchTerms(text).some(term => [...term].length < 3 || /^[a-z]+$/.test(term));

type Builder = ExpressionBuilder<Schema, 'inspection_object'>;

/** What a filter means depends on the day, and on the sub-registries as they are defined. */
export type ObjectConditions = (filter: ObjectFilter) => (build: Builder) => Expression<SqlBool>;

/** Conditions of filters over one file; `today` says which lists and members count. */
export function objectConditions(database: Database, today: () => string): ObjectConditions {
  const registries = subRegistryRules(database);

  function conditionOf(filter: ObjectFilter) {
    return (build: Builder): Expression<SqlBool> => {
      const parts = plainParts(build, filter);
      if (filter.lists.length > 0) parts.push(inIds(build, listed(build, filter.lists, today())));
      if (filter.professional.length > 0) parts.push(inIds(build, classed(build, filter.professional)));
      if (filter.subRegistries.length > 0) parts.push(build.or(filter.subRegistries.map(id => inRegistry(build, id))));
      for (const term of searchTerms(filter.text)) parts.push(termCondition(build, term));
      return build.and(parts);
    };
  }

  function inRegistry(build: Builder, id: number): Expression<SqlBool> {
    const rule = registries(id);
    if (rule) return conditionOf({ ...rule, subRegistries: [] })(build);
    const members = build
      .selectFrom('registry_member')
      .select('object_id')
      .where('registry_id', '=', id)
      .where('from_day', '<=', today())
      .where(({ eb, or }) => or([eb('to_day', 'is', null), eb('to_day', '>=', today())]));
    return inIds(build, members);
  }

  return conditionOf;
}

/** The rule of a sub-registry, or null for one whose members are entered one by one. */
export function subRegistryRules({ statement }: Database) {
  return (id: number): ObjectFilter | null => {
    const found = statement('SELECT rule FROM sub_registry WHERE id = ?').get(id) as
      | { rule: string | null }
      | undefined;
    return found?.rule ? { ...everything, ...(JSON.parse(found.rule) as ObjectFilter) } : null;
  };
}

const inIds = (build: Builder, ids: SelectQueryBuilder<Schema, never, { object_id: number }>) =>
  build('inspection_object.id', 'in', ids as never);

/** The choices within a group are joined by or. */
function plainParts(build: Builder, filter: ObjectFilter): Expression<SqlBool>[] {
  const parts: Expression<SqlBool>[] = [];
  if (filter.riskClasses.length > 0) parts.push(build('risk_class', 'in', filter.riskClasses));
  if (filter.states.length > 0) parts.push(build('state', 'in', filter.states));
  if (filter.stations.length > 0) parts.push(build(sql<string>`coalesce(station, '')`, 'in', filter.stations));
  if (filter.areas.length > 0) parts.push(build(sql<string>`coalesce(area_code, '')`, 'in', filter.areas));
  if (filter.kinds.length > 0) parts.push(build('kind', 'in', filter.kinds));
  if (filter.standings.length > 0) {
    parts.push(build('standing', 'in', filter.standings));
    // Said once more in the words of the index, which holds the few that are out of use.
    if (!filter.standings.includes('in-use')) parts.push(sql<SqlBool>`standing <> 'in-use'`);
  }
  if (filter.labels.length > 0) {
    const labelled = build.selectFrom('object_label').select('object_id').where('label', 'in', filter.labels);
    parts.push(build('inspection_object.id', 'in', labelled));
  }
  return parts;
}

const listed = (build: Builder, lists: readonly string[], today: string) =>
  build
    .selectFrom('object_listing')
    .select('object_id')
    .where('list', 'in', lists)
    .where('from_day', '<=', today)
    .where(({ eb, or }) => or([eb('to_day', 'is', null), eb('to_day', '>=', today)]));

/** 「食品/A」; the class stands behind the last stroke. */
const classed = (build: Builder, classes: readonly string[]) =>
  build
    .selectFrom('professional_risk')
    .select('object_id')
    .where(({ eb, or, and }) =>
      or(
        classes.map(text => {
          const cut = text.lastIndexOf('/');
          return and([eb('field', '=', text.slice(0, cut)), eb('level', '=', text.slice(cut + 1))]);
        }),
      ),
    );

/** A part of three signs and more uses the trigram index; a shorter one, the normalised column; letters may also be pinyin initials. */
function termCondition(build: Builder, wanted: string): Expression<SqlBool> {
  const contains =
    [...wanted].length >= 3
      ? sql<SqlBool>`inspection_object.id in (select rowid from object_search where object_search match ${`"${wanted.replaceAll('"', '""')}"`})`
      : sql<SqlBool>`inspection_object.search like ${`%${escapeLike(wanted)}%`} escape '\\'`;
  if (!/^[a-z]+$/.test(wanted)) return contains;
  return build.or([contains, sql<SqlBool>`inspection_object.initials like ${`%${wanted}%`}`]);
}
