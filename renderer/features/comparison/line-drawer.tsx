import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './comparison.module.css';
import type { Line } from './comparison-columns.tsx';

type OurObject = NonNullable<Line['object']>;

interface LineDrawerProps {
  readonly comparisonId: number;
  readonly line: Line | null;
  readonly onClose: () => void;
}

function ObjectFacts({ title, object }: { title: string; object: OurObject }) {
  return (
    <Facts title={title}>
      <Fact name="名称">{object.name}</Fact>
      <Fact name="代码">
        <CodeText>{object.code}</CodeText>
      </Fact>
      <Fact name="地址">{object.address}</Fact>
      <Fact name="管辖单位">{object.station}</Fact>
    </Facts>
  );
}

function TheirFacts({ row }: { row: NonNullable<Line['row']> }) {
  return (
    <Facts title={`对方名单第 ${row.number} 行`}>
      <Fact name="名称">{row.name}</Fact>
      <Fact name="代码">{row.code ? <CodeText>{row.code}</CodeText> : null}</Fact>
      <Fact name="地址">{row.address}</Fact>
      {row.note ? <Fact name="说明">{row.note}</Fact> : null}
    </Facts>
  );
}

/** What a person is about to say of a row: which object it is, or null for none of them. */
interface Choice {
  readonly object: OurObject | null;
}

/** One line of a comparison; on a doubtful one a person decides, and may decide anew. */
export function LineDrawer({ comparisonId, line, onClose }: LineDrawerProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const decide = useCommand('comparison.decide', { done: '已记下认定。' });
  const row = line?.row ?? null;
  const confirm = async (reason: string) => {
    if (!row || !choice) return;
    const decisions = [{ row: row.number, object: choice.object?.id ?? null }];
    const saved = await decide.run({ id: comparisonId, decisions, reason });
    setChoice(null);
    if (saved) onClose();
  };
  return (
    <DetailDrawer
      open={line !== null}
      title={row?.name || line?.object?.name || '名单比对'}
      onClose={onClose}
      footer={
        line && line.proposals.length > 0 ? (
          <May call="comparison.decide">
            <Button onClick={() => setChoice({ object: null })}>都不是，仅对方有</Button>
          </May>
        ) : null
      }
    >
      {row ? <TheirFacts row={row} /> : null}
      {line?.decision ? (
        <Facts title="认定">
          <Fact name="理由">{line.decision.reason}</Fact>
          <Fact name="认定人">{line.decision.by}</Fact>
          <Fact name="时间">{timeText(line.decision.at)}</Fact>
        </Facts>
      ) : null}
      {line?.object ? <ObjectFacts title="我方名录" object={line.object} /> : null}
      {line?.proposals
        .filter(({ object }) => object.id !== line.object?.id)
        .map(({ object, doubt, score }) => (
          <section key={object.id} className={styles.candidate}>
            <ObjectFacts title={`候选：${doubt}（${score} 分）`} object={object} />
            <May call="comparison.decide">
              <Button type="primary" onClick={() => setChoice({ object })}>
                就是这一户
              </Button>
            </May>
          </section>
        ))}
      <ReasonDialog
        open={choice !== null}
        title={choice?.object ? `认定为“${choice.object.name}”` : '认定为仅对方有'}
        consequence="认定记入操作日志，以后可以重新认定；名录库里的内容不变。"
        confirm="认定"
        running={decide.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setChoice(null)}
      />
    </DetailDrawer>
  );
}
