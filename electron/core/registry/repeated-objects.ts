import type { ObjectColumns } from './object-columns.ts';

/** An earlier row of the file that speaks of the same object, and by what it was recognised. */
export interface EarlierRow {
  readonly rowNumber: number;
  readonly field: 'creditCode' | 'name';
  readonly what: string;
  /** What the earlier row calls it, where this one says otherwise. */
  readonly otherName?: string | undefined;
}

interface Coded {
  readonly rowNumber: number;
  readonly name: string;
}

/** The rows that bear one number or name: the first of them, and the first without a credit code. */
interface Bearers {
  readonly first: number;
  codeless: number | null;
}

/** Finds the rows of one file that speak of the same object, by the rules by which objects are found in the registry. */
export function repeatedObjects() {
  const codes = new Map<string, Coded>();
  const numbers = new Map<string, Bearers>();
  const names = new Map<string, Bearers>();

  // Two credit codes are two objects, whatever else they share.
  const bearerOf = (bearers: Bearers | undefined, code: string | null) => (code ? bearers?.codeless : bearers?.first);

  function note(map: Map<string, Bearers>, key: string, code: string | null, rowNumber: number): void {
    const known = map.get(key);
    if (!known) map.set(key, { first: rowNumber, codeless: code ? null : rowNumber });
    else if (!code) known.codeless ??= rowNumber;
  }

  return {
    find({ credit_code: code, registration_number: number, match_key: key, name }: ObjectColumns): EarlierRow | null {
      const sameCode = code ? codes.get(code) : undefined;
      if (sameCode) {
        const otherName = sameCode.name === name ? undefined : sameCode.name;
        return { rowNumber: sameCode.rowNumber, field: 'creditCode', what: `统一社会信用代码 ${code} `, otherName };
      }
      const sameNumber = number ? bearerOf(numbers.get(number), code) : undefined;
      if (sameNumber) return { rowNumber: sameNumber, field: 'creditCode', what: `注册号 ${number} ` };
      const sameName = bearerOf(names.get(key), code);
      return sameName ? { rowNumber: sameName, field: 'name', what: '名称和地址' } : null;
    },

    add(columns: ObjectColumns, rowNumber: number): void {
      const { credit_code: code, registration_number: number, match_key: key, name } = columns;
      if (code) codes.set(code, { rowNumber, name });
      if (number) note(numbers, number, code, rowNumber);
      note(names, key, code, rowNumber);
    },
  };
}
