import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '#contract/contract.ts';
import { approverPassword, approvers } from './approval-work.ts';
import { testBureau } from './bureau.ts';
import type { Call } from './caller.ts';
import { certificateFile, certificatePassword } from './certificate-file.ts';
import { sealPng } from './seal-picture.ts';
import { testAccount } from './signed-in.ts';
import type { JobPlace } from './whole-job.ts';

const page = { after: null, limit: 100 };

/** The bureau's seal as it is entered in the register. */
export const officialSeal = {
  id: null,
  name: '局公章',
  unit: testBureau.name,
  kind: 'official',
  shape: 'round',
  widthMillimetres: 42,
  heightMillimetres: 42,
  beganOn: '2020-01-01',
} as const satisfies Partial<InputOf<'seal.save'>>;

/** A request for one paper with the bureau's seal pressed in the file. */
export const overprint = { way: 'overprint', copies: 2, purpose: '印发检查通知书', seam: null, place: null } as const;

/** Asks for the seal on a paper, and has one of the approvers agree at this page. */
export async function requestSealed(call: Call, asked: InputOf<'seal.request'>): Promise<number> {
  const { id } = await call('seal.request', asked);
  const { request, deciders } = await call('approval.standing', { action: 'seal.use', subject: id });
  const accountId = deciders.find(({ name }) => name === approvers[0])?.id ?? 0;
  const decision = {
    id: request?.id ?? 0,
    accountId,
    password: approverPassword,
    decision: 'approve',
    note: '',
  } as const;
  await call('approval.decideHere', decision);
  return id;
}

/** Keeps seals, has papers sealed and entered, signs one, and ends a seal. */
export async function keepSeals(call: Call, { folder, grantFile, today }: JobPlace, taskId: number): Promise<void> {
  const { keepers } = await call('seal.list', {});
  const { id } = await call('seal.save', { ...officialSeal, keeperId: keepers[0]?.id ?? 0 });
  const picture = join(folder, '..', '公章.png');
  writeFileSync(picture, sealPng());
  await call('seal.setPicture', { id, file: await grantFile(picture) });
  await call('seal.preview', { id });
  const { rows } = await call('document.list', { taskId, ...page });
  const paper = rows.find(({ kind }) => kind === '检查通知书');
  const choice = { kind: 'documents' as const, ids: [paper?.id ?? 0] };
  const { id: hasty } = await call('seal.request', { ...overprint, choice, seals: [id] });
  await call('seal.withdraw', { id: hasty, reason: '选错文书' });
  const request = await requestSealed(call, { ...overprint, choice, seals: [id] });
  await call('seal.requests', { show: 'open', ...page });
  await call('seal.carryOut', { id: request, password: testAccount.password, supervisor: '高飞' });
  await call('seal.uses', { text: '', from: null, to: null, ...page });
  await call('seal.export', { form: 'xlsx', from: null, to: null });
  const file = join(folder, '..', '证书.p12');
  writeFileSync(file, certificateFile(today(), '2099-01-01'));
  const password = certificatePassword;
  const signing = await call('certificate.add', { name: '局证书', file: await grantFile(file), password });
  const sealed = (await call('document.list', { taskId, ...page })).rows.find(({ kind }) =>
    kind.endsWith('（已用印）'),
  );
  await call('certificate.sign', { id: signing.id, documentId: sealed?.id ?? 0, password });
  const old = await call('certificate.add', { name: '旧证书', file: await grantFile(file), password });
  await call('certificate.list', {});
  await call('certificate.remove', { id: old.id, reason: '换证' });
  const { id: worn } = await call('seal.save', { ...officialSeal, name: '旧公章', keeperId: keepers[0]?.id ?? 0 });
  await call('seal.retire', { id: worn, state: 'destroyed', reason: '磨损换章' });
}
