import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, read, utils } from '@e965/xlsx';
import { expect, onTestFinished, test } from 'vitest';
import { scrubbed } from '#core/diagnostics/scrubbed.ts';
import { demoBureau } from '#core/workspace/demo-bureau.ts';
import { packedText, popplerIsMissing } from '../document/poppler.ts';
import { drawUntil } from '../support/ceremony.ts';
import { enterAll } from '../support/results.ts';
import { type RunningCore, resourceFolder, startCore, temporaryFolder } from '../support/running-core.ts';
import { numbersIn } from './plain-files.ts';

const objects = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
const sort = { column: 'code', direction: 'up' } as const;
const page = { after: null, limit: 500 };

/** Every telephone number in the files of the invented county, as it stands there. */
function personalValues(): Set<string> {
  const values = ['检查对象名录库-云河县.xlsx', '执法检查人员名录库-云河县.xlsx'].flatMap(name => {
    const book = read(readFileSync(join(resourceFolder, 'demo', name)));
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false });
    const header = rows.findIndex(row => row.includes('联系电话'));
    const column = rows[header]?.indexOf('联系电话') ?? -1;
    return rows.slice(header + 1).map(row => String(row[column] ?? '').trim());
  });
  // The bureau's own number stands on its papers.
  return new Set(values.filter(value => /\d{7}/.test(value) && value !== demoBureau.phone));
}

/** The texts in a zip, as another library reads it. */
function unpacked(bytes: Buffer): string[] {
  const files = CFB.read(bytes, { type: 'buffer' }).FileIndex as { content?: Uint8Array }[];
  return files.map(({ content }) => Buffer.from(content ?? []).toString('utf8'));
}

/** What a file says, whatever it is: packed parts are unpacked, set type is read back. */
function textsOf(path: string): string[] {
  const bytes = readFileSync(path);
  const packed = /\.(xlsx|zip)$/.test(path) ? unpacked(bytes) : [];
  const set = path.endsWith('.pdf') && !popplerIsMissing ? [packedText(bytes)] : [];
  return [bytes.toString('utf8'), bytes.toString('utf16le'), ...packed, ...set];
}

/** Does what a bureau does with the county, and makes every file that the product makes. */
async function wholeYear(running: RunningCore): Promise<unknown[]> {
  const { client, clock } = running;
  const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'count', count: 3 }) as const);
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', { strata });
  await client.job('object.export', { filter: objects, sort });
  for (const form of ['public', 'sealed'] as const) await client.job('draw.evidence', { drawId, form });
  await client.job('document.drawRecord', { drawId });
  await client.job('document.drawnObjects', { drawId });
  await client.job('document.notices', { taskId, issuedOn: '2026-03-02' });
  clock.addDays(10);
  await enterAll(running, taskId);
  await client.job('document.bulletin', { taskId, issuedOn: '2026-03-12' });
  await client.job('backup.run', {});
  const reveal = { kind: 'object', id: 1, field: 'phone', reason: '电话通知' } as const;
  const { value } = await client.job('personal.reveal', reveal);
  expect(value).toMatch(/\d{7}/);
  await client.job('diagnostics.make', {});
  return [
    await client.query('object.list', { filter: objects, sort, ...page }),
    await client.query('object.get', { id: 1 }),
    await client.query('inspector.list', {
      filter: { text: '', units: [], drawable: null },
      on: '2026-03-02',
      ...page,
    }),
    await client.query('assignment.list', { taskId, ...page }),
    await client.query('import.list', page),
    await client.query('audit.list', page),
    running.bugs,
  ];
}

test('after the whole work of a bureau no file it made and no list it shows holds a telephone number of the county', async () => {
  const running = startCore({ folder: temporaryFolder() });
  onTestFinished(() => running.close());
  await running.client.job('workspace.openDemo', { folder: null });
  const values = personalValues();
  expect(values.size).toBeGreaterThan(5000);
  const answers = await wholeYear(running);
  expect(numbersIn(JSON.stringify(answers), values)).toEqual([]);

  const { folder } = running.application.requireWorkspace();
  const check = () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name));
    expect(
      paths.flatMap(path =>
        textsOf(path)
          .flatMap(text => numbersIn(text, values))
          .map(one => `${path}: ${one}`),
      ),
    ).toEqual([]);
    return files.map(({ name }) => name);
  };
  const names = check();
  // Of every kind that can be made there was one to look into.
  for (const kind of [
    /^问题行.*xlsx$/,
    /^检查对象名录.*xlsx$/,
    /\.pdf$/,
    /证据.*json$/,
    /^诊断信息.*zip$/,
    /^备份.*db$/,
    /-wal$/,
  ]) {
    expect(
      names.some(name => kind.test(name)),
      String(kind),
    ).toBe(true);
  }
  await running.close();
  check();
}, 300_000);

test('the search of this file finds a number where there is one', () => {
  const values = new Set(['0530-5554413', '13812345678']);
  expect(numbersIn('电话0530-5554413。', values)).toEqual(['0530-5554413']);
  expect(numbersIn(scrubbed('电话0530-5554413，13812345678'), values)).toEqual([]);
});
