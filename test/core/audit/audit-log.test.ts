import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { auditHash } from '#core/audit/audit-entry.ts';
import { testBureau } from '../support/bureau.ts';
import { prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore } from '../support/running-core.ts';

const openCounty = prepared(smallCounty);

const entries = 12;

/** A closed workspace whose log has twelve entries. */
async function loggedWorkspace(): Promise<RunningCore> {
  const running = await startBureau();
  for (let number = 2; number <= entries; number += 1) {
    running.clock.addDays(1);
    await running.client.command('bureau.save', { ...testBureau, phone: `0530-555${number}` });
  }
  await running.close();
  return running;
}

/** Changes the closed file as somebody does who knows SQL and has taken the guards away. */
function tamper({ folder }: RunningCore, change: (raw: SqliteDatabase.Database) => void): void {
  const raw = new SqliteDatabase(join(folder, '明抽.db'));
  raw.exec('DROP TRIGGER audit_entry_stays; DROP TRIGGER audit_entry_remains;');
  change(raw);
  raw.close();
}

async function verified({ folder, keyFolder, clock }: RunningCore) {
  const running = startCore({ folder, keyFolder, clock });
  await running.client.job('workspace.open', { folder: null });
  const result = await running.client.job('audit.verify', {});
  await running.close();
  return result;
}

test('a log that nobody has touched is found whole', async () => {
  const running = await loggedWorkspace();
  expect(await verified(running)).toMatchObject({
    entries,
    firstBroken: null,
    sentence: expect.stringContaining('没有缺失'),
  });
});

test.each<[string, (raw: SqliteDatabase.Database) => void, number]>([
  ['a changed time', raw => raw.exec("UPDATE audit_entry SET at = '2020-01-01' WHERE seq = 5"), 5],
  ['a changed person', raw => raw.exec("UPDATE audit_entry SET actor = '别人' WHERE seq = 1"), 1],
  ['a changed action', raw => raw.exec("UPDATE audit_entry SET action = 'task.void' WHERE seq = 7"), 7],
  ['a changed subject', raw => raw.exec("UPDATE audit_entry SET subject = '' WHERE seq = 3"), 3],
  ['a changed content', raw => raw.exec("UPDATE audit_entry SET after = '{}' WHERE seq = 12"), 12],
  ['a removed content', raw => raw.exec('UPDATE audit_entry SET before = NULL WHERE seq = 4'), 4],
  ['an added reason', raw => raw.exec("UPDATE audit_entry SET reason = '' WHERE seq = 6"), 6],
  ['a removed entry', raw => raw.exec('DELETE FROM audit_entry WHERE seq = 8'), 9],
  ['a removed beginning', raw => raw.exec('DELETE FROM audit_entry WHERE seq = 1'), 2],
  [
    'two entries that have changed places',
    raw =>
      raw.exec(
        'UPDATE audit_entry SET seq = -1 WHERE seq = 5; UPDATE audit_entry SET seq = 5 WHERE seq = 6; UPDATE audit_entry SET seq = 6 WHERE seq = -1',
      ),
    5,
  ],
])('%s is found, and the first entry that is broken is named', async (_what, change, first) => {
  const running = await loggedWorkspace();
  tamper(running, change);
  const result = await verified(running);
  expect(result.firstBroken).toBe(first);
  expect(result.sentence).toContain(`第 ${first} 条`);
});

test('a forger who computes the hash of his entry anew is found at the entry after it', async () => {
  const running = await loggedWorkspace();
  tamper(running, raw => {
    const entry = raw.prepare('SELECT * FROM audit_entry WHERE seq = 5').get() as Parameters<typeof auditHash>[0];
    const forged = { ...entry, subject: '另一件事' };
    raw.prepare('UPDATE audit_entry SET subject = ?, hash = ? WHERE seq = 5').run(forged.subject, auditHash(forged));
  });
  expect((await verified(running)).firstBroken).toBe(6);
});

test('no field of an entry can be changed without changing its hash', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const optional = fc.option(text);
  const entry = fc.record({
    seq: fc.integer({ min: 1 }),
    at: text,
    actor: text,
    action: text,
    subject: text,
    before: optional,
    after: optional,
    reason: optional,
    prev_hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    rows_hash: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
  });
  const differs = fc.property(entry, entry, (one, other) => {
    expect(auditHash(one) === auditHash(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    for (const key of Object.keys(one) as (keyof typeof one)[]) {
      if (one[key] === other[key]) continue;
      expect(auditHash({ ...one, [key]: other[key] })).not.toBe(auditHash(one));
    }
  });
  fc.assert(differs, { seed: 7, numRuns: 200 });
});

test('the log is shown newest first and paged without a gap', async () => {
  const running = await loggedWorkspace();
  const again = startCore({ folder: running.folder, keyFolder: running.keyFolder });
  onTestFinished(() => again.close());
  await again.client.job('workspace.open', { folder: null });
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const page: { rows: { seq: number }[]; next: string | null; total: number } = await again.client.query(
      'audit.list',
      {
        after,
        limit: 5,
      },
    );
    expect(page.total).toBe(entries);
    seen.push(...page.rows.map(({ seq }) => seq));
    after = page.next;
  } while (after !== null);
  expect(seen).toEqual(Array.from({ length: entries }, (_, place) => entries - place));
});

test('a command whose entry cannot be written does not happen', async () => {
  const county = await openCounty();
  const { raw } = county.database();
  raw.exec("CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.audit_entry BEGIN SELECT raise(ABORT, 'no log'); END;");
  const before = await county.client.query('workspace.status', {});
  const change = { id: 1, status: 'left', recusals: [], notOwnArea: true, reason: '调离' };
  await expect(county.client.command('inspector.save', change)).rejects.toThrow('程序出现意外问题');
  await expect(county.client.command('bureau.save', { ...testBureau, phone: '0' })).rejects.toThrow();
  expect(await county.client.query('workspace.status', {})).toEqual(before);
  expect(raw.prepare('SELECT status FROM inspector WHERE id = 1').pluck().get()).toBe('on-duty');
  raw.exec('DROP TRIGGER temp.refuse');
  await county.client.command('inspector.save', change);
  expect(raw.prepare('SELECT status FROM inspector WHERE id = 1').pluck().get()).toBe('left');
});

test('a refused command leaves no entry', async () => {
  const { client, application } = await startBureau();
  const { audit } = application.requireWorkspace();
  const before = audit.head();
  await refusalOf(client.command('task.void', { id: 1, reason: '没有' }));
  await refusalOf(client.command('bureau.save', { ...testBureau, areaCode: '1' }));
  await refusalOf(client.command('draw.commit', { drawId: 1 }));
  await refusalOf(client.job('document.bulletin', { taskId: 1, issuedOn: '2026-03-02' }));
  expect(audit.head()).toEqual(before);
});
