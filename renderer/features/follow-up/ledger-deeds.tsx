import { Button, Dropdown, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { InputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import type { Finding } from './ledger-drawer.tsx';
import { ReferralDialog } from './referral-dialog.tsx';
import { StepDialog, type StepKind } from './step-dialog.tsx';

const titles: Readonly<Record<StepKind, string>> = {
  decide: '处置措施…',
  order: '责令改正…',
  report: '整改报告…',
  reinspect: '复查…',
  file: '立案…',
  penalise: '处罚决定…',
  list: '列入异常名录…',
  close: '办结…',
  reopen: '重新办理…',
};

/** What is offered in a state: the step that comes next, and the others behind 「更多」. */
function offered(row: Finding): { next: StepKind[]; more: StepKind[] } {
  const may = (kind: StepKind) =>
    kind === 'reinspect' ? row.may.includes('pass') && row.orderedOn !== null : row.may.includes(kind);
  const all = (Object.keys(titles) as StepKind[]).filter(may);
  const usual: Readonly<Record<Finding['state'], readonly StepKind[]>> = {
    open: ['decide', 'order'],
    correcting: ['report', 'reinspect'],
    reinspecting: ['reinspect'],
    referred: ['file'],
    case: ['penalise'],
    closed: ['reopen'],
  };
  const isHandled = row.state !== 'closed' && row.obstacles.length === 0;
  const next = [...(isHandled ? (['close'] as const) : []), ...usual[row.state]].filter(kind => all.includes(kind));
  return { next, more: all.filter(kind => !next.includes(kind)) };
}

/** The deeds of a finding for whoever may. */
export function LedgerDeeds({ row }: { row: Finding }) {
  const [asking, setAsking] = useState<StepKind | 'refer' | null>(null);
  const mayStep = useMay('followUp.step');
  const { next, more } = offered(row);
  const close = () => setAsking(null);
  const items = more.map(kind => ({ key: kind, label: titles[kind] }));
  return (
    <Flex gap="small" wrap>
      {mayStep ? (
        <>
          {next.map((kind, place) => (
            <Button key={kind} type={place === 0 ? 'primary' : 'default'} onClick={() => setAsking(kind)}>
              {titles[kind]}
            </Button>
          ))}
          {row.state === 'closed' ? null : <Button onClick={() => setAsking('refer')}>移送、抄告…</Button>}
          {items.length > 0 ? (
            <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setAsking(key as StepKind) }}>
              <Button>更多</Button>
            </Dropdown>
          ) : null}
        </>
      ) : null}
      <PaperMenu row={row} />
      {asking === 'refer' ? <ReferralDialog row={row} onClose={close} /> : null}
      {asking !== null && asking !== 'refer' ? <StepDialog kind={asking} row={row} onClose={close} /> : null}
    </Flex>
  );
}

type PaperKind = InputOf<'followUp.paper'>['kind'];

function PaperMenu({ row }: { row: Finding }) {
  const navigate = useNavigate();
  const draft = useCommand('followUp.paper');
  if (!useMay('followUp.paper')) return null;
  const isFromSheet = row.assignmentId !== null;
  const transferred = row.referrals.find(({ kind }) => kind === 'case');
  const told = row.referrals.find(({ kind }) => kind === 'notice' || kind === 'department');
  const papers: { key: PaperKind; label: string; referralId: number | null }[] = [
    ...(isFromSheet && row.orderedOn
      ? [{ key: 'correction-order' as const, label: '责令改正通知书', referralId: null }]
      : []),
    ...(row.reinspectedOn ? [{ key: 'reinspection' as const, label: '复查意见书', referralId: null }] : []),
    ...(isFromSheet && transferred
      ? [{ key: 'case-transfer' as const, label: '案件线索移送函', referralId: transferred.id }]
      : []),
    ...(isFromSheet && told ? [{ key: 'notice-to-department' as const, label: '抄告函', referralId: told.id }] : []),
  ];
  const begin = async (kind: PaperKind) => {
    const referralId = papers.find(({ key }) => key === kind)?.referralId ?? null;
    const made = await draft.run({ id: row.id, kind, referralId, issuedOn: today() });
    if (made) navigate(addresses.paper(made.paperId));
  };
  if (papers.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: papers.map(({ key, label }) => ({ key, label })),
        onClick: ({ key }) => void begin(key as PaperKind),
      }}
    >
      <Button loading={draft.running}>起草文书</Button>
    </Dropdown>
  );
}
