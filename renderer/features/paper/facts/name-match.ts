import { nameInitials, searchForm, searchTerms } from '#domain/text/search-form.ts';

/** Whether a name holds all that was typed, as words or as the initials of their sounds: 「会议通知」 is found by hytz. */
export function matchesInitials(name: string, typed: string): boolean {
  const terms = searchTerms(typed);
  if (terms.length === 0) return true;
  const words = searchForm(name);
  const sounds = nameInitials(name);
  return terms.every(term => words.includes(term) || sounds.includes(term));
}
