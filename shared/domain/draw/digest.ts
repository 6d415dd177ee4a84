import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hashes a text that arrives in pieces; a piece must not end inside a surrogate pair. */
export interface TextHasher {
  update(text: string): void;
  /** The lowercase hexadecimal SHA-256 of everything so far; no update may follow. */
  hex(): string;
}

/** H(x) of the protocol: the lowercase hexadecimal SHA-256 of bytes, or of a text in UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** Starts a SHA-256 over the UTF-8 bytes of a long text. */
export function startTextHash(): TextHasher {
  const hash = sha256.create();
  return {
    update(text) {
      hash.update(utf8ToBytes(text));
    },
    hex: () => bytesToHex(hash.digest()),
  };
}
