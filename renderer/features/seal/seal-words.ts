import type { OutputOf } from '#contract/contract.ts';
import type { Tone } from '../../ui/status-mark.tsx';

export type RequestRow = OutputOf<'seal.requests'>['rows'][number];
export type SealRow = OutputOf<'seal.list'>['seals'][number];
export type CertificateRow = OutputOf<'certificate.list'>[number];

export const wayWords: Readonly<Record<RequestRow['way'], string>> = { overprint: '套印', wet: '实盖' };
export const kindWords: Readonly<Record<SealRow['kind'], string>> = {
  official: '公章',
  'stand-in': '代章',
  special: '专用章',
};

export const requestStates: Readonly<Record<RequestRow['state'], { readonly tone: Tone; readonly word: string }>> = {
  approving: { tone: 'soon', word: '等待审批' },
  ready: { tone: 'active', word: '待用印' },
  begun: { tone: 'late', word: '没有用完' },
  done: { tone: 'good', word: '已用印' },
  withdrawn: { tone: 'plain', word: '已撤回' },
  'turned-down': { tone: 'late', word: '未获批准或已失效' },
};

export const sealStates: Readonly<Record<SealRow['state'], { readonly tone: Tone; readonly word: string }>> = {
  active: { tone: 'good', word: '在用' },
  retired: { tone: 'plain', word: '停用' },
  destroyed: { tone: 'plain', word: '已销毁' },
};

/** The size of a seal as it is printed: 42 毫米, or 45 × 30 毫米. */
export function sizeWords({ shape, widthMillimetres, heightMillimetres }: SealRow): string {
  return shape === 'round' ? `直径 ${widthMillimetres} 毫米` : `${widthMillimetres} × ${heightMillimetres} 毫米`;
}

/** What a request asks for, in a line. */
export function requestWords({ way, copies, seam, counts }: RequestRow): string {
  const seamWords = seam === null ? '' : '，骑缝章';
  return `${wayWords[way]}${seamWords}，${counts.all} 件，每件 ${copies} 份`;
}
