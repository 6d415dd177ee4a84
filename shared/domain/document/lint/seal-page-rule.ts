import type { LintRule } from './lint-finding.ts';

const LEAST_LINES = 2;

/** At least two lines of text share the page with the seal (domain.md 5.4; GB/T 9704-2012: no 此页无正文). */
export const sealPageRule: LintRule = ({ signature }, { linesWithSeal = null }) => {
  if (!signature?.seal || linesWithSeal === null || linesWithSeal >= LEAST_LINES) return [];
  const sentence = `盖章的一页只有 ${linesWithSeal} 行正文。请增减几个字，使至少两行正文与印章同页。`;
  return [{ rule: 'seal-page', place: '盖章处', sentence, blocks: true }];
};
