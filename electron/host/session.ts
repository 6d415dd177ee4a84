import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use this host: the browser that brought the start token, once. */
export interface Session {
  /** Stands in the address that is shown when the host starts. */
  readonly startToken: string;
  /** The `Set-Cookie` value for the first one who brings the start token; null for everybody after, and for a wrong token. */
  exchange(token: string): string | null;
  /** Whether a `Cookie` header carries the session. */
  holds(cookieHeader: string | undefined): boolean;
}

/** `name` tells several hosts of one machine apart: browsers send the cookies of 127.0.0.1 to each of its ports. */
export function createSession(name: string): Session {
  const startToken = secret();
  const cookie = secret();
  let used = false;

  return {
    startToken,
    exchange(token) {
      const right = sameSecret(token, startToken);
      if (used || !right) return null;
      used = true;
      return `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds(cookieHeader = '') {
      const values = cookieHeader
        .split(';')
        .map(pair => pair.trim())
        .filter(pair => pair.startsWith(`${name}=`))
        .map(pair => pair.slice(name.length + 1));
      return values.some(value => sameSecret(value, cookie));
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
