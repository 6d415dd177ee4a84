import type { OfficialPaper } from '../official-paper.ts';
import { attachmentRule } from './attachment-rule.ts';
import { codeRule } from './code-rule.ts';
import { dateRule } from './date-rule.ts';
import { frameRule } from './frame-rule.ts';
import { homeAddressRule } from './home-address-rule.ts';
import type { LintFacts } from './lint-facts.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';
import { numberRule } from './number-rule.ts';
import { personalDataRule } from './personal-data-rule.ts';
import { sealPageRule } from './seal-page-rule.ts';
import { sealRule } from './seal-rule.ts';
import { titleRule } from './title-rule.ts';
import { totalRule } from './total-rule.ts';

const RULES: readonly LintRule[] = [
  titleRule,
  numberRule,
  dateRule,
  sealRule,
  sealPageRule,
  attachmentRule,
  totalRule,
  frameRule,
  codeRule,
  personalDataRule,
  homeAddressRule,
];

/** Looks a paper through before it is issued (domain.md 5.4); what blocks comes first, the rest in the order of the rules. */
export function lintPaper(paper: OfficialPaper, facts: LintFacts): LintFinding[] {
  const findings = RULES.flatMap(rule => rule(paper, facts));
  return [...findings.filter(({ blocks }) => blocks), ...findings.filter(({ blocks }) => !blocks)];
}
