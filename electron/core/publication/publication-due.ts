import { addWorkingDays } from '#domain/calendar/working-days.ts';
import type { PublicationKind } from '#domain/publication/publication-kind.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface PublicationDay {
  readonly due: string;
  readonly provisional: boolean;
}

/**
 * By when something must be public, from the day (YYYY-MM-DD) on which it came to be: so many working days of the profile
 * after it, a plan by the profile's day in the year of `from` (domain.md 2.3, R-093, R-094).
 */
export function publicationDue(
  { bureau }: Pick<Workspace, 'bureau'>,
  kind: PublicationKind | 'item-list',
  from: string,
): PublicationDay {
  const profile = bureau.profile();
  if (kind === 'plan') return { due: `${from.slice(0, 4)}-${profile.planDueMonthDay}`, provisional: false };
  const { date, provisional } = addWorkingDays(from, profile.publicationRule.days[kind], workingCalendar(profile));
  return { due: date, provisional };
}
