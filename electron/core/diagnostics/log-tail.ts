import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { scrubbed } from './scrubbed.ts';

const mostBytes = 64 * 1024;

/** The end of a log file, line by line scrubbed; '' when there is no such file. */
export function logTail(path: string): string {
  try {
    return linesOf(path).map(scrubbed).join('\n');
  } catch {
    return ''; // A log that is not there, or not readable, must not keep the rest from being handed out.
  }
}

function linesOf(path: string): string[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const start = Math.max(0, size - mostBytes);
    const bytes = Buffer.alloc(size - start);
    const read = readSync(file, bytes, 0, bytes.length, start);
    const lines = bytes.toString('utf8', 0, read).split('\n');
    return start > 0 ? lines.slice(1) : lines; // The first one may be cut.
  } finally {
    closeSync(file);
  }
}
