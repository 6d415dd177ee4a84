import { Link } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { Sheet } from '../../ui/page.tsx';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './import.module.css';
import { type ImportKind, type ImportResult, kindWords } from './import-kind.ts';
import { ResultCounts } from './result-counts.tsx';
import { TallyList } from './tally-list.tsx';

function ProblemSheet({ result }: { result: ImportResult }) {
  if (result.problems.length === 0) return null;
  return (
    <Sheet
      title="有问题的行"
      extra={result.problemFile ? <SaveFileButton file={result.problemFile}>下载问题行</SaveFileButton> : null}
    >
      <p className={styles.note}>
        {result.refused > 0
          ? '没有导入的行，在问题文件里逐格写明原因，改好后直接再导入那个文件。'
          : '所有的行都已导入。'}
        {result.problems.some(problem => problem.severity === 'warning') ? '标为「请核对」的行已经在库里。' : ''}
      </p>
      <TallyList
        rows={result.problems}
        mark={problem =>
          problem.severity === 'error' ? (
            <StatusMark tone="late">没有导入</StatusMark>
          ) : (
            <StatusMark tone="soon">请核对</StatusMark>
          )
        }
      />
    </Sheet>
  );
}

/** The last step: what was done, what was put right by the program, what is left for a person. */
export function ResultStep({ kind, result }: { kind: ImportKind; result: ImportResult }) {
  const { unit } = kindWords[kind];
  return (
    <>
      <Sheet title={result.fileName} extra={<Link to={addresses.imports}>导入记录</Link>}>
        <ResultCounts result={result} unit={unit} />
      </Sheet>
      <ProblemSheet result={result} />
      {result.repaired.length > 0 ? (
        <Sheet title="程序已经改好的">
          <TallyList rows={result.repaired} mark={() => <StatusMark tone="good">已改好</StatusMark>} />
        </Sheet>
      ) : null}
      {result.noted.length > 0 ? (
        <Sheet title="照原样收下的">
          <TallyList rows={result.noted} mark={() => <StatusMark tone="plain">未改动</StatusMark>} />
        </Sheet>
      ) : null}
    </>
  );
}
