import { entryReader, type VocabularyEntry } from './vocabulary-entry.ts';

/** 双随机例外: what another law has inspected in its own way and no draw decides (seed 003; domain.md 4.1). */
export const drawExemptions = [
  { code: 'food-drug', name: '食品药品', sort: 1, aliases: ['食品', '药品', '食品、药品', '食品药品监督检查'] },
  { code: 'product-quality', name: '产品质量', sort: 2, aliases: ['产品质量监督抽查', '产品质量抽查'] },
  { code: 'special-equipment', name: '特种设备', sort: 3, aliases: ['特种设备安全', '特种设备监督检查'] },
  { code: 'other-statutory', name: '其他法定', sort: 4, aliases: ['其他', '其他法定检查', '法律另有规定'] },
] as const satisfies readonly VocabularyEntry[];

export type DrawExemptionCode = (typeof drawExemptions)[number]['code'];

/** Finds a 双随机例外. */
export const readDrawExemption = entryReader(drawExemptions);
