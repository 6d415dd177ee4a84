import { addresses } from '../../app/addresses.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import { fieldId } from './form-part.ts';
import type { TaskProblem } from './task-problems.ts';
import type { Preview } from './use-preview.ts';

type FoundProblem = Preview['problems'][number];
type Place = FoundProblem['at'];

/** The section of the form in which a problem is mended. */
const sections: Readonly<Record<Exclude<Place, 'inspectorRegistry' | 'objectRegistry'>, string>> = {
  items: '抽查事项',
  objects: '检查对象',
  range: '对象范围',
  exclusions: '剔除规则',
  strata: '各等级比例',
  inspectors: '检查人员',
  departments: '检查人员',
  witnesses: '见证',
  type: '任务',
};

const focusable = 'button, input, select, [tabindex="0"]';

/** The address where a problem is mended, or null when that is in the form itself. */
export function addressOf({ at, search }: FoundProblem): string | null {
  const text = search === null ? [] : [search];
  if (at === 'inspectorRegistry') return filterAddress(addresses.inspectors, { text });
  if (at === 'objectRegistry') return filterAddress(addresses.objects, { text });
  return null;
}

/** Brings the place of a problem into sight and the cursor into its first field. */
export function goToPlace(at: Place): void {
  if (at === 'inspectorRegistry' || at === 'objectRegistry') return;
  if (at === 'type') {
    goToField('targeted');
    return;
  }
  const section = document.querySelector<HTMLElement>(`section[aria-label^="${sections[at]}"]`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>(focusable)?.focus();
}

/** The same for what the form itself still lacks. */
export function goToField(field: TaskProblem['field']): void {
  const element = document.getElementById(fieldId(field));
  element?.scrollIntoView({ block: 'center' });
  const target = element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable);
  target?.focus();
}
