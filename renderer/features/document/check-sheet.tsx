import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';

type Answer = OutputOf<'document.checkSheet'>;

const words: Readonly<
  Record<Answer['outcome'], { readonly type: 'success' | 'error' | 'warning'; readonly title: string }>
> = {
  matches: { type: 'success', title: '相符：这是本单位制作的' },
  differs: { type: 'error', title: '不符：有这个任务单号，校验码却不对。纸上的内容可能被改过，请对照下面的记录。' },
  unknown: { type: 'error', title: '没有这个任务单号。请核对号码，注意号码和校验码之间留一个空格。' },
  incomplete: { type: 'warning', title: '有这个任务单号。请再输入校验码的全部 16 位，才能核对。' },
};

/** 核对任务单: number and digest of a paper that somebody brings, scanned or typed, against the records. */
export function CheckSheetButton() {
  const [open, setOpen] = useState(false);
  if (!useMay('document.checkSheet')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>核对任务单…</Button>
      {open ? <CheckSheetDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CheckSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const [asked, setAsked] = useState('');
  const answer = useQuery('document.checkSheet', { text: asked || '无' }, { enabled: asked !== '' });
  const found = asked === '' ? undefined : answer.data;
  return (
    <Modal open title="核对任务单" footer={null} onCancel={onClose}>
      <p>用扫码枪扫任务单或检查通知书上的二维码，或者照纸上输入任务单号、空格和校验码，按回车。</p>
      <Input.Search
        autoFocus
        aria-label="任务单号和校验码"
        placeholder="37172620260100200017 0635 f8ef 6234 a75f"
        enterButton="核对"
        maxLength={300}
        onSearch={text => setAsked(text.trim())}
      />
      {found ? <CheckedSheet answer={found} /> : null}
    </Modal>
  );
}

function CheckedSheet({ answer: { outcome, paper, sheet } }: { readonly answer: Answer }) {
  const { type, title } = words[outcome];
  return (
    <div role="status">
      <Alert type={type} showIcon title={paper === null ? title : `${title}${paper}。`} />
      {sheet?.voidReason ? <Alert type="warning" showIcon title={`这张任务单已作废：${sheet.voidReason}`} /> : null}
      {sheet ? (
        <Facts>
          <Fact name="任务单号">{sheet.number}</Fact>
          <Fact name="检查对象">{sheet.objectName}</Fact>
          <Fact name="任务">{sheet.taskName}</Fact>
          <Fact name="通知书文号">{sheet.noticeNumber ?? '还没有'}</Fact>
        </Facts>
      ) : null}
    </div>
  );
}
