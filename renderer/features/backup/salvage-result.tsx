import { Alert } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { numberText } from '../../ui/number-text.ts';
import { SaveFileButton } from '../../ui/save-file-button.tsx';

/** What could be saved from a damaged file, and what could not. */
export function SalvageResult({ result }: { result: OutputOf<'recovery.salvage'> }) {
  const rows = result.tables.reduce((sum, table) => sum + table.rows, 0);
  const incomplete = result.tables.filter(({ complete }) => !complete);
  const missing =
    incomplete.length === 0 ? '没有遇到读不出的行。' : `${incomplete.length} 张表不完整，见最后一页“抢救报告”。`;
  return (
    <Alert
      type={incomplete.length === 0 ? 'success' : 'warning'}
      showIcon
      title={`从 ${result.tables.length} 张表里读出 ${numberText(rows)} 行`}
      description={missing}
      action={<SaveFileButton file={result}>保存到…</SaveFileButton>}
    />
  );
}
