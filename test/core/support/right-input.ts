import { contract, type MethodName } from '#contract/contract.ts';
import { usualSecurity } from '#domain/account/security-rule.ts';
import { usualApprovals } from '#domain/approval/approval-rule.ts';
import { usualWitnessRule } from '#domain/draw/witness-rule.ts';
import { testBureau } from './bureau.ts';
import { draftOf } from './draft.ts';
import { assistantValues, departmentValues } from './registers.ts';
import { testAccount } from './signed-in.ts';
import { staffPassword } from './staff.ts';

const inputProfile = {
  code: 'x',
  name: 'x',
  source: 'x',
  disclosureWorkingDays: 20,
  disclosureSource: 'x',
  dueSoonWorkingDays: 5,
  planDueMonthDay: '01-31',
  witnesses: 3,
  witnessDigits: 8,
  teamSize: 2,
  reserve: 3,
  inspectorCap: 12,
  riskRatios: [],
  drawableStates: [],
  baseQualification: 'x',
  methodNames: {},
  outcomeNames: {},
  replaceReasons: [],
  noticeBasis: [],
  noticeMaterials: [],
  objectionTerm: 'x',
  disclosurePlatform: 'x',
  security: usualSecurity,
  approvals: usualApprovals,
  witnessRule: usualWitnessRule,
  calendar: [],
};

const backupRules = { intervalMinutes: 60, recent: 5, daily: 14, monthly: 12 };

/** An input that is right in itself, where there is nothing to work on. */
export function rightInput(method: MethodName): unknown {
  const page = { after: null, limit: 10 };
  const filter = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
  const sort = { column: 'code', direction: 'up' };
  const file = 'a'.repeat(24);
  const fromFile = { file, password: null };
  const inputs: Partial<Record<MethodName, unknown>> = {
    'bureau.save': testBureau,
    'profile.save': { profile: inputProfile, reason: '试' },
    'import.inspect': { file, kind: 'item', sheet: null, headerRow: null },
    'import.run': { file, kind: 'item', sheet: 0, headerRow: 1, mapping: ['name'], policy: 'update' },
    'object.list': { filter, sort, ...page },
    'object.facets': { filter },
    'object.export': { filter, sort },
    'object.get': { id: 1 },
    'inspector.list': { filter: { text: '', units: [], drawable: null }, on: '2026-03-02', ...page },
    'inspector.save': { id: 1, status: 'left', recusals: [], notOwnArea: false, reason: '试' },
    'inspector.get': { id: 1, on: '2026-03-02' },
    'inspector.certificates': { on: '2026-03-02' },
    'inspector.loads': { year: 2026, on: '2026-03-02' },
    'assistant.list': { text: '', kinds: [], ...page },
    'assistant.save': { ...assistantValues, id: 1, reason: '试' },
    'department.list': { text: '', enforcement: null, ...page },
    'department.save': { ...departmentValues, id: 1, reason: '试' },
    'staff.export': { register: 'assistant', on: '2026-03-02' },
    'item.list': { text: '', ...page },
    'inspector.export': { filter: { text: '', units: [], drawable: null }, on: '2026-03-02' },
    'item.export': { text: '' },
    'import.export': {},
    'task.list': { text: '', ...page },
    'task.get': { id: 1 },
    'task.preview': draftOf(),
    'task.create': draftOf(),
    'task.save': { id: 1, draft: draftOf() },
    'task.void': { id: 1, reason: '试' },
    'draw.freezeFrame': { taskId: 1, occasion: '会', place: '', host: '甲', operator: '乙' },
    'draw.rehearse': { taskId: 1, occasion: '会', place: '', host: '甲', operator: '乙' },
    'draw.addWitness': { drawId: 1, name: '甲', unit: '乙', kind: '丙', method: '骰子', value: '123456' },
    'draw.cancel': { drawId: 1, reason: '试' },
    'draw.withdraw': { drawId: 1, reason: '试' },
    'draw.replace': { drawId: 1, out: 'x', reason: '试' },
    'draw.replaceInspector': { drawId: 1, object: 'x', inspector: 'y', unavailable: [], reason: '试' },
    'draw.add': { drawId: 1, stratum: 'A', count: 1, reason: '试' },
    'draw.planAgain': { drawId: 1, inspectorUnits: [], inspectorCap: 1, reason: '试' },
    'draw.evidence': { drawId: 1, form: 'public' },
    'assignment.list': { taskId: 1, ...page },
    'result.save': {
      assignmentId: 1,
      outcome: '1',
      checkedOn: '2026-03-02',
      endedOn: '2026-03-02',
      inspectorIds: [1, 2],
      finding: '',
      note: '',
    },
    'disclosure.list': { today: '2026-03-02' },
    'disclosure.confirm': { taskId: 1, on: '2026-03-02', channel: '网', receipt: '1' },
    'document.list': { taskId: null, ...page },
    'document.notices': { taskId: 1, issuedOn: '2026-03-02' },
    'document.bulletin': { taskId: 1, issuedOn: '2026-03-02' },
    'draw.selfTest': {},
    'draw.history': page,
    'draw.setShow': { drawId: 1, position: 0, running: true, speed: 1 },
    'import.list': page,
    'audit.list': page,
    'audit.checkHead': { seq: 1, hash: '0'.repeat(16) },
    'audit.digest': { day: '2026-03-02' },
    'workspace.pack': { password: null },
    'workspace.unpack': { ...fromFile, folder: null },
    'backup.saveSettings': { ...backupRules, secondPlace: 'keep', password: 'keep' },
    'backup.preview': fromFile,
    'backup.drill': fromFile,
    'backup.restore': { ...fromFile, reason: '试' },
    'recovery.look': { folder: null },
    'recovery.restore': { ...fromFile, folder: null, person: '甲', reason: '试' },
    'recovery.salvage': { folder: null },
    'workspace.create': { folder: null, bureau: testBureau, account: testAccount },
    'workspace.open': { folder: null },
    'workspace.openDemo': { folder: null },
    'update.check': { files: [file] },
    'personal.reveal': { kind: 'object', id: 1, field: 'phone', reason: '试' },
    'account.createFirst': testAccount,
    'account.signIn': testAccount,
    'account.unlock': { password: 'x' },
    'account.recover': { code: 'x', name: 'x', password: 'x' },
    'account.renewCode': { password: staffPassword },
    'account.changePassword': { current: 'x', password: 'x' },
    'account.save': { id: null, name: '新人', roles: ['clerk'], password: 'x', reason: '试' },
    'account.disable': { id: 999, reason: '试' },
    'account.enable': { id: 999, reason: '试' },
    'account.resetPassword': { id: 999, password: 'x', reason: '试' },
    'approval.list': { show: 'all', action: null, ...page },
    'approval.standing': { action: 'task.void', subject: 1 },
    'approval.request': { action: 'task.void', subject: 1, reason: '试', details: {} },
    'approval.withdraw': { id: 1, reason: '试' },
    'approval.decide': { id: 1, decision: 'approve', note: '' },
    'approval.decideHere': { id: 1, decision: 'approve', note: '', accountId: 1, password: 'x' },
    'role.save': { code: null, title: '试', permissions: [], reason: '试' },
  };
  const { kind } = contract[method];
  return inputs[method] ?? (method.startsWith('draw.') || method.startsWith('document.') ? { drawId: 1 } : kind && {});
}
