import { createHash, randomBytes } from 'node:crypto';

/** Somebody who has signed in at one page; times in milliseconds. */
export interface Session {
  readonly accountId: number;
  lastCallAt: number;
  /** Left alone for too long, or locked on purpose: his password opens it again. */
  locked: boolean;
}

/** A locked session that nobody comes back to is forgotten after a day. */
const longestAbsence = 24 * 3_600_000;

/**
 * The sessions of one open workspace, in memory alone: they end with it. Tokens are kept as digests, so that looking
 * one up tells nothing of the others by the time it takes. `onNobody` is told when the last one has ended.
 */
export function openSessions(onNobody: () => void = () => undefined) {
  const held = new Map<string, Session>();
  const endWhere = (isMeant: (session: Session) => boolean) => {
    for (const [key, one] of held) if (isMeant(one)) held.delete(key);
    if (held.size === 0) onNobody();
  };

  return {
    /** Begins a session and answers its token: 256 bits that are told this once. */
    begin(accountId: number, now: number): string {
      for (const [key, { lastCallAt }] of held) if (now - lastCallAt > longestAbsence) held.delete(key);
      const token = randomBytes(32).toString('base64url');
      held.set(digestOf(token), { accountId, lastCallAt: now, locked: false });
      return token;
    },

    /** The session of a token, locked if it was idle for too long; null for a token that is none or has ended. */
    find(token: string, now: number, idleMilliseconds: number): Session | null {
      const session = held.get(digestOf(token)) ?? null;
      if (session && now - session.lastCallAt >= idleMilliseconds) session.locked = true;
      return session;
    },

    end(session: Session): void {
      endWhere(one => one === session);
    },

    /** Ends the sessions of an account, except for the one in which this was asked. */
    endAllOf(accountId: number, except: Session | null = null): void {
      endWhere(one => one.accountId === accountId && one !== except);
    },

    /** Whether anybody has signed in and not signed out, be his page locked or not. */
    isAnybodyThere: () => held.size > 0,

    /** Whether anybody has signed in whose page is neither locked nor left alone for too long. */
    isAnybodyAtWork: (now: number, idleMilliseconds: number) =>
      [...held.values()].some(session => !session.locked && now - session.lastCallAt < idleMilliseconds),
  };
}

export type Sessions = ReturnType<typeof openSessions>;

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64');
