import { randomBytes } from 'node:crypto';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fieldCipher } from './field-cipher.ts';
import { accountHolder, recoveryHolder } from './key-store.ts';
import { unwrapKey, type Wrapper } from './key-wrap.ts';
import { sealExisting } from './plain-text-store.ts';

/** A key for a workspace that has none. */
export const newWorkspaceKey = (): Uint8Array => randomBytes(32);

/**
 * Gives a workspace its key and seals what an older version kept in plain text, inside the caller's transaction, who then wraps
 * the key, and after the commit calls `sweepPlainText`.
 */
export function beginKey({ workspace, now }: CommandContext, key: Uint8Array): void {
  const { database, keys } = workspace;
  const sealed = sealExisting(database, fieldCipher(key));
  keys.begin(instantText(now()), sealed === 0);
}

/** Keeps the key for an account; without a key at hand the account's old wrap goes, which its new password could not open. */
export function wrapForAccount({ keys }: Workspace, id: number, wrapper: Wrapper, key: Uint8Array | null): void {
  wrapFor({ keys }, accountHolder(id), wrapper, key);
}

export function wrapForRecovery({ keys }: Workspace, wrapper: Wrapper, key: Uint8Array | null): void {
  wrapFor({ keys }, recoveryHolder, wrapper, key);
}

function wrapFor({ keys }: Pick<Workspace, 'keys'>, holder: string, wrapper: Wrapper, key: Uint8Array | null): void {
  if (key) keys.save(holder, wrapper.wrap(key, holder));
  else keys.drop(holder);
}

/** The workspace key by an account's password; null where the account has no wrap. */
export async function keyByPassword({ keys }: Workspace, id: number, password: string): Promise<Uint8Array | null> {
  const holder = accountHolder(id);
  const wrap = keys.wrapOf(holder);
  return wrap && unwrapKey(password, holder, wrap);
}

/** The workspace key by the recovery code; null where it has no wrap. */
export async function keyByRecoveryCode({ keys }: Workspace, code: string): Promise<Uint8Array | null> {
  const wrap = keys.wrapOf(recoveryHolder);
  return wrap && unwrapKey(code, recoveryHolder, wrap);
}
