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

/** Remembered for each sign, of which there are some twenty thousand. */
const ownInitials = new Map<string, string | null>();

/** The initial that a sign has in all its readings; null where its neighbours decide, as in 重庆 and 重量. */
function ownInitial(sign: string): string | null {
  const known = ownInitials.get(sign);
  if (known !== undefined) return known;
  const [initial, ...others] = new Set(
    pinyin(sign, { pattern: 'first', toneType: 'none', type: 'array', multiple: true }),
  );
  const own = others.length === 0 ? (initial ?? '') : null;
  ownInitials.set(sign, own);
  return own;
}

function initials(text: string, surname: 'off' | 'head'): string {
  const form = searchForm(text);
  const own = [...form].map(ownInitial);
  // Finding the words in a name takes long, and half of all names read the same without.
  const parts = own.includes(null) ? pinyin(form, { pattern: 'first', toneType: 'none', type: 'array', surname }) : own;
  return parts.join('').replace(/[^a-z0-9]/g, '');
}

/** The pinyin initials of a name of a business or place in lower case, e.g. 云河县宇东物流有限公司 → yhxydwlyxgs. */
export function nameInitials(name: string): string {
  return initials(name, 'off');
}

/** The pinyin initials of a person's name, read as a surname first, e.g. 单雄信 → sxx, not dxx. */
export function personInitials(name: string): string {
  return initials(name, 'head');
}
