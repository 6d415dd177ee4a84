import type { Role } from '#rpc/service.ts';

/** What the desktop's main process asks of the core; `serve` carries the port of a page. */
export type ParentMessage =
  | { readonly type: 'serve'; readonly role: Role }
  | { readonly type: 'shutdown' }
  | ParentQuestion;

export type ParentQuestion =
  | { readonly type: 'grant-file'; readonly id: string; readonly path: string; readonly name: string }
  | { readonly type: 'grant-folder'; readonly id: string; readonly path: string }
  | { readonly type: 'output'; readonly id: string; readonly grant: string };

/** What the core tells the main process. */
export type CoreNotice =
  | { readonly type: 'ready' }
  | {
      readonly type: 'answer';
      readonly id: string;
      readonly value: unknown;
      /** A sentence for the person, when it could not be done. */
      readonly error: string | null;
    };

/** Understands what the main process sent; null for anything else. */
export function parseParentMessage(data: unknown): ParentMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, role, id, path, name, grant } = data as Record<string, unknown>;
  if (type === 'shutdown') return { type };
  if (type === 'serve') return role === 'operator' || role === 'audience' ? { type, role } : null;
  if (typeof id !== 'string') return null;
  if (type === 'output') return typeof grant === 'string' ? { type, id, grant } : null;
  if (typeof path !== 'string') return null;
  if (type === 'grant-folder') return { type, id, path };
  return type === 'grant-file' && typeof name === 'string' ? { type, id, path, name } : null;
}
