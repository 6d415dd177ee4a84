import type { OfficialPaper } from '../official-paper.ts';
import type { LintFacts } from './lint-facts.ts';

/** Something to look at before a paper is issued; what blocks is wrong in itself, the rest may be meant so. */
export interface LintFinding {
  readonly rule: LintRuleName;
  /** Where: 标题, 正文第2段, 附件1第3行“名称”; empty for the whole paper. */
  readonly place: string;
  /** For the clerk: what is wrong, and what to do. */
  readonly sentence: string;
  readonly blocks: boolean;
}

export type LintRuleName =
  | 'title-kind'
  | 'number'
  | 'date'
  | 'seal'
  | 'seal-page'
  | 'attachment'
  | 'total'
  | 'frame'
  | 'code'
  | 'personal-data'
  | 'home-address';

/** One check before printing (domain.md 5.4); sees the paper as it would be set, and what the records know. */
export type LintRule = (paper: OfficialPaper, facts: LintFacts) => LintFinding[];
