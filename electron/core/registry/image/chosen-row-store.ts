import { type SqlBool, sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { type Mask, sizeOf } from './image-count.ts';

/** Up to so many are looked up one by one and sorted; among more, walking along the order soon meets a page of them. */
const mostLookedUp = 4000;

/** Conditions that let through the objects of a mask; the one made last is the one that holds. */
export function chosenRows({ raw }: Database) {
  let chosen: Mask = new Uint8Array();
  raw.function('is_chosen', { directOnly: true }, id => chosen[Number(id)] ?? 0);

  return (mask: Mask) => {
    chosen = mask;
    if (sizeOf(mask) > mostLookedUp) return sql<SqlBool>`is_chosen(inspection_object.id)`;
    const ids: number[] = [];
    for (let id = mask.indexOf(1); id >= 0; id = mask.indexOf(1, id + 1)) ids.push(id);
    return sql<SqlBool>`inspection_object.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  };
}
