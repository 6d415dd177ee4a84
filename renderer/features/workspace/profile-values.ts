import type { OutputOf } from '#contract/contract.ts';

export type Profile = OutputOf<'profile.get'>;

/** 1/10,000 → percent as a person writes it: 350 → 3.5. */
export function percentOfBasisPoints(basisPoints: number): number {
  return basisPoints / 100;
}

/** Percent → whole 1/10,000. */
export function basisPointsOfPercent(percent: number | null): number {
  return Math.round((percent ?? 0) * 100);
}

function withoutBlanks(words: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const filled = Object.entries(words).flatMap(([code, word]) => (word?.trim() ? [[code, word.trim()] as const] : []));
  return Object.fromEntries(filled);
}

function approvalsWith(before: Profile['approvals'], values: Partial<Profile['approvals']> = {}): Profile['approvals'] {
  return { ...before, ...values, approvers: { ...before.approvers, ...values.approvers } };
}

function witnessRuleWith(
  before: Profile['witnessRule'],
  values: Partial<Profile['witnessRule']> = {},
): Profile['witnessRule'] {
  return { ...before, ...values, dice: { ...before.dice, ...values.dice } };
}

function publicationRuleWith(
  before: Profile['publicationRule'],
  values: Partial<Profile['publicationRule']> = {},
): Profile['publicationRule'] {
  return {
    ...before,
    ...values,
    days: { ...before.days, ...values.days },
    stop: { ...before.stop, ...values.stop },
  };
}

function reportRuleWith(
  before: Profile['reportRule'],
  values: Partial<Profile['reportRule']> = {},
): Profile['reportRule'] {
  const reports = before.reports.map((report, index) => ({ ...report, ...values.reports?.[index] }));
  return { ...before, ...values, reports };
}

/** A row that was changed from monthly to yearly keeps nothing of what it was. */
function deadlinesWith(before: Profile['deadlines'], values: Partial<Profile['deadlines']> = {}): Profile['deadlines'] {
  const list = (values.list ?? before.list).map(deadline => {
    const repeats = deadline.repeats as Partial<Record<'on', string> & Record<'day' | 'fromMonth' | 'toMonth', number>>;
    const monthly = {
      every: 'month' as const,
      day: repeats.day ?? 31,
      fromMonth: repeats.fromMonth ?? 1,
      toMonth: repeats.toMonth ?? 12,
    };
    return {
      ...deadline,
      repeats: deadline.repeats.every === 'month' ? monthly : { every: 'year' as const, on: repeats.on ?? '' },
    };
  });
  return { ...before, ...values, list };
}

function numberSeriesWith(
  before: Profile['numberSeries'],
  values: Partial<Profile['numberSeries']> = {},
): Profile['numberSeries'] {
  const endings = before.endings.map((ending, index) => ({ ...ending, ...values.endings?.[index] }));
  return { ...before, ...values, endings };
}

/** The profile with what the form holds put over it: the ratios one by one, because the form has only their numbers. */
export function withChanges(profile: Profile, values: Partial<Profile>): Profile {
  return {
    ...profile,
    ...values,
    security: { ...profile.security, ...values.security },
    areas: { ...profile.areas, ...values.areas },
    witnessRule: witnessRuleWith(profile.witnessRule, values.witnessRule),
    quality: { ...profile.quality, ...values.quality },
    unusedItems: { ...profile.unusedItems, ...values.unusedItems },
    publicationRule: publicationRuleWith(profile.publicationRule, values.publicationRule),
    resultRule: { ...profile.resultRule, ...values.resultRule },
    importRule: { ...profile.importRule, ...values.importRule },
    staffRule: { ...profile.staffRule, ...values.staffRule },
    dispatchRule: { ...profile.dispatchRule, ...values.dispatchRule },
    indicatorRule: { ...profile.indicatorRule, ...values.indicatorRule },
    reportRule: reportRuleWith(profile.reportRule, values.reportRule),
    numberSeries: numberSeriesWith(profile.numberSeries, values.numberSeries),
    followUpRule: { ...profile.followUpRule, ...values.followUpRule },
    deadlines: deadlinesWith(profile.deadlines, values.deadlines),
    approvals: approvalsWith(profile.approvals, values.approvals),
    riskRatios: profile.riskRatios.map((ratio, index) => ({ ...ratio, ...values.riskRatios?.[index] })),
    methodNames: withoutBlanks(values.methodNames),
    outcomeNames: withoutBlanks(values.outcomeNames),
  };
}
