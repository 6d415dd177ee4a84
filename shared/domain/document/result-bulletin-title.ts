/** The title of a bulletin of results (domain.md 5.1, D21): 「××局××年度第NNN号抽查任务检查结果公告」, the number in at least three digits. */
export function resultBulletinTitle(bureau: string, year: number, sequence: number): string {
  if (bureau === '' || !Number.isSafeInteger(sequence) || sequence < 1 || !/^\d{4}$/.test(String(year)))
    throw new RangeError('A bulletin needs a bureau, a year of four digits and a number from 1.');
  return `${bureau}${year}年度第${String(sequence).padStart(3, '0')}号抽查任务检查结果公告`;
}
