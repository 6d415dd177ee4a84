import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useMay } from '../../data/rights.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

interface EmptyRegistryProps {
  /** 检查对象 */
  readonly name: string;
  /** Nothing has been imported yet; otherwise the conditions leave nothing. */
  readonly nothingYet: boolean;
  /** What to import first, in a sentence. */
  readonly first: string;
  readonly importButton: ReactElement;
  readonly onClear: () => void;
}

/** An empty list: either there is nothing yet, and what to do first, or the conditions leave nothing. */
export function EmptyRegistry({ name, nothingYet, first, importButton, onClear }: EmptyRegistryProps) {
  const may = useMay('import.run');
  return nothingYet ? (
    <EmptyState title={`还没有${name}`} action={importButton}>
      {may ? first : '有导入权限的同事导入之后，都列在这里。'}
    </EmptyState>
  ) : (
    <EmptyState title={`没有符合条件的${name}`} action={<Button onClick={onClear}>清除条件</Button>}>
      换一个词，或放宽条件。
    </EmptyState>
  );
}
