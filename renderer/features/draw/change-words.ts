import type { OutputOf } from '#contract/contract.ts';

export type Afterwards = OutputOf<'draw.afterwards'>;
export type Standing = Afterwards['standing'][number];
export type Change = Afterwards['changes'][number];

export const changeWords: Readonly<Record<Change['kind'], string>> = {
  substitute: '递补',
  inspector: '更换检查人员',
  addition: '追加',
};

/** 「云河县第1号商店 → 云河县第7号商店」, with the object in front where an inspector was replaced. */
export function changeText({ object, out, in: entered, unavailable }: Change): string {
  const at = object === null ? '' : `${object.name}：`;
  const others = unavailable.length === 0 ? '' : `（${unavailable.map(({ name }) => name).join('、')}也不能去）`;
  return out === null ? entered.name : `${at}${out.name}${others} → ${entered.name}`;
}
