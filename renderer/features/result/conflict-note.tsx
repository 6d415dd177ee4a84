import { Alert, Button } from 'antd';
import { dateText } from '../../ui/date-text.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import type { ResultDraft, TaskSheet } from '../check/result-draft.ts';
import styles from './result-more.module.css';
import { useWholeResult } from './use-whole-result.ts';

interface ConflictNoteProps {
  readonly sheet: TaskSheet;
  readonly value: ResultDraft;
  readonly sentence: string;
  readonly onChange: (part: Partial<ResultDraft>) => void;
  readonly onGiveUp: () => void;
}

/** Somebody else has saved meanwhile: both texts side by side, and nothing is overwritten before a person has chosen. */
export function ConflictNote({ sheet, value, sentence, onChange, onGiveUp }: ConflictNoteProps) {
  const saved = useWholeResult(sheet.id)?.result;
  if (!saved) return <Alert type="error" showIcon title={sentence} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={sentence}
      description={
        <>
          <div className={styles.both}>
            <Facts title={`已保存的（第 ${saved.version} 版，${saved.enteredName}）`}>
              <Fact name="检查结果">{saved.outcomeName}</Fact>
              <Fact name="检查日期">{`${dateText(saved.checkedOn)} 至 ${dateText(saved.endedOn)}`}</Fact>
              <Fact name="发现的问题">{saved.finding}</Fact>
              <Fact name="备注">{saved.note}</Fact>
            </Facts>
            <Facts title="你填写的">
              <Fact name="发现的问题">{value.finding}</Fact>
              <Fact name="检查日期">{`${dateText(value.checkedOn)} 至 ${dateText(value.endedOn)}`}</Fact>
              <Fact name="备注">{value.note}</Fact>
            </Facts>
          </div>
          <div className={styles.choices}>
            <Button onClick={onGiveUp}>用已保存的</Button>
            <Button onClick={() => onChange({ version: saved.version })}>保留我填写的，再按保存</Button>
          </div>
        </>
      }
    />
  );
}
