import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { InputOf } from '#contract/contract.ts';
import { referralKindNames } from '#domain/follow-up/referral-words.ts';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { dueText, type ReferralRow, StageMark } from './follow-up-marks.tsx';
import { ReferralStepDialog, type ReferralStepKind } from './referral-step-dialog.tsx';

interface ReferralDrawerProps {
  readonly row: ReferralRow | null;
  readonly call: 'referral.step' | 'clue.step';
  readonly running: boolean;
  /** Takes a step; false when it was refused. */
  readonly onStep: (input: InputOf<'referral.step'>) => Promise<boolean>;
  readonly onClose: () => void;
}

const nextOf: Readonly<Record<ReferralRow['stage'], readonly ReferralStepKind[]>> = {
  deciding: ['decide'],
  sending: ['send'],
  receiving: ['receive', 'reply'],
  replying: ['reply'],
  done: [],
  kept: [],
};
const titles: Readonly<Record<ReferralStepKind, string>> = {
  decide: '决定…',
  send: '送出…',
  receive: '签收…',
  reply: '答复…',
};

/** One referral with its papers and its clock, and the step that comes next. */
export function ReferralDrawer({ row, call, running, onStep, onClose }: ReferralDrawerProps) {
  const [asking, setAsking] = useState<ReferralStepKind | null>(null);
  const mayStep = useMay(call);
  const close = () => setAsking(null);
  return (
    <DetailDrawer
      open={row !== null}
      title={row ? `${row.number} ${row.objectName}` : ''}
      onClose={onClose}
      footer={
        row ? (
          <Flex gap="small" wrap>
            {mayStep
              ? nextOf[row.stage].map((kind, place) => (
                  <Button key={kind} type={place === 0 ? 'primary' : 'default'} onClick={() => setAsking(kind)}>
                    {titles[kind]}
                  </Button>
                ))
              : null}
            {call === 'referral.step' ? <Remind row={row} /> : null}
          </Flex>
        ) : null
      }
    >
      {row ? <ReferralFacts row={row} /> : null}
      {row && asking ? (
        <ReferralStepDialog
          kind={asking}
          row={row}
          running={running}
          onStep={async step => {
            if (await onStep({ id: row.id, stage: row.stage, step })) close();
          }}
          onClose={close}
        />
      ) : null}
    </DetailDrawer>
  );
}

function ReferralFacts({ row }: { row: ReferralRow }) {
  const missing = row.materials.filter(({ present }) => !present).map(({ name }) => name);
  const moment = (at: string | null) => (at === null ? null : timeText(at));
  return (
    <>
      <Facts>
        <Fact name="状态">
          <StageMark row={row} />
        </Fact>
        <Fact name="期限">{dueText(row.due)}</Fact>
        <Fact name="类型">{referralKindNames[row.kind]}</Fact>
        <Fact name="接收单位">{row.receiver}</Fact>
        <Fact name="抽查任务单号">{row.sheetNumber}</Fact>
        <Fact name="理由">{row.reason}</Fact>
        <Fact name="承办人">{row.officers.join('、')}</Fact>
        <Fact name="已备齐">
          {row.materials
            .filter(one => one.present)
            .map(({ name }) => name)
            .join('、')}
        </Fact>
        <Fact name="还缺">{missing.join('、')}</Fact>
      </Facts>
      <Facts title="经过">
        <Fact name="发现">{row.foundOn}</Fact>
        <Fact name="决定">
          {row.decidedAt === null
            ? row.decideDue && `应于 ${row.decideDue} 前决定`
            : `${moment(row.decidedAt)} ${row.decidedBy ?? ''}${row.decision === 'keep' ? `：不移送，${row.decisionReason}` : '：移送'}`}
        </Fact>
        <Fact name="送出">{moment(row.sentAt) ?? (row.sendDue ? `应于 ${moment(row.sendDue)} 前送出` : null)}</Fact>
        <Fact name="签收">{row.receivedOn ? `${row.receivedOn} ${row.receivedBy ?? ''}` : null}</Fact>
        <Fact name="答复">
          {row.repliedOn ? `${row.repliedOn} ${row.reply}` : row.replyDue && `应于 ${row.replyDue} 前答复`}
        </Fact>
        <Fact name="反馈的处罚决定">{row.penaltyNumber}</Fact>
      </Facts>
    </>
  );
}

function Remind({ row }: { row: ReferralRow }) {
  const navigate = useNavigate();
  const draft = useCommand('referral.remind');
  const waits = row.stage === 'receiving' || row.stage === 'replying';
  if (!useMay('referral.remind') || !waits) return null;
  const begin = async () => {
    const made = await draft.run({ id: row.id, issuedOn: today() });
    if (made) navigate(addresses.paper(made.paperId));
  };
  return (
    <Button loading={draft.running} onClick={() => void begin()}>
      起草催办函
    </Button>
  );
}
