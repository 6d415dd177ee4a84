import type { OfficialPaper, SealPlace } from '#domain/document/official-paper.ts';
import type { InspectionNotice } from '../notice-text.ts';
import type { FontPlaces } from '../pdf/font-files.ts';
import type { DocumentWarning } from '../pdf/marks.ts';

/** A PDF that is written and waits for its place under a name. */
export interface StagedDocument {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly warnings: readonly DocumentWarning[];
}

/** A notice of a batch, where it stands in it and what its file is called. */
export interface NamedNotice {
  readonly place: number;
  readonly name: string;
  readonly notice: InspectionNotice;
}

/** What one thread does at a time: some notices as files of their own, all of them as one file, or one long paper. */
export type BatchUnit =
  | { readonly kind: 'files'; readonly notices: readonly NamedNotice[] }
  | {
      readonly kind: 'merged';
      readonly name: string;
      readonly title: string;
      readonly notices: readonly InspectionNotice[];
    }
  | { readonly kind: 'paper'; readonly name: string; readonly title: string; readonly paper: OfficialPaper };

/** What all units of a batch have in common. */
export interface BatchSetting {
  /** Where the files wait for their places. */
  readonly folder: string;
  readonly createdAt: Date;
  readonly seal?: SealPlace | undefined;
}

/** A file that a unit has written; the merged one has no place among the notices. */
export interface UnitReport {
  readonly place: number | null;
  readonly document: StagedDocument;
}

/** With what a thread begins: the fonts' bytes are in memory that all threads share. */
export interface ThreadStart {
  readonly setting: BatchSetting;
  readonly places: FontPlaces;
  readonly fontBytes: ReadonlyMap<string, SharedArrayBuffer>;
}

/** What a thread says: a file is there, its unit is done, or why it is not. */
export type ThreadAnswer =
  | { readonly type: 'written'; readonly report: UnitReport }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly code: string; readonly sentence: string }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };
