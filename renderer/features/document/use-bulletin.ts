import { useEffect, useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { type JobView, useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import type { BulletinWish } from './bulletin-kinds.ts';

export type Look = OutputOf<'document.lookBulletin'>;

/** A bulletin before and while it is made: what was found in it, and what somebody says to that. */
export interface BulletinView {
  readonly look: Look | null;
  readonly isMasked: boolean;
  readonly reason: string;
  readonly setMasked: (isMasked: boolean) => void;
  readonly setReason: (reason: string) => void;
  /** Why what was found keeps it from being made; null when it does not. */
  readonly obstacle: string | null;
  readonly job: JobView<'document.bulletin'>;
  readonly make: () => void;
}

const pauseMilliseconds = 300;

/** The wish as it stands after a short pause in typing. */
function useSettledWish(wish: BulletinWish): BulletinWish {
  const [settled, setSettled] = useState(wish);
  const text = JSON.stringify(wish);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(JSON.parse(text) as BulletinWish), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Looks a bulletin through as soon as it could be made, and makes it. */
export function useBulletin(wish: BulletinWish, isReady: boolean): BulletinView {
  const job = useJob('document.bulletin', { slot: `bulletin-${wish.kind}-of-task-${wish.taskId}`, quiet: true });
  const settled = useSettledWish(wish);
  const isSettled = JSON.stringify(settled) === JSON.stringify(wish);
  const isAsked = isReady && isSettled;
  const asked = useQuery('document.lookBulletin', settled, { enabled: isAsked });
  const [isMasked, setMasked] = useState(false);
  const [reason, setReason] = useState('');
  const look = isAsked && !asked.outdated && asked.failure === null ? (asked.data ?? null) : null;
  return {
    look,
    isMasked,
    reason,
    setMasked,
    setReason,
    obstacle: asked.failure && isAsked ? asked.failure.sentence : look && findingObstacle(look, isMasked, reason),
    job,
    make: () => void job.start({ ...wish, isMasked, reason: reason.trim() }),
  };
}

/** What blocks must be mended; what is doubtful wants a reason. */
export function findingObstacle({ findings }: Look, isMasked: boolean, reason: string): string | null {
  const blocking = findings.filter(({ blocks, rule }) => blocks && !(isMasked && rule === 'personal-data'));
  if (blocking.length > 0) return `有 ${blocking.length} 处必须先改。`;
  if (findings.some(({ blocks }) => !blocks) && reason.trim() === '') return '核对之后写明理由，就可以制作。';
  return null;
}
