import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { frequentParts, partsOften } from './frequent-parts.ts';
import { idsAtOnce, type RegistryImage } from './registry-image.ts';

/** In a smaller registry the index answers for every part soon enough. */
const worthKnowing = 50_000;

/** So many texts tell which parts are frequent. */
const looks = 1000;
const looksAtOnce = 50;

/**
 * Finds out beside everybody else's questions which parts of names are frequent and who has them, and gives them to the image.
 * What is written meanwhile the image is told of anyway.
 */
export async function learnFrequentParts(
  database: Database,
  image: RegistryImage,
  least = worthKnowing,
): Promise<void> {
  if (image.size < least) return;
  const textOf = (id: number) =>
    (database.statement('SELECT search FROM inspection_object WHERE id = ?').pluck().get(id) as string | undefined) ??
    '';
  const texts: string[] = [];
  for (let look = 0; look < looks; look += 1) {
    texts.push(textOf(1 + Math.floor((look * (image.size - 1)) / looks)));
    if (look % looksAtOnce === 0 && !(await mayGoOn(database))) return;
  }
  const parts = frequentParts(partsOften(texts), idsAtOnce);
  image.know(parts);
  for (let portion = 0; portion * idsAtOnce < image.size; portion += 1) {
    parts.replace(portion, textsOf(database, portion));
    if (!(await mayGoOn(database))) return;
  }
  parts.complete();
}

/** What a long transaction writes may never be committed: it is waited for. */
async function mayGoOn({ raw, long }: Database): Promise<boolean> {
  await setImmediate();
  for (let ended = long.ended(); ended; ended = long.ended()) await ended;
  return raw.open;
}

function textsOf(database: Database, portion: number): string[] {
  const first = portion * idsAtOnce;
  const rows = database
    .statement('SELECT id, search FROM inspection_object WHERE id BETWEEN ? AND ?')
    .all(first, first + idsAtOnce - 1) as { id: number; search: string }[];
  const texts = new Array<string>(idsAtOnce).fill('');
  for (const { id, search } of rows) texts[id - first] = search;
  return texts;
}
