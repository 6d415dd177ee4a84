import { setImmediate } from 'node:timers/promises';
import { groupSize } from '../../audit/table-shape.ts';
import type { Database } from '../../db/database.ts';
import { learnFrequentParts } from './frequent-part-store.ts';
import { type ImageRow, idsAtOnce, imageColumns, type RegistryImage, registryImage } from './registry-image.ts';

/** The image of an open file, as new as the file. */
export interface ImageLoading {
  /** Waits until all that is committed is in the image; null while a first import is being published. */
  current(): Promise<RegistryImage | null>;
  /** The image if it is there now; else null, and it begins to be read. */
  ready(): RegistryImage | null;
}

const groupsOfPortion = idsAtOnce / groupSize;

/**
 * Reads the image by portions, between which everybody else is answered, and afterwards only the portions that were written:
 * the trail tells which. While a long transaction is under way the image stays as it was before.
 */
export function imageLoadingStore(database: Database): ImageLoading {
  const { statement } = database;
  let image: RegistryImage | null = null;
  let reading: Promise<void> | null = null;

  const rowsOf = (portion: number): ImageRow[] =>
    statement(`SELECT ${imageColumns.join(', ')} FROM inspection_object WHERE id BETWEEN ? AND ? ORDER BY id`)
      .raw()
      .all(portion * idsAtOnce, (portion + 1) * idsAtOnce - 1) as ImageRow[];

  const numberOf = (sql: string, ...given: readonly number[]): number | null =>
    (statement(sql).get(...given) as { number: number | null } | undefined)?.number ?? null;

  const firstWritten = () => numberOf('SELECT min(number) AS number FROM temp.object_group_written');

  async function readAll(): Promise<void> {
    const made = registryImage();
    statement('DELETE FROM temp.object_group_written').run();
    const last = numberOf('SELECT max(id) AS number FROM inspection_object') ?? 0;
    for (let portion = 0; portion * idsAtOnce <= last; portion += 1) {
      made.replace(portion, rowsOf(portion));
      await setImmediate();
      database.requireOpen();
      if (database.long.ended()) return; // What it writes may never be committed.
    }
    image = made;
    learnFrequentParts(database, made).catch(() => undefined); // Whoever searches finds them in the index as before.
  }

  async function readWritten(known: RegistryImage): Promise<void> {
    for (let group = firstWritten(); group !== null; group = firstWritten()) {
      const portion = Math.floor(group / groupsOfPortion);
      const first = portion * groupsOfPortion;
      known.replace(portion, rowsOf(portion));
      statement('DELETE FROM temp.object_group_written WHERE number BETWEEN ? AND ?').run(
        first,
        first + groupsOfPortion - 1,
      );
      if (firstWritten() === null) return;
      await setImmediate();
      database.requireOpen();
      if (database.long.ended()) return;
    }
  }

  const read = () => (image ? readWritten(image) : readAll());

  const isNew = () => image !== null && !reading && (database.long.ended() !== null || firstWritten() === null);

  async function current(): Promise<RegistryImage | null> {
    for (;;) {
      database.requireOpen();
      if (!reading) {
        if (database.long.ended()) return image;
        if (image && firstWritten() === null) return image;
        reading = read().finally(() => {
          reading = null;
        });
      }
      await reading;
    }
  }

  return {
    current,
    ready() {
      if (isNew()) return image;
      current().catch(() => undefined); // Whoever needs it waits for it and hears of its failure.
      return null;
    },
  };
}
