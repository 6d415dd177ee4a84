import type { MethodName } from './contract.ts';

/** What an account may be allowed; roles are sets of these and are kept as data. */
export const permissions = [
  'workspace.read',
  'workspace.manage',
  'audit.read',
  'registry.read',
  'registry.write',
  'registry.export',
  'task.read',
  'task.write',
  'draw.read',
  'draw.operate',
  'draw.evidence',
  'check.read',
  'check.write',
  'disclosure.read',
  'disclosure.write',
  'document.read',
  'document.make',
  'account.manage',
  'approval.decide',
  'personal.reveal',
] as const;

export type Permission = (typeof permissions)[number];

/** What a method asks of whoever calls it: a permission, any signed-in account, or nothing at all. */
export type Requirement = Permission | 'signed-in' | 'anyone';

/** Which permission each method of the contract needs: the one table of rights, checked by the core for every call. */
export const methodPermissions = {
  'workspace.status': 'anyone',
  'workspace.create': 'anyone',
  'workspace.open': 'anyone',
  'workspace.openDemo': 'anyone',
  'workspace.close': 'anyone',
  'workspace.pack': 'workspace.manage',
  'workspace.unpack': 'anyone',

  'backup.list': 'workspace.manage',
  'backup.settings': 'workspace.manage',
  'backup.saveSettings': 'workspace.manage',
  'backup.run': 'workspace.manage',
  'backup.checkSecond': 'workspace.manage',
  'backup.preview': 'anyone',
  'backup.drill': 'workspace.manage',
  'backup.restore': 'workspace.manage',

  'recovery.look': 'anyone',
  'recovery.restore': 'anyone',
  'recovery.salvage': 'anyone',

  'bureau.save': 'workspace.manage',

  'profile.get': 'workspace.read',
  'profile.shipped': 'workspace.read',
  'profile.save': 'workspace.manage',
  'profile.choices': 'anyone',

  'import.inspect': 'registry.write',
  'import.run': 'registry.write',
  'import.list': 'registry.read',
  'import.export': 'registry.export',

  'object.list': 'registry.read',
  'object.get': 'registry.read',
  'object.facets': 'registry.read',
  'object.export': 'registry.export',

  'inspector.list': 'registry.read',
  'inspector.save': 'registry.write',
  'inspector.export': 'registry.export',
  'inspector.get': 'registry.read',
  'inspector.certificates': 'registry.read',
  'inspector.loads': 'registry.read',

  'assistant.list': 'registry.read',
  'assistant.save': 'registry.write',
  'department.list': 'registry.read',
  'department.save': 'registry.write',
  'staff.export': 'registry.export',

  'item.list': 'registry.read',
  'item.export': 'registry.export',

  'comparison.run': 'registry.write',
  'comparison.list': 'registry.read',
  'comparison.get': 'registry.read',
  'comparison.rows': 'registry.read',
  'comparison.decide': 'registry.write',
  'comparison.export': 'registry.export',

  'quality.run': 'registry.write',
  'quality.report': 'registry.read',
  'quality.rows': 'registry.read',
  'quality.export': 'registry.export',
  'quality.fix': 'registry.write',

  'task.list': 'task.read',
  'task.get': 'task.read',
  'task.preview': 'task.read',
  'task.create': 'task.write',
  'task.save': 'task.write',
  'task.void': 'task.write',

  'draw.stage': 'draw.read',
  'draw.show': 'draw.read',
  'draw.setShow': 'draw.operate',
  'draw.history': 'draw.read',
  'draw.freezeFrame': 'draw.operate',
  'draw.rehearse': 'draw.operate',
  'draw.practiseWitnesses': 'draw.operate',
  'draw.freezePlan': 'draw.operate',
  'draw.commit': 'draw.operate',
  'draw.addWitness': 'draw.operate',
  'draw.reveal': 'draw.operate',
  'draw.close': 'draw.operate',
  'draw.cancel': 'draw.operate',
  'draw.withdraw': 'draw.operate',
  'draw.again': 'draw.operate',
  'draw.afterwards': 'draw.read',
  'draw.replace': 'draw.operate',
  'draw.replaceInspector': 'draw.operate',
  'draw.add': 'draw.operate',
  'draw.planAgain': 'draw.operate',
  'draw.evidence': 'draw.evidence',
  'draw.verify': 'draw.read',
  'draw.selfTest': 'draw.read',

  'assignment.list': 'check.read',

  'result.outcomes': 'check.read',
  'result.save': 'check.write',

  'disclosure.list': 'disclosure.read',
  'disclosure.confirm': 'disclosure.write',

  'document.list': 'document.read',
  'document.notices': 'document.make',
  'document.drawRecord': 'document.make',
  'document.witnessSlips': 'document.make',
  'document.drawnObjects': 'document.make',
  'document.bulletin': 'document.make',

  'audit.list': 'audit.read',
  'audit.facets': 'audit.read',
  'audit.export': 'audit.read',
  'audit.verify': 'audit.read',
  'audit.checkHead': 'audit.read',
  'audit.digest': 'audit.read',

  'account.session': 'anyone',
  'account.choices': 'anyone',
  'account.createFirst': 'anyone',
  'account.signIn': 'anyone',
  'account.unlock': 'anyone',
  'account.recover': 'anyone',
  'account.signOut': 'signed-in',
  'account.lock': 'signed-in',
  'account.changePassword': 'signed-in',
  'account.list': 'account.manage',
  'account.save': 'account.manage',
  'account.disable': 'account.manage',
  'account.enable': 'account.manage',
  'account.resetPassword': 'account.manage',
  'account.renewCode': 'account.manage',
  'role.list': 'account.manage',
  'role.save': 'account.manage',

  // Who may ask for what is the right to the deed itself: electron/core/approval/ checks it.
  'approval.list': 'workspace.read',
  'approval.standing': 'workspace.read',
  'approval.request': 'workspace.read',
  'approval.withdraw': 'workspace.read',
  'approval.decide': 'approval.decide',
  // Whoever decides shows by his password that he may.
  'approval.decideHere': 'workspace.read',

  'personal.reveal': 'personal.reveal',
  'diagnostics.make': 'workspace.manage',
  'update.check': 'workspace.manage',
} as const satisfies Record<MethodName, Requirement>;
