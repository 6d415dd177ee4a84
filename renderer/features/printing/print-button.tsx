import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { PrintDialog } from './print-dialog.tsx';
import type { PrintablePaper } from './use-print-run.ts';

interface PrintButtonProps {
  readonly papers: readonly PrintablePaper[];
  readonly children: string;
}

/** Opens the printing of some papers, for whoever may print; a browser, which opens a tab for each, prints one at a time. */
export function PrintButton({ papers, children }: PrintButtonProps) {
  const [printed, setPrinted] = useState<readonly PrintablePaper[] | null>(null);
  const { kind } = usePlatform();
  const most = kind === 'browser' ? 1 : Number.POSITIVE_INFINITY;
  const may = useMay('print.record');
  if (!may || ((papers.length === 0 || papers.length > most) && printed === null)) return null;
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinted(papers)}>
        {children}
      </Button>
      {printed ? <PrintDialog papers={printed} onClose={() => setPrinted(null)} /> : null}
    </>
  );
}
