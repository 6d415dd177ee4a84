import { Alert } from 'antd';
import { type Finding, FindingsList } from '../facts/findings-list.tsx';

/** What was found, before something is done that cannot easily be taken back. */
export function FindingsWarning({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const blocks = findings.some(finding => finding.blocks);
  return (
    <Alert
      style={{ marginTop: 12 }}
      type={blocks ? 'error' : 'warning'}
      showIcon
      title={blocks ? '有必须先改的问题' : `请先看 ${findings.length} 处`}
      description={<FindingsList findings={findings} />}
    />
  );
}
