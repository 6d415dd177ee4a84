/** Names of areas that a full address begins with and a short one leaves out, in matching form: 山东省菏泽市云河县…. */
const AREAS = /^(?:[\u4E00-\u9FFF]{1,10}?(?:省|自治区|特别行政区|自治州|地区|盟|市|自治县|县|区|自治旗|旗))+$/u;
/** Less than this many signs name no place: 「1号」 ends half of all addresses. */
const LEAST_SIGNS = 4;

/**
 * Whether two addresses in matching form name one place: equal, or one is the other behind the names of its province, city or
 * county. Blank addresses name none.
 */
export function isSameAddress(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < LEAST_SIGNS || !long.endsWith(short)) return false;
  return AREAS.test(long.slice(0, long.length - short.length));
}
