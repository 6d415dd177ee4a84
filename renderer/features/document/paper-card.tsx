import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { JobName, OutputOf } from '#contract/contract.ts';
import type { OutputFile } from '../../data/platform.ts';
import type { JobView } from '../../data/use-job.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './paper-card.module.css';
import { PaperFile } from './paper-file.tsx';

/** What a job has made, in words and files. */
export interface MadePapers {
  readonly sentence: string;
  readonly files: readonly OutputFile[];
  /** Things to look at before printing. */
  readonly warnings: readonly string[];
  readonly place?: string;
}

interface PaperCardProps<Name extends JobName> {
  readonly title: string;
  readonly words: ReactNode;
  /** Why it cannot be made yet, in words; null when it can. */
  readonly obstacle: string | null;
  /** How often it was made before: 「已制作 47 份」. */
  readonly already: string | null;
  /** The next paper to make; it has the primary button of the page. */
  readonly suggested: boolean;
  /** Inside of a step that has a title of its own and shows what was made. */
  readonly bare?: boolean;
  readonly job: JobView<Name>;
  readonly onMake: () => void;
  readonly made: (result: OutputOf<Name>) => MadePapers;
  /** What is filled in or looked at before it is made. */
  readonly children?: ReactNode;
}

/** One kind of paper: what it is for, making it, how far that is, and what came of it. */
export function PaperCard<Name extends JobName>(props: PaperCardProps<Name>) {
  const { title, words, obstacle, already, suggested, bare = false, job, onMake, made, children } = props;
  const deed = already ? '重新制作' : '制作';
  const { state } = job;
  const button = (
    <Button
      type={suggested ? 'primary' : 'default'}
      aria-label={`${deed}${title}`}
      disabled={obstacle !== null || state.step === 'running'}
      onClick={onMake}
    >
      {bare ? `${deed}公告` : deed}
    </Button>
  );
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.heading}>
        {bare ? null : <h3 className={styles.title}>{title}</h3>}
        {button}
      </div>
      {bare && already ? null : <p className={styles.words}>{words}</p>}
      {already && !bare && state.step !== 'done' ? <StatusMark tone="good">{already}</StatusMark> : null}
      {children}
      {obstacle ? <span className={styles.obstacle}>{obstacle}</span> : null}
      {state.step === 'running' ? (
        <ProgressPanel
          title={`正在制作${title}`}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={job.cancel}
        />
      ) : null}
      {state.step === 'failed' ? <Alert type="error" showIcon title={state.failure.sentence} /> : null}
      {state.step === 'done' && !bare ? <Made papers={made(state.result)} /> : null}
    </section>
  );
}

function Made({ papers: { sentence, files, warnings, place } }: { papers: MadePapers }) {
  return (
    <div className={styles.made} role="status">
      <StatusMark tone="good">{sentence}</StatusMark>
      {files.map(file => (
        <PaperFile key={file.file} file={file} />
      ))}
      {place ? <p className={styles.place}>{place}</p> : null}
      {warnings.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`印制之前请看 ${warnings.length} 处`}
          description={
            <ul className={styles.warnings}>
              {warnings.map(warning => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </div>
  );
}
