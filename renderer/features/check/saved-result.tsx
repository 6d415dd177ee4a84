import { dateText, timeText } from '../../ui/date-text.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import type { TaskSheet } from './result-draft.ts';
import { useEverybody } from './use-everybody.ts';

/** A result that is only looked at: it is public already, or whoever looks does not enter results. */
export function SavedResult({ sheet }: { sheet: TaskSheet }) {
  const personOf = useEverybody();
  const { result, team } = sheet;
  if (!result) return <p>这张任务单没有录入结果。</p>;
  const nameOf = (id: number) => (team.find(person => person.id === id) ?? personOf(id))?.name ?? '';
  return (
    <Facts>
      <Fact name="检查结果">{result.outcomeName}</Fact>
      <Fact name="检查日期">{dateText(result.checkedOn)}</Fact>
      <Fact name="完成日期">{dateText(result.endedOn)}</Fact>
      <Fact name="检查人员">{result.inspectorIds.map(nameOf).join('、')}</Fact>
      <Fact name="发现的问题">{result.finding}</Fact>
      <Fact name="备注">{result.note}</Fact>
      <Fact name="录入时间">{timeText(result.enteredAt)}</Fact>
    </Facts>
  );
}
