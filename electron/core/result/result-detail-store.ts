import type { ItemFinding, ProductFinding, ResultEntry } from '#domain/result/result-entry.ts';
import type { Database } from '../db/database.ts';

/** A result as it once stood. */
export interface NewEdition {
  readonly assignmentId: number;
  readonly version: number;
  readonly body: object;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** What belongs to a result beside its one row: items, products, earlier versions. */
export function resultDetailStore(database: Database) {
  const { build } = database;
  const of = <Table extends 'result_item' | 'product_check'>(table: Table, assignmentId: number) =>
    build.deleteFrom(table as 'result_item').where('assignment_id', '=', assignmentId);

  return {
    items: (assignmentId: number): ItemFinding[] =>
      database
        .all(build.selectFrom('result_item').selectAll().where('assignment_id', '=', assignmentId).orderBy('item_id'))
        .map(row => ({
          itemId: row.item_id,
          checked: row.checked === 1,
          method: row.method,
          problem: row.problem === 1,
          finding: row.finding,
          article: row.article,
          handling: row.handling,
        })),

    products: (assignmentId: number): ProductFinding[] =>
      database
        .all(
          build.selectFrom('product_check').selectAll().where('assignment_id', '=', assignmentId).orderBy('position'),
        )
        .map(row => ({
          verdict: row.verdict as ProductFinding['verdict'],
          fields: JSON.parse(row.fields) as Record<string, string>,
        })),

    save(assignmentId: number, { items, products }: Pick<ResultEntry, 'items' | 'products'>): void {
      database.run(of('result_item', assignmentId));
      for (const { itemId, checked, problem, ...words } of items) {
        const flags = { checked: checked ? 1 : 0, problem: problem ? 1 : 0 };
        const row = { assignment_id: assignmentId, item_id: itemId, ...flags, ...words };
        database.run(build.insertInto('result_item').values(row));
      }
      database.run(of('product_check', assignmentId));
      for (const [index, { verdict, fields }] of products.entries()) {
        const row = { assignment_id: assignmentId, position: index + 1, verdict, fields: JSON.stringify(fields) };
        database.run(build.insertInto('product_check').values(row));
      }
    },

    keepEdition({ assignmentId, body, ...edition }: NewEdition): void {
      const row = { assignment_id: assignmentId, body: JSON.stringify(body), ...edition };
      database.run(build.insertInto('result_edition').values(row));
    },

    /** The latest first. */
    editions: (assignmentId: number) =>
      database.all(
        build
          .selectFrom('result_edition')
          .selectAll()
          .where('assignment_id', '=', assignmentId)
          .orderBy('version', 'desc'),
      ),
  };
}
