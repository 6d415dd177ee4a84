import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { publicKindNames } from '#domain/publication/publication-kind.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What an approval of a confirmation is about: the record as it stands. */
export function publicationSubject({ publications }: Workspace, id: number) {
  const row = publications.get(id);
  if (!row) return null;
  return {
    title: `公示 ${row.title}`,
    facts: [
      { name: '公示内容', text: publicKindNames[row.kind] },
      { name: '应公示截止', text: row.due ?? '没有规定' },
    ],
    digest: sha256Hex(canonicalJson({ ...row })),
    refusal:
      row.state === 'open' || row.state === 'published' ? null : '这一项已更正、停止公示或不予公示，不能再确认。',
  };
}
