import { checkCreditCode } from '../../code/credit-code.ts';
import { checkRegistrationNumber } from '../../code/registration-number.ts';
import type { LintFinding, LintRule } from './lint-finding.ts';
import { cellPlace, placedTables } from './paper-texts.ts';

const HEADING = /信用代码|注册号|^代码$/;
const CREDIT_LENGTH = 18;

/** Codes in a table carry the right check sign (GB 32100-2015; old numbers ISO 7064); wrong ones are named, since registers have them. */
export const codeRule: LintRule = paper =>
  placedTables(paper).flatMap(table =>
    table.table.columns.flatMap(({ title }, column) => {
      if (!HEADING.test(title)) return [];
      return table.table.rows.flatMap((row, place): LintFinding[] => {
        const code = (row[column] ?? '').trim();
        const fault = faultOf(code);
        if (fault === null) return [];
        const sentence = `代码“${code}”${fault}。请对照营业执照核对。`;
        return [{ rule: 'code', place: cellPlace(table, place, column), sentence, blocks: false }];
      });
    }),
  );

function faultOf(code: string): string | null {
  // Masked where the code of a sole trader is a person's number.
  if (code === '' || code.includes('*')) return null;
  if (code.length === CREDIT_LENGTH) {
    const check = checkCreditCode(code);
    if (check.ok) return null;
    return check.reason === 'check' ? '的校验位不对' : '含有统一社会信用代码不用的字符';
  }
  const old = checkRegistrationNumber(code);
  if (old.ok) return null;
  return old.reason === 'check' ? '的校验位不对' : '不是18位统一社会信用代码，也不是15位注册号';
}
