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
  'check.review',
  'disclosure.read',
  'disclosure.write',
  'document.read',
  'document.make',
  'seal.use',
  'seal.keep',
  'account.manage',
  'approval.decide',
  'personal.reveal',
  'discipline.read',
] as const;

export type Permission = (typeof permissions)[number];

/** What a method asks of whoever calls it: a permission, any signed-in account, or nothing at all. */
export type Requirement = Permission | 'signed-in' | 'anyone';
