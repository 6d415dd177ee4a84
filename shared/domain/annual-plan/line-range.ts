import { splitList } from '../text/list-separators.ts';
import { matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { objectKinds } from '../vocabulary/object-kind.ts';
import { entryReader } from '../vocabulary/vocabulary-entry.ts';

/** What the words of an object range can be matched with. */
export interface KnownRanges {
  readonly labels: readonly string[];
  readonly subRegistries: readonly { readonly id: number; readonly name: string }[];
}

/** What the words of an object range come to; each list is joined by or. */
export interface RangeReading {
  readonly labels: readonly string[];
  readonly kinds: readonly string[];
  readonly subRegistries: readonly number[];
}

const readKind = entryReader(objectKinds);
const AREA = /^(?:全[省市县区]|本[省市县区]|辖区(?:内)?|在册|登记在册)(?:的)?(?:所有|全部)?(?:的)?/;
const TAILS = [/者$/, /(?:使用)?单位$/, /(?:企业|机构|主体|户)$/, /(?:经营|提供)者$/];

/**
 * Reads 抽查对象范围: every part must be a sub-registry, a label or an 对象种类 (「食品销售经营者」 is the label 食品销售), and all of one sort,
 * because a filter joins sorts by and; null for words that only a person can tell.
 */
export function readLineRange(text: string, known: KnownRanges): RangeReading | null {
  if (isPlaceholder(text)) return null;
  const labels = new Map(known.labels.map(name => [matchingForm(name), name] as const));
  const registries = new Map(known.subRegistries.map(({ id, name }) => [matchingForm(name), id] as const));
  const parts = splitList(text.replaceAll(/[（(][^（()）]*[)）]/g, '')).map(part =>
    matchingForm(part).replace(AREA, ''),
  );
  if (parts.length === 0) return null;
  const found = {
    subRegistries: parts.map(part => registries.get(part)),
    kinds: parts.map(part => readKind(part)?.code),
    labels: parts.map(part => ['', ...TAILS].map(tail => labels.get(part.replace(tail, ''))).find(Boolean)),
  };
  const whole = <Value>(values: readonly (Value | undefined)[]): Value[] | null => {
    const kept = values.filter(value => value !== undefined);
    return kept.length === values.length ? [...new Set(kept)] : null;
  };
  const nothing = { labels: [], kinds: [], subRegistries: [] };
  const subRegistries = whole(found.subRegistries);
  if (subRegistries) return { ...nothing, subRegistries };
  const kinds = whole<string>(found.kinds);
  if (kinds) return { ...nothing, kinds };
  const own = whole(found.labels);
  return own && { ...nothing, labels: own };
}
