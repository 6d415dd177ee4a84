import { Modal } from 'antd';
import { useState } from 'react';
import { notify } from '../../../data/notices.ts';
import { useJob } from '../../../data/use-job.ts';
import { May } from '../../../ui/may.tsx';
import { ProgressPanel } from '../../../ui/progress-panel.tsx';
import { SealButton } from '../../../ui/seal-button.tsx';
import type { Paper } from '../writing/written.ts';
import { FindingsWarning } from './findings-warning.tsx';

/** 印发: sets the paper for good; what should be looked at stands before it. */
export function IssuePaper({ paper }: { paper: Paper }) {
  const [asking, setAsking] = useState(false);
  const job = useJob('paper.issue', { slot: `issue-paper-${paper.id}` });
  const blocked = paper.findings.some(({ blocks }) => blocks);
  const issue = async () => {
    const issued = await job.start({ id: paper.id, version: paper.version });
    if (!issued) return;
    setAsking(false);
    const warnings = issued.warnings.length > 0 ? `请看：${issued.warnings.join('；')}` : '';
    notify({ kind: 'done', sentence: `已印发${issued.number === null ? '' : ` ${issued.number}`}。${warnings}` });
  };
  return (
    <May call="paper.issue">
      <SealButton onClick={() => setAsking(true)}>印发…</SealButton>
      {asking ? (
        <Modal
          open
          title={`印发：${paper.title || paper.templateName}`}
          onCancel={() => setAsking(false)}
          footer={[
            <SealButton key="issue" disabled={blocked} loading={job.running} onClick={() => void issue()}>
              印发
            </SealButton>,
          ]}
        >
          <p>
            印发后，PDF、校验值和制作时的数据一并保存，不再改动；有错只能作废重发。
            {paper.number === null ? '' : `发文字号 ${paper.number}。`}
          </p>
          <FindingsWarning findings={paper.findings} />
          {job.state.step === 'running' ? (
            <ProgressPanel
              title="正在印发"
              progress={job.state.progress}
              cancelling={job.state.cancelling}
              onCancel={job.cancel}
            />
          ) : null}
        </Modal>
      ) : null}
    </May>
  );
}
