/** What the profile says of how results are entered and confirmed. */
export interface ResultRule {
  /** A result counts for disclosure only once somebody other than who entered it has looked it through (domain.md 4.11). */
  readonly reviewNeeded: boolean;
  /** A problem is written down at its item, and a product result with what was tested. */
  readonly fullRecord: boolean;
  /** No single file of evidence is larger. */
  readonly evidenceMegabytes: number;
  readonly source: string;
}

/** What holds where a profile says nothing of it. */
export const usualResultRule: ResultRule = {
  reviewNeeded: true,
  fullRecord: true,
  evidenceMegabytes: 500,
  source: '行政执法全过程记录制度：检查情况逐项记录，全过程留痕、可回溯；结果由录入人以外的人审核后公示',
};
