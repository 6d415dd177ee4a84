/** Who asks that somebody does not go: 人员本人, 当事人, 单位 (domain.md 4.10). */
export const recusalApplicants = ['inspector', 'party', 'bureau'] as const;
export type RecusalApplicant = (typeof recusalApplicants)[number];

export const recusalApplicantTitles: Readonly<Record<RecusalApplicant, string>> = {
  inspector: '检查人员本人',
  party: '当事人',
  bureau: '本单位',
};

/** Why somebody does not go: the grounds of a recusal, or another change of people. */
export const peopleChangeKinds = ['kin', 'interest', 'post', 'relation', 'leave', 'transfer', 'other'] as const;
export type PeopleChangeKind = (typeof peopleChangeKinds)[number];

export const peopleChangeTitles: Readonly<Record<PeopleChangeKind, string>> = {
  kin: '回避：近亲属',
  interest: '回避：利害关系',
  post: '回避：任职',
  relation: '回避：其他',
  leave: '请假',
  transfer: '调离',
  other: '其他',
};

/** Whether a ground is one of recusal, which the other party may claim too; the rest are the bureau's own affairs. */
export const isRecusal = (kind: PeopleChangeKind): boolean =>
  kind === 'kin' || kind === 'interest' || kind === 'post' || kind === 'relation';
