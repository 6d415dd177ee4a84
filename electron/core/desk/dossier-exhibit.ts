import type { PaperColumn, PaperPart } from '#domain/document/official-paper.ts';

/** A file or a record that an exhibit rests on: what it is, its SHA-256, and where it lies. */
export interface ExhibitProof {
  readonly name: string;
  readonly sha256: string;
  /** A path below the workspace folder, or the table and row it stands in. */
  readonly where: string;
}

/** One section of a dossier. */
export interface Exhibit {
  readonly code: string;
  readonly name: string;
  readonly parts: readonly PaperPart[];
  readonly proofs: readonly ExhibitProof[];
  /** What is not there, in words. */
  readonly missing: readonly string[];
}

/** Labels with their values; one that says nothing stands with a dash. */
export function fieldsPart(...fields: readonly (readonly [string, string | number | null | undefined])[]): PaperPart[] {
  const pairs: PaperPart[] = [];
  for (let place = 0; place < fields.length; place += 2) {
    const row = fields.slice(place, place + 2);
    pairs.push({
      kind: 'fields',
      fields: row.map(([label, value]) => ({
        label,
        value: value === null || value === undefined || value === '' ? '—' : `${value}`,
      })),
    });
  }
  return pairs;
}

/** A ruled table of words; columns whose title begins with a number sign take what they need. */
export function tablePart(titles: readonly string[], rows: readonly (readonly (string | null)[])[]): PaperPart[] {
  if (rows.length === 0) return [];
  const columns: PaperColumn[] = titles.map(title =>
    title.startsWith('#')
      ? { title: title.slice(1), width: 'content', align: 'center' }
      : { title, width: { share: 10 } },
  );
  return [{ kind: 'table', columns, rows: rows.map(row => row.map(cell => cell ?? '—')), type: '小五' }];
}

/** A heading above a table of an exhibit. */
export function headingPart(text: string): PaperPart {
  return { kind: 'paragraph', text };
}

/** An exhibit of which there is nothing; it says so, and the dossier is made all the same. */
export function emptyExhibit(code: string, name: string, sentence: string): Exhibit {
  return { code, name, parts: [{ kind: 'paragraph', text: sentence }], proofs: [], missing: [sentence] };
}
