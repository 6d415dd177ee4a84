import {
  carriedOut,
  inPeriod,
  isProblem,
  objectRows,
  outsideRows,
  sheetsBesideOutside,
  standing,
  standingSum,
  versionOn,
  visits,
  withSheets,
} from './shared-sides-store.ts';
import type { Side, SidesOf } from './side.ts';

const registry = { rows: objectRows(standing), sum: standingSum() } as const;
const enterprises = {
  rows: objectRows(`${standing} AND kind = 'enterprise'`),
  sum: standingSum(`kind = 'enterprise'`),
} as const;

const checkedObjects = (condition: string): Side => ({
  rows: `${withSheets} ${objectRows(
    `id IN (SELECT object_id FROM sheet WHERE ${inPeriod} AND ${carriedOut}) AND ${condition}`,
  )}`,
});

const tasksWith = (condition: string): Side => ({
  rows: `${withSheets} SELECT task.id AS key, 'task' AS place, task.id AS subject, task.number AS number, task.name AS name,
    '' AS detail, task.check_to AS day, 1 AS weight FROM task
    WHERE task.id IN (SELECT task_id FROM sheet WHERE ${inPeriod} AND ${condition})`,
});

const isListed = (item: string, day: string) => `EXISTS (SELECT 1 FROM inspection_item AS listed
  WHERE listed.version_id = ${versionOn(day)} AND listed.code = ${item}.code
  AND coalesce(listed.valid_from, '') <= ${day} AND coalesce(listed.valid_to, '9999-12-31') >= ${day})`;

/** Items that were checked: as entered item by item, or those of the task where nothing was. */
const checkedItems = (sheetId: string, taskId: string) => `(
  SELECT item_id FROM result_item WHERE assignment_id = ${sheetId} AND checked = 1
  UNION ALL SELECT item_id FROM task_item WHERE task_id = ${taskId}
    AND NOT EXISTS (SELECT 1 FROM result_item WHERE assignment_id = ${sheetId})
)`;

const listed = `version_id = ${versionOn('@day')} AND coalesce(valid_from, '') <= @day
  AND coalesce(valid_to, '9999-12-31') >= @day`;
const itemRows = (condition: string) => `SELECT id AS key, 'item' AS place, version_id AS subject, code AS number,
  iif(coalesce(sub_item, '') = '', name, name || '（' || sub_item || '）') AS name, category AS detail, '' AS day, 1 AS weight
  FROM inspection_item WHERE ${listed} AND ${condition}`;
const usedCodes = `SELECT used.code FROM sheet
  JOIN inspection_item AS used ON used.id IN ${checkedItems('sheet.id', 'sheet.task_id')}
  WHERE ${inPeriod} AND ${carriedOut}`;

/** Objects by how often they were checked from the beginning of the year on. */
const repeated = (condition: string): Side => ({
  rows: `${withSheets}, contact AS (
    SELECT object_id FROM sheet WHERE sheet.ended_on BETWEEN @yearFrom AND @to AND ${carriedOut}
    UNION ALL SELECT object_id FROM outside_check WHERE object_id IS NOT NULL AND voided_at IS NULL AND ordered_above = 0
      AND ended_on BETWEEN @yearFrom AND @to AND (@department IS NULL OR department = @department)
  ), counted AS (SELECT object_id, count(*) AS times FROM contact GROUP BY object_id HAVING count(*) > 1)
  SELECT object.id AS key, 'object' AS place, object.id AS subject, object.code AS number, object.name AS name,
    counted.times || ' 次' AS detail, '' AS day, 1 AS weight
  FROM counted JOIN inspection_object AS object ON object.id = counted.object_id
  WHERE (@risk IS NULL OR object.risk_class = @risk) AND ${condition}`,
});

/** An item in the register of checks outside the draw has an id, or words alone where the list has none. */
const strangeOutside = `EXISTS (SELECT 1 FROM json_each(outside_check.items) AS given
  LEFT JOIN inspection_item AS known ON known.id = given.value ->> '$.id'
  WHERE known.id IS NULL OR NOT ${isListed('known', 'outside_check.checked_on')})`;
const strangeSheet = `EXISTS (SELECT 1 FROM inspection_item AS known
  WHERE known.id IN ${checkedItems('sheet.id', 'sheet.task_id')} AND NOT ${isListed('known', 'sheet.checked_on')})`;

const sites = `${carriedOut} AND sheet.method = 'site'`;

type CheckCode = 'I1' | 'I2' | 'I3' | 'I11' | 'I12' | 'I13' | 'I14' | 'I15' | 'I18';

/** The indicators of checks themselves. */
export const checkSides: SidesOf<CheckCode> = {
  I1: {
    'all-checks': {
      numerator: visits(),
      denominator: { rows: `${withSheets} ${sheetsBesideOutside('1')} UNION ALL ${outsideRows('1')}` },
    },
    registry: { numerator: visits(), denominator: registry },
  },
  I2: {
    objects: { numerator: checkedObjects('1'), denominator: registry },
    enterprises: { numerator: checkedObjects(`kind = 'enterprise'`), denominator: enterprises },
  },
  I3: {
    visits: { numerator: visits('sheet.departments >= 2'), denominator: visits() },
    tasks: { numerator: tasksWith('sheet.departments >= 2'), denominator: tasksWith('1') },
  },
  I11: { visits: { numerator: visits(isProblem), denominator: visits(carriedOut) } },
  I12: {
    items: {
      numerator: { rows: `${withSheets} ${itemRows(`code IN (${usedCodes})`)}` },
      denominator: { rows: itemRows('1') },
    },
  },
  I13: {
    site: {
      numerator: visits(`${sites} AND (sheet.mobile = 1 OR sheet.scanned_at IS NOT NULL)`),
      denominator: visits(sites),
    },
  },
  I14: {
    saved: {
      numerator: visits(`${carriedOut} AND sheet.departments >= 2`, 'sheet.departments - 1'),
      denominator: null,
    },
  },
  I15: {
    repeated: { numerator: repeated('1'), denominator: null },
    'low-risk': { numerator: repeated(`object.risk_class = 'A'`), denominator: null },
    cap: { numerator: repeated('counted.times > coalesce(object.yearly_cap, @cap)'), denominator: null },
  },
  I18: {
    checks: {
      numerator: {
        rows: `${withSheets} ${sheetsBesideOutside(`${carriedOut} AND ${strangeSheet}`)}
          UNION ALL ${outsideRows(strangeOutside)}`,
      },
      denominator: null,
    },
  },
};
