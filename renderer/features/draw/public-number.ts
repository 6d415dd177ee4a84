import type { InputOf } from '#contract/contract.ts';

/** A lottery result as a plan names it. */
export type PublicNumber = NonNullable<InputOf<'draw.freezeFrame'>['publicNumber']>;

interface PublicNumberField {
  readonly name: keyof PublicNumber;
  readonly label: string;
  readonly placeholder: string;
  readonly most: number;
}

export const publicNumberFields: readonly PublicNumberField[] = [
  { name: 'name', label: '彩种', placeholder: '例如：福彩双色球', most: 40 },
  { name: 'issue', label: '期号', placeholder: '例如：2026131', most: 40 },
  { name: 'source', label: '从哪里查', placeholder: '例如：中国福彩网开奖公告', most: 100 },
];

/** The first of its fields that is still blank. */
export const lackingOf = (value: PublicNumber): PublicNumberField | undefined =>
  publicNumberFields.find(({ name }) => value[name].trim() === '');
