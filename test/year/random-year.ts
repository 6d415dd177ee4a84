import type { Database } from '#core/db/database.ts';
import { type Chances, chances } from './chances.ts';
import { type Put, rowWriter } from './put-rows.ts';
import { type RandomRegistries, readRegistries, writeRandomItems, writeRandomRegistries } from './random-registries.ts';
import { departmentNames, platform, writeTask, type YearSize } from './random-tasks.ts';

export interface RandomYear extends YearSize {
  readonly seed: number;
  /** So many objects are made where there are none. */
  readonly objects: number;
}

/** Writes a random but lawful year into a workspace by SQL alone: the same one for the same seed. */
export function writeRandomYear(database: Pick<Database, 'raw'>, size: RandomYear): void {
  const { raw } = database;
  const put = rowWriter(database);
  const chance = chances(size.seed, size.year);
  raw.transaction(() => {
    const isEmpty = raw.prepare('SELECT 1 FROM inspection_object LIMIT 1').get() === undefined;
    if (isEmpty) writeRandomRegistries(put, chance, size.objects);
    writeRandomItems(database, put, chance);
    const registries = readRegistries(database, 20_000);
    raw.exec(`INSERT INTO frame VALUES ('random', 1, x'00')`);
    const lines = writePlans(put, chance, size.year);
    for (let number = 1; number <= size.tasks; number += 1) writeTask({ put, chance, registries }, size, lines, number);
    for (let number = 1; number <= size.tasks; number += 1) writeOutside(put, chance, registries, number);
    for (let number = 1; number <= size.tasks; number += 1) writeReferral(put, chance, number);
    writeReports(put, chance, size.year);
  })();
}

function writePlans(put: Put, { choose, percent, pick, dayAt, instant }: Chances, year: number): number[] {
  const lines: number[] = [];
  for (const [place, state] of ['approved', 'filed', 'published', 'draft', 'adjusting'].entries()) {
    const plan_id = put('annual_plan', {
      year,
      name: `计划${place}`,
      kind: 'internal',
      department: pick(departmentNames),
      state,
      version: 1,
      created_at: instant(dayAt(0)),
    });
    if (state !== 'draft') {
      const edition = { body: '{}', digest: '0', approved_by: '[]', reason: '' };
      put('plan_edition', { plan_id, version: 1, ...edition, approved_at: instant(dayAt(choose(200))) });
    }
    if (percent(50)) put('platform_entry', platform({ choose, percent, pick, dayAt, instant }, 'plan', plan_id));
    for (let position = 1; position <= 6; position += 1) {
      const from = choose(300);
      const words = {
        name: `行${position}`,
        field: '',
        range_text: '',
        ratio_text: '',
        frequency_text: '',
        subject: '',
      };
      const more = {
        level: '',
        method: '',
        period_text: '',
        office: '',
        risk_text: '',
        remark: '',
        item_mode: 'fixed',
      };
      const line = put('plan_line', {
        plan_id,
        position,
        ...words,
        ...more,
        targeted: choose(2),
        target: percent(90) ? choose(40) : null,
        lead_department: pick(departmentNames),
        departments: JSON.stringify(departmentNames.filter(() => percent(30))),
        date_from: dayAt(from),
        date_to: percent(85) ? dayAt(from + choose(90)) : null,
        campaign: 0,
        since_version: 1,
        cancelled_in: percent(10) ? 1 : null,
      });
      lines.push(line);
    }
  }
  return lines;
}

const sources = ['key', 'special', 'complaint', 'assigned'];

function writeOutside(put: Put, chance: Chances, { objects, items }: RandomRegistries, number: number): void {
  const { choose, percent, pick, dayAt, instant } = chance;
  const on = choose(350);
  const object_id = percent(80) ? pick(objects) : null;
  const listed = () => ({ id: pick(items), title: '事项', listed: true });
  const words = { id: null, title: '其他事项', listed: false };
  const given = percent(20) ? [listed(), words] : percent(50) ? [listed()] : [];
  put('outside_check', {
    number: `外${number}`,
    source: pick(sources),
    kind: pick(['daily', 'case', 'special', 'observation']),
    clue: '',
    ordered_above: percent(20) ? 1 : 0,
    object_id,
    object_code: object_id === null ? '' : `N-${object_id}`,
    object_name: `企业${object_id ?? ''}`,
    department: pick(departmentNames),
    items: JSON.stringify(given),
    inspectors: '[]',
    approved_by: '郭强',
    checked_on: dayAt(on),
    ended_on: dayAt(on + choose(5)),
    outcome: pick(['1', '6', '7']),
    finding: '',
    created_at: instant(dayAt(on)),
    created_by: '林英',
    ...(percent(8) ? { void_reason: '重复登记', voided_at: instant(dayAt(on + 6)) } : {}),
  });
}

function writeReferral(put: Put, { choose, percent, pick, dayAt, instant }: Chances, number: number): void {
  const on = choose(350);
  const isSent = percent(70);
  const decided = isSent || percent(30);
  put('referral', {
    number: `移${number}`,
    kind: pick(['case', 'department', 'notice', 'police', 'discipline']),
    restricted: percent(15) ? 1 : 0,
    object_name: '企业',
    receiver: '县公安局',
    reason: '',
    materials: '[]',
    found_on: dayAt(on),
    ...(decided ? { decided_at: instant(dayAt(on)), decision: isSent ? 'send' : 'keep', decided_by: '郭强' } : {}),
    decision_reason: '',
    send_due: percent(80) ? pick([dayAt(on + 3), instant(dayAt(on + 2))]) : null,
    sent_at: isSent ? instant(dayAt(on + choose(6))) : null,
    replied_on: isSent && percent(50) ? dayAt(on + 5 + choose(20)) : null,
    reply: '',
    opened_at: instant(dayAt(on)),
    opened_by: '林英',
  });
}

function writeReports(put: Put, { choose, percent, pick, dayAt, instant }: Chances, year: number): void {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const report = (kind: string, period_from: string, period_to: string, due: string | null) => {
    if (percent(25)) return;
    const sent_on = percent(80)
      ? due === null
        ? dayAt(choose(300))
        : percent(60)
          ? due
          : pick([`${year}-12-30`, dayAt(choose(200))])
      : null;
    const what = { receiver: pick(['领导小组办公室', '县政府']), title: kind, figures: '{}' };
    put('report', { kind, period_from, period_to, due, ...what, made_at: instant(dayAt(1)), made_by: '林英', sent_on });
  };
  for (let month = 4; month <= 11; month += 1) {
    report(
      'monthly',
      `${year}-${twoDigits(month)}-01`,
      `${year}-${twoDigits(month)}-28`,
      `${year}-${twoDigits(month + 1)}-28`,
    );
  }
  report('half-year', `${year}-01-01`, `${year}-06-30`, `${year}-06-15`);
  report('year-end', `${year}-01-01`, `${year}-12-31`, `${year}-11-20`);
  report('briefing', `${year}-03-01`, `${year}-03-31`, null);
}
