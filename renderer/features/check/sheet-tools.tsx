import { Segmented } from 'antd';
import type { SyntheticEvent } from 'react';
import { SearchBox } from '../../ui/search-box.tsx';
import styles from './result-page.module.css';
import type { SheetShow } from './sheet-filter.ts';

interface SheetToolsProps {
  readonly show: SheetShow;
  readonly counts: Record<SheetShow, number>;
  readonly text: string;
  readonly onShow: (show: SheetShow) => void;
  readonly onSearch: (text: string) => void;
  /** Enter in the search: on to the form. */
  readonly onEnter: () => void;
}

const names: Record<SheetShow, string> = { open: '未录入', all: '全部', problem: '有问题' };

/** Which sheets the pile shows, each choice with its number, and finding one by what stands on the paper. */
export function SheetTools({ show, counts, text, onShow, onSearch, onEnter }: SheetToolsProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={styles.tools}>
      <Segmented<SheetShow>
        block
        aria-label="显示哪些任务单"
        value={show}
        onChange={onShow}
        options={(['open', 'all', 'problem'] as const).map(value => ({
          value,
          label: `${names[value]} ${counts[value]}`,
        }))}
      />
      <form onSubmit={submit}>
        <SearchBox value={text} onSearch={onSearch} placeholder="任务单号、名称或检查人员" />
      </form>
    </div>
  );
}
