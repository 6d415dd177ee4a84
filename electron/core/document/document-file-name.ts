const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** Windows names devices so, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 80;

/** Makes a file name that Windows accepts out of a title; `taken` keeps the names of one folder different, whatever their case. */
export function documentFileName(title: string, taken: Set<string>): string {
  const cleaned = Array.from(title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' '))
    .slice(0, LONGEST)
    .join('')
    .replace(/^[ .]+|[ .]+$/g, '')
    .replace(DEVICE, '$1_');
  const base = cleaned === '' ? '未命名' : cleaned;
  let name = `${base}.pdf`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}（${number}）.pdf`;
  taken.add(name.toLowerCase());
  return name;
}
