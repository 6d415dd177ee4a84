import type { Database } from '../db/database.ts';
import { carriedOut, inPeriod, isProblem, withSheets } from './shared-sides-store.ts';
import type { SideValues } from './side.ts';

export interface YieldRow {
  readonly name: string;
  readonly checks: number;
  readonly problems: number;
}

const counted = `count(*) AS checks, coalesce(sum(${isProblem}), 0) AS problems`;
const checked = `${inPeriod} AND ${carriedOut}`;

const all = `${withSheets} SELECT '' AS name, ${counted} FROM sheet WHERE ${checked}`;

const byClass = `${withSheets} SELECT object.risk_class AS name, ${counted} FROM sheet
  JOIN inspection_object AS object ON object.id = sheet.object_id WHERE ${checked} GROUP BY object.risk_class ORDER BY name`;

/** An item finds a problem where one was entered for it; sheets without rows of items are left out. */
const byItem = `${withSheets} SELECT item.name AS name, count(*) AS checks, sum(entry.problem) AS problems FROM sheet
  JOIN result_item AS entry ON entry.assignment_id = sheet.id AND entry.checked = 1
  JOIN inspection_item AS item ON item.id = entry.item_id WHERE ${checked} GROUP BY item.code ORDER BY item.code`;

/** Registries whose members are entered one by one, by who belonged to them on the day of the check. */
const byRegistry = `${withSheets} SELECT registry.name AS name, ${counted} FROM sheet
  JOIN registry_member AS member ON member.object_id = sheet.object_id AND member.from_day <= sheet.ended_on
    AND coalesce(member.to_day, '9999-12-31') >= sheet.ended_on
  JOIN sub_registry AS registry ON registry.id = member.registry_id
  WHERE ${checked} GROUP BY registry.id ORDER BY registry.name`;

/** How many checks of a group there were in a period, and how many found a problem (O19). */
export function yieldStore(database: Database) {
  const ask = (sql: string) => (values: SideValues) => database.statement(sql).all(values) as YieldRow[];
  return { all: ask(all), class: ask(byClass), item: ask(byItem), registry: ask(byRegistry) };
}
