import { z } from 'zod';
import { accountName, newAccount, password } from './account-shapes.ts';
import { command, job, query } from './method.ts';
import { permissions } from './permission.ts';
import { count, done, id, nothing, requiredText } from './values.ts';

const permission = z.enum(permissions);
const roleCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, '角色代码不对。');
const titles = z.array(z.string());

/** An account as it is offered at sign-in. */
const choice = z.strictObject({ name: z.string(), roles: titles });

const session = z.strictObject({
  /** `none`: no workspace is open; `first`: it has no account yet, and the first one is to be made. */
  state: z.enum(['none', 'first', 'signed-out', 'signed-in', 'locked']),
  who: z.strictObject({ id, name: z.string(), roles: titles }).nullable(),
  /** The methods whoever sits here may call, also while locked. The page hides by them; the core checks every call. */
  methods: z.array(z.string()),
  /** The password was given by somebody else: until it is changed nothing else may be done. */
  mustChangePassword: z.boolean(),
  idleMinutes: count,
  password: z.strictObject({ length: count, kinds: count }),
  /** The accounts of a demo bureau and the password of all of them. */
  demo: z.strictObject({ password: z.string(), accounts: z.array(choice) }).nullable(),
});

/** For `carrySession` of the client; told once, and only to who signed in. */
const entered = z.strictObject({ session: z.string() });

/** To be printed; it is told this once and kept nowhere. */
const enteredWithCode = z.strictObject({ session: z.string(), recoveryCode: z.string() });

const account = z.strictObject({
  id,
  name: z.string(),
  roles: z.array(z.string()),
  state: z.enum(['active', 'disabled']),
  mustChangePassword: z.boolean(),
  /** Too many wrong passwords; until when, or null. */
  lockedUntil: z.string().nullable(),
  createdAt: z.string(),
  /** At the door, by password; null before the first time. */
  lastSignIn: z.string().nullable(),
});

const role = z.strictObject({
  code: z.string(),
  title: z.string(),
  permissions: z.array(permission),
  accounts: count,
});

const withReason = z.strictObject({ id, reason: requiredText });
const changes = ['account'] as const;

export const accountContract = {
  'account.session': query({
    scope: 'application',
    reads: ['workspace', 'profile', 'account'],
    input: nothing,
    output: session,
  }),
  'account.choices': query({ reads: ['account'], input: nothing, output: z.array(choice) }),
  'account.createFirst': job({ changes, input: newAccount, output: enteredWithCode }),
  /** A session that comes with the call ends: one page, one person. */
  'account.signIn': job({ changes, input: newAccount, output: entered }),
  'account.unlock': job({ changes, input: z.strictObject({ password }), output: done }),
  /** Gives an administrator a new password; the code is used up, and another one is answered. */
  'account.recover': job({
    changes,
    input: z.strictObject({ code: requiredText.max(80), name: accountName, password }),
    output: enteredWithCode,
  }),
  /** Another code in place of the one before, for whoever shows by his password that he may; told this once. */
  'account.renewCode': job({
    changes,
    input: z.strictObject({ password }),
    output: z.strictObject({ recoveryCode: z.string() }),
  }),
  'account.signOut': command({ changes, input: nothing, output: done }),
  'account.lock': command({ changes, input: nothing, output: done }),
  'account.changePassword': job({
    changes,
    input: z.strictObject({ current: password, password }),
    output: done,
  }),
  'account.list': query({ reads: ['account'], input: nothing, output: z.array(account) }),
  /** `password` is asked for a new account (`id` null) alone; its owner must change it. */
  'account.save': job({
    changes,
    input: z.strictObject({
      id: id.nullable(),
      name: accountName,
      roles: z.array(roleCode).min(1, '请至少选择一个角色。').max(50),
      password: password.nullable(),
      reason: requiredText,
    }),
    output: z.strictObject({ id }),
  }),
  'account.disable': command({ changes, input: withReason, output: done }),
  'account.enable': command({ changes, input: withReason, output: done }),
  /** Gives another password, which its owner must change; also ends a lock for too many wrong ones. */
  'account.resetPassword': job({ changes, input: withReason.extend({ password }), output: done }),
  'role.list': query({
    reads: ['account'],
    input: nothing,
    output: z.strictObject({
      permissions: z.array(z.strictObject({ code: permission, title: z.string() })),
      roles: z.array(role),
    }),
  }),
  /** `code` null makes a role of the bureau's own. */
  'role.save': command({
    changes,
    input: z.strictObject({
      code: roleCode.nullable(),
      title: requiredText.max(20),
      permissions: z.array(permission).max(permissions.length),
      reason: requiredText,
    }),
    output: z.strictObject({ code: z.string() }),
  }),
};
