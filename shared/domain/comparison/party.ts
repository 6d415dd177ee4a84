import { matchingForm } from '../text/normalise.ts';
import { likeness } from './likeness.ts';
import { isSameAddress } from './same-address.ts';

/** One side of a comparison: a row of a list, its codes in capitals, its name and address in matching form, '' for none. */
export interface Party {
  readonly creditCode: string | null;
  readonly registrationNumber: string | null;
  readonly name: string;
  readonly address: string;
}

/** Why only a person can say whether two rows speak of one business. */
export type Doubt = 'other-address' | 'no-address' | 'other-code' | 'similar-name' | 'several';

export const doubtNames: Readonly<Record<Doubt, string>> = {
  'other-address': '名称相同，地址不同',
  'no-address': '名称相同，有一方没有地址',
  'other-code': '名称和地址相同，代码不同',
  'similar-name': '地址相同，名称相近',
  several: '名录中有几户名称和地址都相同',
};

/** What two rows are to each other. */
export type Relation =
  | { readonly kind: 'same'; readonly by: 'code' | 'name' }
  | { readonly kind: 'doubtful'; readonly doubt: Doubt; readonly score: number };

/** Of 100 points, so many tell how alike the names are; the others, the addresses. */
const NAME_POINTS = 60;
const ADDRESS_POINTS = 100 - NAME_POINTS;
/** Names at one address that are less alike than this belong to neighbours. */
const LEAST_LIKENESS = 0.75;

/** A party as codes and texts give it. */
export const partyOf = (
  codes: Pick<Party, 'creditCode' | 'registrationNumber'>,
  name: string,
  address: string | null,
) => ({
  creditCode: codes.creditCode,
  registrationNumber: codes.registrationNumber,
  name: matchingForm(name),
  address: matchingForm(address ?? ''),
});

/**
 * Whether a row of another list and one of our own speak of one business (名单比对, R-073; keys of domain.md 4.2): by credit
 * code, else by registration number, else by name and address; null where nothing speaks for it. Two different credit codes
 * are never taken for one business without a person.
 */
export function relationOf(theirs: Party, ours: Party): Relation | null {
  if (theirs.creditCode !== null && theirs.creditCode === ours.creditCode) return { kind: 'same', by: 'code' };
  const codesDiffer = theirs.creditCode !== null && ours.creditCode !== null;
  const number = theirs.registrationNumber;
  if (!codesDiffer && number !== null && number === ours.registrationNumber) return { kind: 'same', by: 'code' };
  const sameAddress = isSameAddress(theirs.address, ours.address);
  if (theirs.name === ours.name && theirs.name !== '') {
    if (sameAddress) return codesDiffer ? doubtful('other-code', theirs, ours) : { kind: 'same', by: 'name' };
    return doubtful(theirs.address === '' || ours.address === '' ? 'no-address' : 'other-address', theirs, ours);
  }
  if (!sameAddress || codesDiffer || likeness(theirs.name, ours.name) < LEAST_LIKENESS) return null;
  return doubtful('similar-name', theirs, ours);
}

function doubtful(doubt: Doubt, theirs: Party, ours: Party): Relation {
  const address = isSameAddress(theirs.address, ours.address) ? 1 : likeness(theirs.address, ours.address);
  const score = NAME_POINTS * likeness(theirs.name, ours.name) + ADDRESS_POINTS * address;
  return { kind: 'doubtful', doubt, score: Math.round(score) };
}
