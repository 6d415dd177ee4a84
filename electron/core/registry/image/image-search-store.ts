import type { Database } from '../../db/database.ts';
import type { Mask } from './image-count.ts';
import { idsAtOnce, type RegistryImage } from './registry-image.ts';
import { isLatin, linesWith, type TextChunk } from './text-chunk.ts';

const lastSign = String.fromCodePoint(0x10ffff);

/** The trigrams of the index for searching, in order, each with the objects that have it. */
const terms = `CREATE VIRTUAL TABLE IF NOT EXISTS temp.object_trigram USING fts5vocab('main', 'object_search', 'instance')`;

/** Finds the objects whose texts contain a term in search form. */
export function imageSearchStore({ raw, statement }: Database) {
  const idsOf = (sql: string, ...given: readonly string[]) =>
    statement(sql)
      .pluck()
      .iterate(...given) as IterableIterator<number>;

  const mark = (mask: Mask, ids: Iterable<number>) => {
    for (const id of ids) if (id < mask.length) mask[id] = 1;
  };

  function inMemory(mask: Mask, chunks: readonly TextChunk[], term: string): void {
    const wanted = Buffer.from(term, 'latin1');
    chunks.forEach((chunk, portion) => {
      linesWith(chunk, wanted, place => {
        mask[portion * idsAtOnce + place] = 1;
      });
    });
  }

  /** One or two signs begin a trigram, unless they are the last of the text. */
  function beginning(mask: Mask, term: string): void {
    raw.exec(terms);
    mark(mask, idsOf('SELECT doc FROM temp.object_trigram WHERE term >= ? AND term <= ?', term, term + lastSign));
    const end = `SELECT id FROM inspection_object INDEXED BY inspection_object_search_end WHERE substr(search, -2)`;
    if ([...term].length === 2) mark(mask, idsOf(`${end} = ?`, term));
    else mark(mask, idsOf(`${end} LIKE '%' || ? || '%'`, term));
  }

  return (image: RegistryImage, term: string): Mask => {
    const mask = new Uint8Array(image.size);
    if (isLatin(term)) inMemory(mask, image.codes, term);
    else if (image.frequent?.mark(mask, term)) return mask;
    else if ([...term].length < 3) beginning(mask, term);
    else {
      const phrase = `"${term.replaceAll('"', '""')}"`;
      mark(mask, idsOf('SELECT rowid FROM object_search WHERE object_search MATCH ?', phrase));
    }
    if (/^[a-z]+$/.test(term)) inMemory(mask, image.initials, term);
    return mask;
  };
}
