import type { TrailHead } from '../audit/trail-head.ts';
import { digestGroups } from './digest-groups.ts';

/** The head of the log as papers show it: 第 12 条 1a2b 3c4d 5e6f 7081（2026-03-12）. */
export function trailWords({ seq, hash, day }: TrailHead): string {
  return `第 ${seq} 条 ${digestGroups(hash.slice(0, 16))}（${day}）`;
}
