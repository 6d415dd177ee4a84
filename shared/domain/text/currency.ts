/** Currencies in which a 注册资本 is stated, by ISO 4217 code, with their spellings in matching form; longer spellings first. */
const CURRENCIES = [
  { code: 'CNY', name: '人民币', spellings: ['元人民币', '人民币', 'rmb', 'cny', '¥'] },
  { code: 'USD', name: '美元', spellings: ['美元', '美金', 'usd', 'us$', '$'] },
  { code: 'HKD', name: '港元', spellings: ['港元', '港币', 'hkd', 'hk$'] },
  { code: 'EUR', name: '欧元', spellings: ['欧元', 'eur', '€'] },
  { code: 'JPY', name: '日元', spellings: ['日元', '日币', 'jpy'] },
  { code: 'GBP', name: '英镑', spellings: ['英镑', 'gbp', '£'] },
  { code: 'TWD', name: '新台币', spellings: ['新台币', '台币', 'twd'] },
  { code: 'SGD', name: '新加坡元', spellings: ['新加坡元', '新加坡币', 'sgd'] },
  { code: 'AUD', name: '澳大利亚元', spellings: ['澳大利亚元', '澳元', 'aud'] },
  { code: 'CAD', name: '加拿大元', spellings: ['加拿大元', '加元', 'cad'] },
  { code: 'KRW', name: '韩元', spellings: ['韩元', '韩币', 'krw'] },
  { code: 'CHF', name: '瑞士法郎', spellings: ['瑞士法郎', 'chf'] },
  { code: 'MOP', name: '澳门元', spellings: ['澳门元', '澳门币', 'mop'] },
] as const;

export type CurrencyCode = (typeof CURRENCIES)[number]['code'];

const CODE_OF_SPELLING = new Map<string, CurrencyCode>(
  CURRENCIES.flatMap(({ code, spellings }) => spellings.map(spelling => [spelling, code] as const)),
);

/** A pattern for any known spelling of a currency, to be used inside a larger pattern over matching forms. */
export const currencyPattern = [...CODE_OF_SPELLING.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map(spelling => spelling.replace('$', '\\$'))
  .join('|');

/** The ISO 4217 code of a spelling in matching form, or null when it is none that is known. */
export function currencyOf(spelling: string): CurrencyCode | null {
  return CODE_OF_SPELLING.get(spelling) ?? null;
}

/** The Chinese name of a currency. */
export function currencyName(code: CurrencyCode): string {
  return CURRENCIES.find(currency => currency.code === code)?.name ?? code;
}
