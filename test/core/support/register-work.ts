import type { Call } from './caller.ts';
import { assistantValues, departmentValues, specialCertificate } from './registers.ts';

const page = { after: null, limit: 100 };

/** Completes what is kept of a person, and enters an expert and a department by hand. */
export async function keepRegisters(call: Call, id: number, on: string): Promise<void> {
  const { certificates } = await call('inspector.get', { id, on });
  await call('inspector.save', {
    id,
    certificates: [...certificates, specialCertificate],
    absences: [{ kind: 'training', from: '2020-05-06', to: '2020-05-08', reason: '省局培训' }],
    trainings: [{ on: '2020-05-06', course: '执法资格培训', hours: 16, result: '合格' }],
    reason: '补录',
  });
  const change = { field: 'give-qualification', value: '电梯安全管理' } as const;
  const scope = { filter: { text: '', units: [], drawable: null }, on, only: [id], change };
  const { changes } = await call('inspector.bulkPreview', scope);
  await call('inspector.bulkEdit', { ...scope, expected: changes, reason: '取得资质' });
  await call('inspector.certificates', { on });
  await call('inspector.loads', { year: Number(on.slice(0, 4)), on });
  await call('assistant.save', { ...assistantValues, id: null, phone: '13800001234', reason: '入库' });
  await call('assistant.list', { text: '秦', kinds: [], ...page });
  await call('department.save', { ...departmentValues, id: null, reason: '登记' });
  await call('department.list', { text: '', enforcement: true, ...page });
  await call('staff.export', { register: 'assistant', on });
}
