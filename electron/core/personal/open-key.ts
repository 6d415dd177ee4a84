import { AppError } from '#contract/app-error.ts';
import { type FieldCipher, fieldCipher } from './field-cipher.ts';

/** The workspace key in memory: there while anybody has signed in, and overwritten when the last session ends. */
export function openKey() {
  let key: Buffer | null = null;
  let cipher: FieldCipher | null = null;

  return {
    /** A copy of the key, for wrapping it anew: it stays whole where the last session ends meanwhile. Null while it is not open. */
    key: (): Uint8Array | null => key && Buffer.from(key),

    open(opened: Uint8Array): void {
      if (key?.equals(opened)) return;
      key?.fill(0);
      key = Buffer.from(opened);
      cipher = fieldCipher(key);
    },

    forget(): void {
      key?.fill(0);
      key = null;
      cipher = null;
    },

    /** Null while the key is not open. */
    cipher: (): FieldCipher | null => cipher,

    /** Throws AppError('not-allowed') while the key is not open. */
    requireCipher(): FieldCipher {
      if (cipher) return cipher;
      throw new AppError('not-allowed', '个人信息的密钥没有打开。请退出后用本人的密码重新登录，再试一次。');
    },
  };
}

export type OpenKey = ReturnType<typeof openKey>;
