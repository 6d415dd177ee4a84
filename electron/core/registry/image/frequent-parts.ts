import type { Mask } from './image-count.ts';

/** Which objects have parts of names that very many have, such as 有限公司: looked up in the index, each would cost time. */
export interface FrequentParts {
  /** Marks whoever has a part; false, and nothing marked, where the part is not among them or not all objects are known. */
  mark(mask: Mask, part: string): boolean;
  /** Takes the texts of one portion of ids in the place of what was known of it. */
  replace(portion: number, texts: readonly string[]): void;
  /** To be called once every portion was given. */
  complete(): void;
}

const longest = 4;
const leastShare = 0.02;
/** Each takes a bit for every object. */
const mostParts = 256;
const bitsOfWord = 32;

/** Latin letters and digits are looked up elsewhere. */
const isPart = (sign: number) => sign >= 0x80;

/** The parts of one to four signs that a fiftieth of some texts have, the most frequent first; with each of them its beginnings. */
export function partsOften(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const part of partsOf(text)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= texts.length * leastShare)
    .sort(([one, many], [other, more]) => more - many || one.length - other.length)
    .slice(0, mostParts)
    .map(([part]) => part);
}

function partsOf(text: string): Set<string> {
  const parts = new Set<string>();
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from; to < from + longest && to < text.length && isPart(text.charCodeAt(to)); to += 1) {
      parts.add(text.slice(from, to + 1));
    }
  }
  return parts;
}

/** Keeps who has which of some parts; whatever is among them, its beginnings must be, too. */
export function frequentParts(parts: readonly string[], idsAtOnce: number): FrequentParts {
  const words = idsAtOnce / bitsOfWord;
  const blocks: Uint32Array[] = [];
  const { first, next, places } = treeOf(parts);
  let isComplete = false;

  return {
    mark(mask, part) {
      const place = places.get(part);
      if (place === undefined || !isComplete) return false;
      blocks.forEach((block, portion) => {
        for (let word = 0; word < words; word += 1) {
          const bits = block[place * words + word] ?? 0;
          if (bits === 0) continue;
          const id = portion * idsAtOnce + word * bitsOfWord;
          for (let bit = 0; bit < bitsOfWord; bit += 1) {
            if ((bits >>> bit) & 1 && id + bit < mask.length) mask[id + bit] = 1;
          }
        }
      });
      return true;
    },
    replace(portion, texts) {
      const block = new Uint32Array(parts.length * words);
      texts.forEach((text, id) => {
        const word = id >>> 5;
        const bit = 1 << (id & 31);
        for (let from = 0; from < text.length; from += 1) {
          let node = first[text.charCodeAt(from)] ?? 0;
          for (let at = from + 1; node > 0; at += 1) {
            const slot = (node - 1) * words + word;
            block[slot] = (block[slot] ?? 0) | bit;
            node = next[node]?.get(text.charCodeAt(at)) ?? 0;
          }
        }
      });
      while (blocks.length < portion) blocks.push(new Uint32Array(parts.length * words));
      blocks[portion] = block;
    },
    complete() {
      isComplete = true;
    },
  };
}

/** Parts by their signs: `first` by the first one, `next` by each that follows; numbers are places among the parts, from 1. */
function treeOf(parts: readonly string[]) {
  const places = new Map(parts.map((part, place) => [part, place]));
  const first = new Uint16Array(65_536);
  const next: (Map<number, number> | undefined)[] = [];
  parts.forEach((part, place) => {
    const last = part.charCodeAt(part.length - 1);
    const before = places.get(part.slice(0, -1));
    if (part.length === 1) first[last] = place + 1;
    else if (before === undefined) throw new RangeError(`The part ${part} comes with its beginnings.`);
    else {
      const following = next[before + 1] ?? new Map<number, number>();
      next[before + 1] = following.set(last, place + 1);
    }
  });
  return { first, next, places };
}
