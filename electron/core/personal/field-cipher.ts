import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes;
const algorithm = 'aes-256-gcm';

/** Seals texts for one place, such as a column, and opens them again; `row` tells the values of a place apart. */
export interface PlaceCipher {
  seal(row: number, text: string): Buffer;
  /** RangeError for what this key did not seal for this very row of this place. */
  open(row: number, sealed: Uint8Array): string;
}

export interface FieldCipher {
  /** `inspection_object/phone` for a column. */
  at(place: string): PlaceCipher;
}

/**
 * AES-256-GCM over single values: a version byte, a random nonce of 12 bytes, the sealed text, a tag of 16 bytes. Place and row
 * are authenticated with it (NIST SP 800-38D), so that a value moved to another row does not open there.
 */
export function fieldCipher(workspaceKey: Uint8Array): FieldCipher {
  // The workspace key itself seals nothing, so that another use of it can never meet a nonce of this one.
  const key = createSecretKey(createHmac('sha256', workspaceKey).update('mingchou field-cipher 1').digest());
  const nonces = nonceSource();
  return {
    at: place => ({
      seal: (row, text) => seal(key, nonces(), `${place}/${row}`, text),
      open: (row, sealed) => open(key, `${place}/${row}`, sealed),
    }),
  };
}

function seal(key: KeyObject, nonce: Buffer, bound: string, text: string): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(bound));
  const body = cipher.update(text, 'utf8');
  cipher.final(); // In this mode it adds nothing but the tag.
  const sealed = Buffer.allocUnsafe(headBytes + body.length + tagBytes);
  sealed[0] = version;
  nonce.copy(sealed, 1);
  body.copy(sealed, headBytes);
  cipher.getAuthTag().copy(sealed, headBytes + body.length);
  return sealed;
}

function open(key: KeyObject, bound: string, sealed: Uint8Array): string {
  if (sealed[0] !== version || sealed.length < headBytes + tagBytes) throw new RangeError('This is no sealed value.');
  const body = sealed.length - tagBytes;
  const cipher = createDecipheriv(algorithm, key, sealed.subarray(1, headBytes), { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(bound));
  cipher.setAuthTag(sealed.subarray(body));
  const text = cipher.update(sealed.subarray(headBytes, body), undefined, 'utf8');
  try {
    return text + cipher.final('utf8');
  } catch (error) {
    throw new RangeError('This value was sealed with another key or for another row.', { cause: error });
  }
}

/** Random nonces, asked of the system many at a time: an import seals a hundred thousand values. */
function nonceSource(): () => Buffer {
  const pool = Buffer.alloc(nonceBytes * 1024);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      randomFillSync(pool);
      next = 0;
    }
    next += nonceBytes;
    return pool.subarray(next - nonceBytes, next);
  };
}
