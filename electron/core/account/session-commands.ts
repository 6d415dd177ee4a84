import type { CommandContext } from '../service/context.ts';

const done = { done: true } as const;

/** Ends the session of the page that asks. */
export function signOut({ workspace, session, actor, note }: CommandContext) {
  if (session) workspace.sessions.end(session);
  note({ subject: actor.name, after: { 结果: '退出登录' } });
  return done;
}

/** Locks the page that asks, and leaves its work where it stands; it is locked even where the disk takes no entry. */
export function lock({ session, actor, note }: CommandContext) {
  if (session) session.locked = true;
  note({ subject: actor.name, after: { 结果: '锁定' } });
  return done;
}
