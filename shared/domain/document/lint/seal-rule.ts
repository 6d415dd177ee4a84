import type { LintFinding, LintRule } from './lint-finding.ts';

/** Who signs is who issues; another unit's seal is named as standing in (R-024, domain.md 2.8). */
export const sealRule: LintRule = ({ signature, head }, { issuer }) => {
  if (!signature) return [];
  const { units, standIn, seal } = signature;
  const findings: LintFinding[] = [];
  const add = (sentence: string, blocks: boolean) => findings.push({ rule: 'seal', place: '署名', sentence, blocks });
  if (units.length === 0 || units.some(unit => unit.trim() === ''))
    add('没有署名。请写发文机关的全称或规范化简称。', true);
  if (standIn !== undefined && !standIn.endsWith('代章')) add(`“${standIn}”没有写明代章。请写成“××局代章”。`, true);
  const sealed = standIn === undefined ? units : [...units, standIn.replace(/代章$/, '')];
  if (seal && issuer !== '' && !sealed.includes(issuer)) {
    add(`盖的是${issuer}的印章，署名却是${units.join('、')}。请改署名，或者注明“${issuer}代章”。`, true);
  }
  const strangers = units.filter(unit => head && !head.organs.includes(unit));
  if (strangers.length > 0) add(`署名${strangers.join('、')}不在发文机关标志之中。请改成一致。`, false);
  return findings;
};
