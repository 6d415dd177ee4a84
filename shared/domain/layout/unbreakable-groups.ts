import { isForbiddenAtEnd, mayBreakBetween, mayBreakInNarrowLine } from './line-edges.ts';

const CLUSTER = /[\s\S]\p{M}*/gu;

/** Splits text into signs as a reader sees them: a letter with its accents, an ideograph with its variation selector. */
export function clustersOf(text: string): string[] {
  return text.match(CLUSTER) ?? [];
}

/** Splits text into the pieces between which a line may end; their concatenation is the text. */
export function unbreakableGroups(text: string): string[] {
  return groupsOf(text, mayBreakBetween);
}

/** Splits text that is too wide for its line into smaller pieces, such as 〔2026〕 and 1号; punctuation keeps its place. */
export function narrowGroups(text: string): string[] {
  return groupsOf(text, mayBreakInNarrowLine);
}

function groupsOf(text: string, mayBreak: (left: string, right: string) => boolean): string[] {
  const groups: string[] = [];
  let group = '';
  let previous: string | undefined;
  for (const cluster of clustersOf(text)) {
    if (previous !== undefined && mayBreak(previous, cluster)) {
      groups.push(group);
      group = '';
    }
    group += cluster;
    // A space after an opening bracket does not part it from what it opens.
    if (cluster !== ' ' || previous === undefined || !isForbiddenAtEnd(previous)) previous = cluster;
  }
  if (group !== '') groups.push(group);
  return groups;
}
