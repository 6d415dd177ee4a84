import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (text: string) => void;

interface LogLimits {
  /** How large a file becomes at most. */
  readonly bytes: number;
  /** How many files there are at most, the one that is written included. */
  readonly files: number;
}

const usualLimits: LogLimits = { bytes: 1024 * 1024, files: 5 };

/**
 * Writes what went wrong to `mingchou.log` in a folder. A full file becomes `mingchou-1.log`, that one `mingchou-2.log`, and the
 * oldest goes. The core has taken out what is personal already; whatever else passes here loses long numbers and tokens as well.
 */
export function openLog(folder: string, { bytes, files }: LogLimits = usualLimits): Log {
  mkdirSync(folder, { recursive: true });
  const file = (age: number) => join(folder, age === 0 ? 'mingchou.log' : `mingchou-${age}.log`);
  const turnOver = () => {
    for (let age = files - 2; age >= 0; age--) if (existsSync(file(age))) renameSync(file(age), file(age + 1));
  };
  return text => {
    try {
      const line = Buffer.from(`${new Date().toISOString()} ${withoutSecrets(text.trimEnd())}\n`).subarray(0, bytes);
      if (existsSync(file(0)) && statSync(file(0)).size + line.length > bytes) turnOver();
      appendFileSync(file(0), line);
    } catch {
      // A full disk must not stop the work that reports it.
    }
  };
}

/** Eleven digits and more are somebody's number; 32 signs with a digit among them, or five groups of five, a secret. */
function withoutSecrets(text: string): string {
  return text
    .replace(/(?<![0-9A-Za-z])(?:[2-9A-Za-z]{5}-){4}[2-9A-Za-z]{5}(?![0-9A-Za-z])/g, '…')
    .replace(/(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{32,}/g, '…')
    .replace(/\d{11,}[0-9Xx]?/g, number => `${number.slice(0, 3)}…`);
}
