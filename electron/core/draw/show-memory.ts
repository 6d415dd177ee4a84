import { closeSync, existsSync, fdatasync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { showSpeeds } from '#contract/draw-contract.ts';

const fileName = '投影位置.json';
/** One length for ever: the file is written over in one piece, so that no kill leaves half of it. */
const recordLength = 2048;
const mostDraws = 16;

const record = z.array(
  z.strictObject({ drawId: z.int().positive(), position: z.int().nonnegative(), speed: z.literal(showSpeeds) }),
);

/** How far the showing of one result had come, and its pace. */
export type ShownPlace = z.output<typeof record>[number];

/** Where in `folder` the places of the latest showings are kept over the end of the core; nothing of a draw depends on it. */
export function showMemory(folder: string) {
  const path = join(folder, fileName);

  /** Writes and does not wait for the disk; a folder that cannot be written costs no more than the page shown last. */
  function write(places: readonly ShownPlace[]): number | null {
    const text = Buffer.from(JSON.stringify(places.slice(-mostDraws)));
    const whole = Buffer.alloc(recordLength, ' ');
    text.copy(whole);
    try {
      const file = openSync(path, existsSync(path) ? 'r+' : 'w');
      writeSync(file, whole, 0, recordLength, 0);
      return file;
    } catch {
      return null;
    }
  }

  return {
    /** The places that were kept last; none when there is no file or it cannot be read. */
    read(): readonly ShownPlace[] {
      try {
        return record.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return [];
      }
    },

    keep(places: readonly ShownPlace[]): void {
      const file = write(places);
      if (file !== null) closeSync(file);
    },

    /** The same, through to the disk, so that it outlasts a power cut. */
    async keepForGood(places: readonly ShownPlace[]): Promise<void> {
      const file = write(places);
      if (file === null) return;
      await promisify(fdatasync)(file).catch(() => undefined);
      closeSync(file);
    },
  };
}

export type ShowMemory = ReturnType<typeof showMemory>;
