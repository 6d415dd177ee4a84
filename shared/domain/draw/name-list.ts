/** Joins names with 、 and cuts a long list short, saying how many there are: 「甲、乙、丙等 12 户」. */
export function nameList(names: readonly string[], counter: string, total: number = names.length, limit = 8): string {
  const shown = names.slice(0, limit).join('、');
  return total > Math.min(names.length, limit) ? `${shown}等 ${total} ${counter}` : shown;
}
