import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { QueryContext } from '../service/context.ts';
import { substitutedFonts } from './paper-fonts.ts';

/** Papers that were made, newest first, each ready to be saved or opened as long as its file is there. */
export function listDocuments(context: QueryContext, { taskId, after, limit }: ParsedInputOf<'document.list'>) {
  const { workspace, application } = context;
  const found = workspace.documents.page(taskId, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  const voided = workspace.documents.voided(page.map(({ id }) => id));
  return {
    rows: page.map(document => {
      const path = join(workspace.folder, document.path);
      const name = basename(path);
      const { bytes, sha256 } = document;
      const file = existsSync(path) ? application.grants.grantOutput({ path, name, bytes, sha256 }) : null;
      return {
        id: document.id,
        kind: document.kind,
        title: document.title,
        number: document.number,
        madeAt: document.made_at,
        file: file === null ? null : { file, name, bytes, sha256 },
        voided: voided.get(document.id) ?? null,
      };
    }),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: workspace.documents.count(taskId),
    substitutedFonts: substitutedFonts(application),
  };
}
