import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isDisclosed } from '#domain/dispatch/task-machine.ts';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryProgress } from './entry-progress.tsx';
import { ResultDesk } from './result-desk.tsx';
import type { TaskSheet } from './result-draft.ts';
import type { Task } from './result-heading.tsx';
import styles from './result-page.module.css';
import type { SheetShow } from './sheet-filter.ts';
import { SheetList } from './sheet-list.tsx';
import { SheetTools } from './sheet-tools.tsx';
import { usePile } from './use-pile.ts';
import type { ResultEntry } from './use-result-entry.ts';

interface ResultPileProps {
  readonly entry: ResultEntry;
  readonly task: Task;
  readonly counts: Record<SheetShow, number>;
}

/** The pile on the left, the sheet that is worked on on the right. */
export function ResultPile({ entry, task, counts }: ResultPileProps) {
  const pile = usePile(entry.sheets);
  const [saved, setSaved] = useState<TaskSheet | null>(null);
  const { show, text, shown, current } = pile;
  const enters = useMay('result.save');
  const locked = isDisclosed(task.state) || !enters;
  const enterForm = () => current && !locked && pile.enterForm(entry.valueOf(current).outcome);
  if (counts.all === 0) return <NoSheets task={task} />;
  return (
    <>
      <EntryProgress counts={counts} saved={saved} onReview={pile.workOn} />
      <div className={styles.split}>
        <section className={styles.pile} aria-label="任务单">
          <SheetTools
            show={show}
            counts={counts}
            text={text}
            onShow={pile.setShow}
            onSearch={pile.search}
            onEnter={enterForm}
          />
          <SheetList
            sheets={shown}
            current={current}
            isDrafted={({ id }) => entry.drafts.of(id) !== undefined}
            onCurrent={pile.pointAt}
            onEnter={enterForm}
          />
        </section>
        {current ? (
          <ResultDesk
            taskId={task.id}
            entry={entry}
            sheet={current}
            locked={locked}
            primary={counts.open > 0}
            focused={pile.inForm}
            onSaving={() => {
              const goOn = pile.wayOn();
              return (sheet, next) => {
                setSaved(sheet);
                goOn(next);
              };
            }}
            onMove={pile.move}
          />
        ) : (
          <section className={styles.desk}>
            <NothingShown
              show={show}
              text={text}
              disclosed={isDisclosed(task.state)}
              counts={counts}
              onClear={pile.clear}
            />
          </section>
        )}
      </div>
    </>
  );
}

function NoSheets({ task }: { task: Task }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="还没有检查任务单"
      action={
        <Button type="primary" onClick={() => navigate(addresses.task(task.id))}>
          回到任务
        </Button>
      }
    >
      抽取办结之后，每个抽中的对象有一张任务单，结果就录在单上。
    </EmptyState>
  );
}

interface NothingShownProps extends Pick<ResultPileProps, 'counts'> {
  readonly show: SheetShow;
  readonly text: string;
  readonly disclosed: boolean;
  readonly onClear: () => void;
}

function NothingShown({ show, text, disclosed, counts, onClear }: NothingShownProps) {
  if (text !== '') {
    return (
      <EmptyState title="没有找到任务单" action={<Button onClick={onClear}>清除条件</Button>}>
        这一类里没有含“{text}”的单号、名称或人员。
      </EmptyState>
    );
  }
  if (show === 'problem') return <EmptyState title="没有发现问题的结果">已录入的结果都没有问题。</EmptyState>;
  return (
    <EmptyState title={`${counts.all} 张任务单都录完了`}>
      {disclosed
        ? '结果已经确认公示，只能查看。'
        : '下一步是公示：先生成公告，在公示平台发布之后，再登记公示日期和回执。'}
    </EmptyState>
  );
}
