import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { RequestDialog } from './request-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';

interface PaperDeedsProps {
  readonly paper: { readonly id: number; readonly title: string; readonly kind: string };
  readonly taskId: number | null;
}

/** What can be asked for a finished paper: a seal, a digital signature. */
export function PaperDeeds({ paper, taskId }: PaperDeedsProps) {
  const [asking, setAsking] = useState<'seal' | 'sign' | null>(null);
  const asks = useMay('seal.request');
  const signs = useMay('certificate.sign');
  const close = () => setAsking(null);
  if (!asks && !signs) return null;
  return (
    <Flex gap="small" wrap>
      {asks ? <Button onClick={() => setAsking('seal')}>申请用印…</Button> : null}
      {signs ? <Button onClick={() => setAsking('sign')}>数字签名…</Button> : null}
      {asking === 'seal' ? <RequestDialog paper={paper} taskId={taskId} onClose={close} /> : null}
      {asking === 'sign' ? <SignDialog documentId={paper.id} onClose={close} /> : null}
    </Flex>
  );
}
