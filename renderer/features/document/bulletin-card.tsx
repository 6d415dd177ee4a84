import type { ReactNode } from 'react';
import { BulletinFindings } from './bulletin-findings.tsx';
import { type BulletinWish, bulletinWords } from './bulletin-kinds.ts';
import { PaperCard } from './paper-card.tsx';
import { useBulletin } from './use-bulletin.ts';

interface BulletinCardProps {
  readonly wish: BulletinWish & { readonly kind: NonNullable<BulletinWish['kind']> };
  /** The number of the bulletin that was made before; null when there is none. */
  readonly number: string | null;
  readonly obstacle: string | null;
  readonly suggested: boolean;
  readonly bare?: boolean;
  /** What is filled in for it. */
  readonly children?: ReactNode;
}

/** One bulletin of a task: looked through before it is made, then a paper, a workbook and a web page. */
export function BulletinCard({ wish, number, obstacle, suggested, bare = false, children }: BulletinCardProps) {
  const { title, words } = bulletinWords[wish.kind];
  const missing = obstacle ?? (wish.issuedOn === '' ? '请填写成文日期。' : null);
  const bulletin = useBulletin(wish, missing === null);
  return (
    <PaperCard
      title={title}
      words={words}
      obstacle={missing ?? bulletin.obstacle}
      already={number === null ? null : `已制作 ${number}`}
      suggested={suggested}
      bare={bare}
      job={bulletin.job}
      onMake={bulletin.make}
      made={({ pdf, workbook, page, number: given, warnings }) => ({
        sentence: `刚制作 ${given}`,
        files: [pdf, workbook, page],
        warnings,
      })}
    >
      {children}
      <BulletinFindings id={`reason-${wish.kind}-${wish.taskId}`} view={bulletin} />
    </PaperCard>
  );
}
