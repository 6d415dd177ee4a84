import { timeText } from '../../ui/date-text.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { numberText } from '../../ui/number-text.ts';
import type { Holdings } from './backup-words.ts';

/** What a backup holds, as far as a person knows a bureau by it. */
export function HoldingsFacts({ holds }: { holds: Holdings }) {
  const { counts, audit, newestDraw } = holds;
  return (
    <Facts title="里面有什么">
      <Fact name="单位">{holds.demo ? `${holds.bureauName}（演示）` : holds.bureauName}</Fact>
      <Fact name="检查对象">{numberText(counts.objects)} 户</Fact>
      <Fact name="执法检查人员">{numberText(counts.inspectors)} 人</Fact>
      <Fact name="抽查事项">{numberText(counts.items)} 项</Fact>
      <Fact name="任务">{numberText(counts.tasks)} 个</Fact>
      <Fact name="抽取">{numberText(counts.draws)} 次</Fact>
      <Fact name="最近一次抽取">
        {newestDraw ? `${newestDraw.title}，${timeText(newestDraw.startedAt)}` : '还没有'}
      </Fact>
      <Fact name="公文">{numberText(counts.documents)} 份</Fact>
      <Fact name="操作日志">
        {numberText(audit.entries)} 条{audit.at ? `，最后一条 ${timeText(audit.at)}` : ''}
      </Fact>
      <Fact name="日志末条校验值">
        <Digest value={audit.head} label="操作日志末条的校验值" />
      </Fact>
      <Fact name="数据版本">{holds.dataVersion}</Fact>
    </Facts>
  );
}
