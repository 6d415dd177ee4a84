import type { SealUse } from './seal-use-store.ts';
import { wayTitles } from './seal-words.ts';

/** What form and workbook of 用印登记 begin a row with: 序号, 用印时间, 文书, 文号, 份数, 用印事由, 印章, 方式. */
export const particularsOf = (use: SealUse, place: number): string[] => [
  `${place + 1}`,
  use.used_at.slice(0, 16).replace('T', ' '),
  use.title,
  use.number ?? '',
  `${use.copies}`,
  use.purpose,
  use.seals,
  use.way === 'wet' ? wayTitles.wet : wayTitles.overprint,
];
