import { Alert } from 'antd';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { Digest } from '../../ui/digest.tsx';
import { PrintButton } from '../printing/print-button.tsx';
import { printablePapers } from '../printing/printable-papers.ts';
import { PaperDeeds } from '../seal/paper-deeds.tsx';
import { PaperFile } from './paper-file.tsx';
import type { PaperRow } from './paper-kinds.ts';
import { VoidedFile } from './voided-file.tsx';

/** One paper: what it is, its file, and the digest by which a copy is compared with it. */
export function DocumentDrawer({ paper, onClose }: { paper: PaperRow | null; onClose: () => void }) {
  // Inside of a task, what is asked for one paper can be asked for all of its kind.
  const taskId = Number(useAddressFilter().text('taskId')) || null;
  return (
    <DetailDrawer
      open={paper !== null}
      title={paper?.title ?? ''}
      onClose={onClose}
      footer={
        paper?.voided === null && paper.file?.name.endsWith('.pdf') ? (
          <PaperDeeds key={paper.id} paper={paper} taskId={taskId} />
        ) : null
      }
    >
      {paper ? (
        <>
          <Facts>
            <Fact name="类别">{paper.kind}</Fact>
            <Fact name="文号">{paper.number}</Fact>
            <Fact name="制作时间">{timeText(paper.madeAt)}</Fact>
            {paper.file ? (
              <Fact name="校验值">
                <Digest value={paper.file.sha256} label="文件校验值" />
              </Fact>
            ) : null}
          </Facts>
          {paper.voided ? (
            <VoidedFile key={paper.id} paper={paper} voided={paper.voided} />
          ) : paper.file ? (
            <>
              <PaperFile file={paper.file} />
              <PrintButton papers={printablePapers([paper])}>预览和打印</PrintButton>
            </>
          ) : (
            <Alert
              type="warning"
              showIcon
              title="文件已经不在原来的位置"
              description="可能被移动、改名或删除了。可以从备份里找回，或在上面重新制作；重新制作不换文号。"
            />
          )}
        </>
      ) : null}
    </DetailDrawer>
  );
}
