import type { FrequentParts } from './frequent-parts.ts';
import { latinParts, type TextChunk, textChunk } from './text-chunk.ts';
import { type ValueColumn, valueColumn } from './value-column.ts';

/** What the image holds of an object, in the order of `imageColumns`. */
export type ImageRow = readonly [id: number, ...values: (string | null)[]];

/** Columns whose values are filtered and counted by. */
export const valueNames = ['risk_class', 'state', 'station', 'labels', 'area_code', 'kind', 'standing'] as const;

export type ValueName = (typeof valueNames)[number];

/** What is read of each object to make its part of the image. */
export const imageColumns = ['id', ...valueNames, 'search', 'initials'] as const;

/** So many neighbouring ids are read and replaced together; it takes a few milliseconds. */
export const idsAtOnce = 1024;

/**
 * The registry of objects as counting and searching needs it, in memory by id: some eighty bytes for each object instead of
 * six hundred on the disk. It is made from the rows and never the other way round.
 */
export interface RegistryImage {
  /** Grows with every change, so that what was found in it can be told from what is to be found now. */
  readonly version: number;
  /** One more than the highest id. */
  readonly size: number;
  readonly columns: Readonly<Record<ValueName, ValueColumn>>;
  /** The labels that each text of the column `labels` names, by the number of the text. */
  labelSets(): readonly (readonly string[])[];
  /** Codes and numbers (`search`), and pinyin initials, by portions of ids. */
  readonly codes: readonly TextChunk[];
  readonly initials: readonly TextChunk[];
  /** Who has parts that many have; null while that is not known. */
  readonly frequent: FrequentParts | null;
  know(frequent: FrequentParts): void;
  /** Replaces everything that is held of one portion of ids by its rows, ascending by id. */
  replace(portion: number, rows: readonly ImageRow[]): void;
}

export function registryImage(): RegistryImage {
  const columns = Object.fromEntries(valueNames.map(name => [name, valueColumn()])) as Record<ValueName, ValueColumn>;
  const codes: TextChunk[] = [];
  const initials: TextChunk[] = [];
  const sets: (readonly string[])[] = [[]];
  let frequent: FrequentParts | null = null;
  let version = 0;
  let size = 0;

  return {
    get version() {
      return version;
    },
    get size() {
      return size;
    },
    columns,
    codes,
    initials,
    get frequent() {
      return frequent;
    },
    know(found) {
      frequent = found;
    },
    labelSets() {
      const { values } = columns.labels;
      for (let number = sets.length; number < values.length; number += 1) {
        sets.push([...new Set(JSON.parse(values[number] ?? '[]') as string[])]);
      }
      return sets;
    },
    replace(portion, rows) {
      const first = portion * idsAtOnce;
      const lines = { codes: new Array<string>(idsAtOnce).fill(''), initials: new Array<string>(idsAtOnce).fill('') };
      for (const name of valueNames) for (let id = first; id < first + idsAtOnce; id += 1) columns[name].clear(id);
      for (const [id, ...values] of rows) {
        valueNames.forEach((name, place) => {
          columns[name].set(id, values[place] ?? '');
        });
        lines.codes[id - first] = latinParts(values[valueNames.length] ?? '');
        lines.initials[id - first] = values[valueNames.length + 1] ?? '';
        size = Math.max(size, id + 1);
      }
      // Portions before it that have no rows have no texts either.
      for (const chunks of [codes, initials]) while (chunks.length < portion) chunks.push(textChunk([]));
      codes[portion] = textChunk(lines.codes);
      initials[portion] = textChunk(lines.initials);
      frequent?.replace(portion, textsOf(rows, first));
      version += 1;
    },
  };
}

function textsOf(rows: readonly ImageRow[], first: number): string[] {
  const texts = new Array<string>(idsAtOnce).fill('');
  for (const [id, ...values] of rows) texts[id - first] = values[valueNames.length] ?? '';
  return texts;
}
