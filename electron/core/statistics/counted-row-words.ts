import { reportKinds } from '#domain/indicator/report-rule.ts';
import { notCarriedOutReasons } from '#domain/vocabulary/not-carried-out-reason.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { listOutcomes } from '../check/list-outcomes.ts';
import type { QueryContext } from '../service/context.ts';
import type { CountedRow } from './side.ts';

const followUpStates: Readonly<Record<string, string>> = {
  open: '待处置',
  correcting: '整改中',
  reinspecting: '待复查',
  referred: '已移送',
  case: '已立案',
  closed: '已办结',
};

/** What the detail of a counted row says to a person. */
export function rowWords(context: QueryContext): (row: CountedRow) => string {
  const outcomes = new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
  return ({ place, number, detail }) => {
    if (detail.startsWith('!')) return `未实施：${nameOfCode(notCarriedOutReasons, detail.slice(1))}`;
    if (place === 'sheet' || place === 'outside') return outcomes.get(detail) ?? detail;
    if (place === 'object') return riskClasses.find(({ code }) => code === detail)?.name ?? detail;
    if (place === 'followUp') return followUpStates[detail] ?? detail;
    if (place === 'plan') return '';
    if (place !== 'report') return detail;
    const kind = reportKinds.find(({ code }) => code === number)?.name ?? number;
    return detail === '' ? `${kind}，未报送` : `${kind}，${detail} 报送`;
  };
}
