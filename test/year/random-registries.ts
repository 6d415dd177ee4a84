import type { Database } from '#core/db/database.ts';
import type { Chances } from './chances.ts';
import type { Put } from './put-rows.ts';

const classes = ['A', 'B', 'C', 'D', 'unclassified'];
const states = ['existing', 'existing', 'operating', 'open', 'deregistered', 'revoked'];

/** Ids of what a random year is about. */
export interface RandomRegistries {
  readonly objects: readonly number[];
  readonly items: readonly number[];
  readonly inspectors: readonly number[];
}

const batch = { file_name: '随机', file_sha256: '0', headings: '[]', mapping: '[]', result: '{}' };

/** Writes objects, inspectors with and without valid certificates, and two versions of an item list into empty registries. */
export function writeRandomRegistries(put: Put, chance: Chances, objects: number): void {
  const { choose, percent, pick, dayAt, instant } = chance;
  const finished_at = instant(dayAt(0));
  const batch_id = put('import_batch', { kind: 'object', ...batch, finished_at });
  const from = { batch_id, updated_at: finished_at };
  put('label_group', { name: '必填一', exclusive: 0, mandatory: 1, position: 20 });
  put('label_group', { name: '必填二', exclusive: 0, mandatory: 1, position: 21 });
  for (const [place, group] of ['必填一', '必填一', '必填二', '未分组'].entries()) {
    const what = { applies: 'object', colour: 'ink', source: 'own', note: '' };
    put('label', { name: `标签${place}`, group_name: group, ...what });
  }
  for (let number = 1; number <= objects; number += 1) {
    const labels = [0, 1, 2, 3].filter(() => percent(55)).map(place => `标签${place}`);
    const name = `企业${number}`;
    const texts = {
      name,
      search: name,
      initials: 'qy',
      match_key: name,
      labels: JSON.stringify(labels),
      source: '随机',
    };
    const kind = percent(60) ? 'enterprise' : 'individual';
    const standing = percent(92) ? 'in-use' : pick(['disabled', 'void']);
    const yearly_cap = percent(10) ? 1 + choose(3) : null;
    const place = { kind, state: pick(states), risk_class: pick(classes), standing, yearly_cap };
    const object_id = put('inspection_object', { code: `N-${number}`, ...texts, ...place, ...from });
    for (const label of labels) put('object_label', { label, object_id });
  }
  for (let number = 1; number <= 40; number += 1) writeInspector(put, chance, number, from);
}

function writeInspector(put: Put, { percent, pick, dayAt, choose }: Chances, number: number, from: Parameters<Put>[1]) {
  const certificate_until = percent(80) ? pick([dayAt(choose(500)), '9999-12-31']) : null;
  const id = put('inspector', {
    code: `R${number}`,
    name: `人${number}`,
    search: '人',
    initials: 'r',
    unit: pick(['城关所', '东镇所']),
    staff_kind: pick(['civil-servant', 'qualified-staff', 'daily-staff', 'assistant']),
    certificate: certificate_until === null ? null : `Z${number}`,
    certificate_until,
    fields: '[]',
    qualifications: '[]',
    not_own_area: 0,
    status: pick(['on-duty', 'on-duty', 'on-duty', 'seconded', 'retired']),
    ...from,
  });
  if (!percent(30)) return;
  const days = {
    valid_from: percent(70) ? dayAt(choose(200)) : null,
    valid_until: percent(70) ? dayAt(200 + choose(300)) : null,
  };
  put('inspector_certificate', { inspector_id: id, position: 1, type: '执法证', ...days, enforcement: choose(2) });
}

/** A list valid since ever, and one that replaces it in the course of the year with other items and terms. */
export function writeRandomItems(
  { raw }: Pick<Database, 'raw'>,
  put: Put,
  { choose, percent, dayAt, instant }: Chances,
): void {
  const at = instant(dayAt(0));
  const batch_id = put('import_batch', { kind: 'item', ...batch, finished_at: at });
  const next = Number(raw.prepare('SELECT coalesce(max(number), 0) + 1 FROM item_version').pluck().get());
  for (const [place, valid_from] of [null, dayAt(120 + choose(90))].entries()) {
    const version_id = put('item_version', { number: next + place, state: 'draft', valid_from, opened_at: at });
    for (let item = 1; item <= 12; item += 1) {
      if (percent(20)) continue;
      const texts = { category: '登记', name: `事项${item}`, search: '事项', object_scope: '', item_class: 'general' };
      const rules = {
        methods: '[]',
        subject: '',
        basis: '',
        ratio_text: '',
        ratio_rule: '{}',
        frequency_text: '',
        frequency_rule: '{}',
      };
      const valid_to = percent(15) ? dayAt(100 + choose(250)) : null;
      put('inspection_item', { code: `S${item}`, ...texts, ...rules, valid_to, batch_id, version_id, updated_at: at });
    }
    raw.prepare(`UPDATE item_version SET state = 'published', published_at = ? WHERE id = ?`).run(at, version_id);
  }
}

/** What stands in the registries now; of a large one a part that a year can reach. */
export function readRegistries({ raw }: Pick<Database, 'raw'>, most: number): RandomRegistries {
  const ids = (sql: string) => raw.prepare(sql).pluck().all() as number[];
  const last = Number(raw.prepare('SELECT coalesce(max(id), 0) FROM inspection_object').pluck().get());
  const step = Math.max(1, Math.floor(last / most));
  return {
    objects: ids(`SELECT id FROM inspection_object WHERE id % ${step} = 0 ORDER BY id LIMIT ${most}`),
    items: ids('SELECT id FROM inspection_item ORDER BY id'),
    inspectors: ids('SELECT id FROM inspector ORDER BY id'),
  };
}
