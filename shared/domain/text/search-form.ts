import { pinyin } from 'pinyin-pro';
import { displayForm, matchingForm } from './normalise.ts';

/** The normalised column text in which a Chinese search looks; the same form is made of what is searched for. */
export function searchForm(text: string): string {
  return matchingForm(text);
}

/** The parts of what a person typed, divided at spaces, each in search form; all of them must be found. */
export function searchTerms(query: string): string[] {
  const terms = displayForm(query).split(' ').map(searchForm);
  return [...new Set(terms)].filter(term => term !== '');
}

function initials(text: string, surname: 'off' | 'head'): string {
  return pinyin(searchForm(text), { pattern: 'first', toneType: 'none', type: 'array', surname })
    .join('')
    .replace(/[^a-z0-9]/g, '');
}

/** The pinyin initials of a name of a business or place in lower case, e.g. 云河县宇东物流有限公司 → yhxydwlyxgs. */
export function nameInitials(name: string): string {
  return initials(name, 'off');
}

/** The pinyin initials of a person's name, read as a surname first, e.g. 单雄信 → sxx, not dxx. */
export function personInitials(name: string): string {
  return initials(name, 'head');
}
