import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { instantText } from '../service/clock.ts';

const holderName = '使用中.txt';

/** Writes down beside the database who has it open; the lock itself is SQLite's, this is only for the sentence. */
export function noteHolder(folder: string): void {
  try {
    writeFileSync(join(folder, holderName), `${hostname()}\n${userInfo().username}\n${process.pid}\n`);
  } catch {
    // A folder that takes no such note can still be worked in.
  }
}

export function forgetHolder(folder: string): void {
  try {
    rmSync(join(folder, holderName), { force: true });
  } catch {
    // An old note is overwritten by the next opening.
  }
}

/** Who has the database of a folder open, as words for a sentence; empty when nobody wrote it down. */
export function holderWords(folder: string): string {
  try {
    const path = join(folder, holderName);
    const [host = '', user = ''] = readFileSync(path, 'utf8').split('\n');
    const since = instantText(statSync(path).mtime).slice(0, 16).replace('T', ' ');
    return host === '' ? '' : `：电脑“${host}”，用户“${user}”，${since} 打开`;
  } catch {
    return '';
  }
}
