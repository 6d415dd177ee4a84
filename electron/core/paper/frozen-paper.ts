import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { FilledContent } from '#domain/document/fill-content.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FilledPaper } from './filled-paper.ts';
import type { MergeField } from './merge/merge-source.ts';

/** What an issued paper was made from; setting it again gives the same pages. */
export interface FrozenPaper {
  readonly template: string;
  readonly number: string | null;
  readonly issuedOn: string;
  /** As it was edited, with its merge fields. */
  readonly text: PaperContent;
  readonly entered: Readonly<Record<string, string>>;
  /** What the records said. */
  readonly known: MergeField[];
  /** As it was set. */
  readonly content: FilledContent;
  /** The digest of the frozen list of objects and the number of the draw, where the paper speaks of one. */
  readonly draw: { readonly number: string; readonly frameDigest: string } | null;
}

/** The data of a paper as it is issued. */
export function frozenOf(paper: FilledPaper, number: string | null): FrozenPaper {
  const { record, records, text, entered, offered, filled } = paper;
  return {
    template: record.template,
    number,
    issuedOn: record.issued_on,
    text,
    entered,
    known: [...offered.fields],
    content: filled,
    draw: records.draw && { number: records.draw.number, frameDigest: records.draw.frame_digest },
  };
}

/** Keeps what a document was made from, compressed and under its SHA-256, which it answers. */
export function keepFrozen(workspace: Workspace, documentId: number, frozen: FrozenPaper): string {
  const json = JSON.stringify(frozen);
  const sha256 = createHash('sha256').update(json).digest('hex');
  workspace.papers.keepSource(documentId, sha256, deflateSync(json));
  return sha256;
}

/** What a document was made from, or null where nothing is kept. */
export function readFrozen(workspace: Workspace, documentId: number): FrozenPaper | null {
  const found = workspace.papers.source(documentId);
  return found && (JSON.parse(inflateSync(found.body).toString('utf8')) as FrozenPaper);
}
