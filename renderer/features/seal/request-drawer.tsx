import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SealButton } from '../../ui/seal-button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { CarryOutDialog } from './carry-out-dialog.tsx';
import { type RequestRow, requestStates, requestWords } from './seal-words.ts';

const paperWords = { waiting: '未用印', done: '已用印', refused: '没有用印' } as const;

/** One request with its papers, and what can be done about it. */
export function RequestDrawer({ row, onClose }: { row: RequestRow | null; onClose: () => void }) {
  return (
    <DetailDrawer
      open={row !== null}
      title={row ? `用印申请 ${row.id}` : ''}
      onClose={onClose}
      footer={row ? <Deeds key={row.id} row={row} /> : null}
    >
      {row ? <RequestFacts row={row} /> : null}
    </DetailDrawer>
  );
}

function RequestFacts({ row }: { row: RequestRow }) {
  const { tone, word } = requestStates[row.state];
  const more = row.counts.all - row.papers.length;
  return (
    <>
      <Facts>
        <Fact name="状态">
          <StatusMark tone={tone}>{word}</StatusMark>
        </Fact>
        <Fact name="用印事由">{row.purpose}</Fact>
        <Fact name="办法">{requestWords(row)}</Fact>
        <Fact name="印章">{row.seals.map(({ name }) => name).join('、')}</Fact>
        <Fact name="申请">{`${row.requestedBy}，${timeText(row.requestedAt)}`}</Fact>
        <Fact name="批准人">{row.approvers.join('、')}</Fact>
      </Facts>
      <Facts title={more > 0 ? `文书（前 ${row.papers.length} 件，另有 ${more} 件）` : '文书'}>
        {row.papers.map(({ title, number, state, sentence }, place) => (
          // Papers keep their order, and two may have the same title.
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells them apart
          <Fact key={place} name={paperWords[state]}>
            {`${title}${number ? `（${number}）` : ''}${sentence ? `：${sentence}` : ''}`}
          </Fact>
        ))}
      </Facts>
    </>
  );
}

function Deeds({ row }: { row: RequestRow }) {
  const [asking, setAsking] = useState<'use' | 'withdraw' | null>(null);
  const withdraw = useCommand('seal.withdraw', { done: '已撤回。' });
  const uses = useMay('seal.carryOut');
  const mayWithdraw = useMay('seal.withdraw') && row.mine && !['done', 'withdrawn'].includes(row.state);
  const close = () => setAsking(null);
  return (
    <Flex gap="small" wrap>
      {uses && row.mayCarryOut ? (
        <SealButton type="primary" onClick={() => setAsking('use')}>
          {row.state === 'begun' ? '继续用印…' : '用印…'}
        </SealButton>
      ) : null}
      {mayWithdraw ? <Button onClick={() => setAsking('withdraw')}>撤回申请…</Button> : null}
      {asking === 'use' ? <CarryOutDialog row={row} onClose={close} /> : null}
      <ReasonDialog
        open={asking === 'withdraw'}
        title={`撤回用印申请 ${row.id}`}
        consequence="撤回后不再办理；已经用印的文书和登记不变。"
        confirm="撤回"
        running={withdraw.running}
        onConfirm={reason => {
          void withdraw.run({ id: row.id, reason }).then(given => given && close());
        }}
        onClose={close}
      />
    </Flex>
  );
}
