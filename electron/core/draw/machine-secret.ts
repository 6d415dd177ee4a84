import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';

const keyName = 'machine.key';
const algorithm = 'aes-256-gcm';

/** Makes a machine number: 32 random bytes as 64 hexadecimal digits (SSJ-DRAW/1 §2.4). */
export const makeMachineNumber = (): string => randomBytes(32).toString('hex');

/** Seals machine numbers at rest with a key that stays on this PC, outside the workspace and its backups. */
export function machineSeal(keyFolder: string) {
  return {
    seal(machine: string): Uint8Array {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(algorithm, keyOf(keyFolder, true), nonce);
      const body = Buffer.concat([cipher.update(machine, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },

    /** Throws AppError('not-allowed') when this PC is not the one that sealed it. */
    open(sealed: Uint8Array): string {
      try {
        const bytes = Buffer.from(sealed);
        const decipher = createDecipheriv(algorithm, keyOf(keyFolder, false), bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
      } catch (error) {
        throw new AppError(
          'not-allowed',
          '本机没有这次抽取的封存密钥，无法揭示机器数。请在当初作出承诺的那台电脑上继续，或说明原因后取消本次抽取。',
          { cause: error },
        );
      }
    },
  };
}

function keyOf(folder: string, mayMake: boolean): Buffer {
  const path = join(folder, keyName);
  if (!existsSync(path)) {
    if (!mayMake) throw new RangeError('There is no key on this PC.');
    makeKey(folder, path);
  }
  return readFileSync(path);
}

/** Written under another name first, so that a power cut leaves no half key behind. */
function makeKey(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const handle = openSync(`${path}.part`, 'w', 0o600);
  writeSync(handle, randomBytes(32));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${path}.part`, path);
}
