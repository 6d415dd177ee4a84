import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileDigest } from '#core/files/output-file.ts';
import { openPicture } from '#core/seal/kept-picture.ts';
import { testBureau } from '../support/bureau.ts';
import { refusalOf } from '../support/refusal.ts';
import { overprint } from '../support/seal-work.ts';
import { readWorkbook } from '../support/workbook.ts';
import { drawnPictures } from './drawn-pictures.ts';
import { approved, carryOut, enterSeal, papersOf, pathOf, sealedBureau, usesOf } from './sealed-bureau.ts';

const notice = '检查通知书';

test('a batch is asked for, approved by another, sealed, and each paper of it entered with both digests', async () => {
  const { running, taskId, sealId } = await sealedBureau();
  const choice = { kind: 'task', taskId, paperKind: notice } as const;
  const id = await approved(running, { ...overprint, choice, seals: [sealId] });
  expect(await carryOut(running, id)).toEqual({ done: 3, refused: [], left: 0, stopped: null });
  const before = await papersOf(running, notice);
  const after = await papersOf(running, `${notice}（已用印）`);
  expect(after.map(({ number }) => number)).toEqual(before.map(({ number }) => number));
  for (const [place, paper] of after.entries()) {
    const path = pathOf(running, paper);
    expect(await fileDigest(path)).toBe(paper.file?.sha256);
    expect(readFileSync(path).indexOf(readFileSync(pathOf(running, before[place])))).toBe(0);
    const [seal] = await drawnPictures(readFileSync(path));
    expect(seal?.width).toBeCloseTo(42, 2);
  }
  const uses = await usesOf(running);
  expect(uses.map(use => [use.sha256Before, use.sha256After])).toEqual(
    before.map((paper, place) => [paper.file?.sha256, after[place]?.file?.sha256]),
  );
  expect(uses[0]).toMatchObject({
    copies: 2,
    approvedBy: '郭强',
    usedBy: '林英',
    supervisedBy: '高飞',
    seals: '局公章',
  });
  const again = await refusalOf(carryOut(running, id));
  expect(again.message).toContain('已经办完');
});

test('without an approval nothing is sealed, and who asked cannot be the one who agrees', async () => {
  const { running, taskId, sealId } = await sealedBureau();
  const { client } = running;
  const choice = { kind: 'task', taskId, paperKind: notice } as const;
  const { id } = await client.command('seal.request', { ...overprint, choice, seals: [sealId] });
  expect(await refusalOf(carryOut(running, id))).toMatchObject({ code: 'needs-approval' });
  const { request } = await client.query('approval.standing', { action: 'seal.use', subject: id });
  expect(request?.details).toMatchObject({ copies: '每件 2 份', seals: '局公章', purpose: overprint.purpose });
  const own = client.command('approval.decide', { id: request?.id ?? 0, decision: 'approve', note: '' });
  expect((await refusalOf(own)).message).toContain('自己申请的事不能由自己审批');
  expect(await usesOf(running)).toEqual([]);
  expect(await papersOf(running, `${notice}（已用印）`)).toEqual([]);
});

test('a paper whose file was changed is refused by itself, and one made again outdates the approval', async () => {
  const { running, taskId, sealId } = await sealedBureau();
  const choice = { kind: 'task', taskId, paperKind: notice } as const;
  const [changed] = await papersOf(running, notice);
  const id = await approved(running, { ...overprint, choice, seals: [sealId] });
  appendFileSync(pathOf(running, changed), '%');
  const done = await carryOut(running, id);
  expect(done).toMatchObject({ done: 2, left: 0, refused: [{ sentence: expect.stringContaining('校验值不符') }] });
  expect(await usesOf(running)).toHaveLength(2);
  const second = await approved(running, { ...overprint, choice, seals: [sealId] });
  await running.client.job('document.notices', { taskId, issuedOn: '2026-03-04' });
  expect((await refusalOf(carryOut(running, second))).message).toContain('重新印发过');
  expect(await usesOf(running)).toHaveLength(2);
});

test('a wrong password, a retired seal, the seal of another keeper and of another unit are refused, each with a sentence', async () => {
  const { running, taskId, sealId } = await sealedBureau();
  const { client } = running;
  const choice = { kind: 'task', taskId, paperKind: notice } as const;
  const id = await approved(running, { ...overprint, choice, seals: [sealId] });
  const wrong = client.job('seal.carryOut', { id, password: '错的', supervisor: '' });
  expect((await refusalOf(wrong)).message).toContain('密码不正确');
  const police = await enterSeal(running, { name: '公安局章', unit: '云河县公安局' });
  const foreign = await approved(running, { ...overprint, choice, seals: [police] });
  expect((await refusalOf(carryOut(running, foreign))).message).toContain(`与这份文书的署名“${testBureau.name}”不一致`);
  await client.command('seal.retire', { id: sealId, state: 'destroyed', reason: '换章' });
  expect((await refusalOf(carryOut(running, id))).message).toContain('销毁');
  const { seals } = await client.query('seal.list', {});
  expect(seals.find(seal => seal.id === sealId)).toMatchObject({ state: 'destroyed', picture: null });
  expect(await usesOf(running)).toEqual([]);
});

test('a disk that fills in the middle keeps what was sealed, and the rest is sealed when there is room', async () => {
  const { running, taskId, sealId } = await sealedBureau();
  const choice = { kind: 'task', taskId, paperKind: notice } as const;
  const [, second] = await papersOf(running, notice);
  const id = await approved(running, { ...overprint, choice, seals: [sealId] });
  const { documents } = running.application.requireWorkspace();
  const folder = pathOf(running, second);
  expect(folder).not.toBe('');
  // A folder in the place of a file that waits is what a disk is that takes no more.
  const blocked = folder.replace(/\.pdf$/, '（已用印）.pdf.new');
  mkdirSync(blocked);
  const stopped = await carryOut(running, id);
  expect(stopped.stopped).not.toBeNull();
  expect(stopped.done + stopped.left).toBe(3);
  expect(await usesOf(running)).toHaveLength(stopped.done);
  expect(await papersOf(running, `${notice}（已用印）`)).toHaveLength(stopped.done);
  rmSync(blocked, { recursive: true });
  expect(await carryOut(running, id)).toMatchObject({ done: stopped.left, left: 0, stopped: null });
  expect(await usesOf(running)).toHaveLength(3);
  expect(documents.count(null)).toBeGreaterThan(3);
});

test('a wet seal is entered without a picture, also on a paper this program did not make', async () => {
  const { running, sealId } = await sealedBureau();
  const choice = { kind: 'other' as const, title: '关于借用会议室的函', number: '云市监函〔2026〕1号' };
  const wet = { ...overprint, way: 'wet' as const, choice, seals: [sealId] };
  expect((await refusalOf(running.client.command('seal.request', { ...wet, way: 'overprint' }))).message).toContain(
    '实盖',
  );
  expect((await refusalOf(running.client.command('seal.request', { ...wet, seam: 'every' }))).message).toContain(
    '实盖',
  );
  await carryOut(running, await approved(running, wet));
  expect(await usesOf(running)).toMatchObject([{ title: choice.title, way: 'wet', sha256After: null }]);
});

test('the register of uses is a workbook and a form, and its lines can be neither changed nor removed', async () => {
  const { running, taskId, sealId } = await sealedBureau();
  const { client } = running;
  const choice = { kind: 'task', taskId, paperKind: notice } as const;
  await carryOut(running, await approved(running, { ...overprint, seam: 'every', choice, seals: [sealId] }));
  const days = { from: '2026-03-01', to: null };
  const { file } = await client.job('seal.export', { form: 'xlsx', ...days });
  const rows = await readWorkbook(running.core.files.output(file)?.path ?? '');
  expect(JSON.stringify(rows)).toContain('局公章');
  const form = await client.job('seal.export', { form: 'pdf', ...days });
  expect(
    readFileSync(running.core.files.output(form.file)?.path ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const { raw } = running.database();
  expect(() => raw.exec("UPDATE seal_use SET purpose = '别的'")).toThrow(/append-only/);
  expect(() => raw.exec('DELETE FROM seal_use')).toThrow(/append-only/);
});

test('the picture of a seal lies in no file, log or answer but sealed; on screen it is small and cut by stripes', async () => {
  const { running, sealId } = await sealedBureau();
  const { client } = running;
  const { picture } = await client.query('seal.preview', { id: sealId });
  const shown = Buffer.from(picture?.split(',')[1] ?? '', 'base64');
  expect([shown.readUInt32BE(16), shown.readUInt32BE(20)]).toEqual([120, 120]);
  const row = running.database().raw.prepare('SELECT picture_sealed AS sealed FROM seal').get() as { sealed: Buffer };
  expect(row.sealed[0]).toBe(1);
  const workspace = running.application.requireWorkspace();
  const seal = workspace.seals.get(sealId);
  const ink = seal ? openPicture(workspace, seal)?.ink : undefined;
  const packed = deflateSync(ink ?? Buffer.alloc(0));
  await client.job('backup.run', {});
  const files = readdirSync(running.folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  expect(files.length).toBeGreaterThan(2);
  for (const entry of files) {
    const bytes = readFileSync(`${entry.parentPath}/${entry.name}`);
    expect([entry.name, bytes.includes(packed.subarray(0, 64))]).toEqual([entry.name, false]);
    expect([entry.name, bytes.includes(packed.toString('base64').slice(0, 64))]).toEqual([entry.name, false]);
  }
});
