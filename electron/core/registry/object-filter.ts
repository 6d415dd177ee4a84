import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { objectFilter } from '#contract/registry-contract.ts';
import { searchForm } from '#domain/text/search-form.ts';
import type { Schema } from '../db/schema.ts';

export type ObjectFilter = z.output<typeof objectFilter>;

export const everything: ObjectFilter = { text: '', riskClasses: [], states: [], stations: [], labels: [] };

type Builder = ExpressionBuilder<Schema, 'inspection_object'>;

/** The condition a filter stands for: groups are joined by and, the choices within a group by or. */
export function objectCondition(filter: ObjectFilter) {
  return (build: Builder): Expression<SqlBool> => {
    const parts: Expression<SqlBool>[] = [];
    if (filter.riskClasses.length > 0) parts.push(build('risk_class', 'in', filter.riskClasses));
    if (filter.states.length > 0) parts.push(build('state', 'in', filter.states));
    if (filter.stations.length > 0) parts.push(build(sql<string>`coalesce(station, '')`, 'in', filter.stations));
    if (filter.labels.length > 0) {
      parts.push(
        build(
          'inspection_object.id',
          'in',
          build.selectFrom('object_label').select('object_id').where('label', 'in', filter.labels),
        ),
      );
    }
    if (filter.text.trim() !== '') parts.push(textCondition(build, filter.text));
    return build.and(parts);
  };
}

/** Three signs and more use the trigram index; fewer, the normalised column; letters may also be pinyin initials. */
function textCondition(build: Builder, text: string): Expression<SqlBool> {
  const wanted = searchForm(text);
  const contains =
    [...wanted].length >= 3
      ? sql<SqlBool>`inspection_object.id in (select rowid from object_search where object_search match ${`"${wanted.replaceAll('"', '""')}"`})`
      : sql<SqlBool>`inspection_object.search like ${`%${escapeLike(wanted)}%`} escape '\\'`;
  if (!/^[a-z]+$/.test(wanted)) return contains;
  return build.or([contains, sql<SqlBool>`inspection_object.initials like ${`%${wanted}%`}`]);
}

/** Makes `%` and `_` in a person's text mean themselves. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, sign => `\\${sign}`);
