/** Family names of two signs that are common enough to be known as such. */
const doubleSurnames = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '东方',
]);

/** A name of which a room is shown the family name alone: 「王＊＊」, one mark for each further sign. */
export function surnameOnly(name: string): string {
  const signs = [...name.trim()];
  const shown = signs.length > 2 && doubleSurnames.has(signs.slice(0, 2).join('')) ? 2 : 1;
  return signs.map((sign, place) => (place < shown ? sign : '＊')).join('');
}
