import { useRef, useState } from 'react';
import { useClient } from '../../data/client-context.tsx';
import { failureOf } from '../../data/failure.ts';
import type { OutputFile, PrintChoice } from '../../data/platform.ts';
import { usePlatform } from '../../data/platform-context.tsx';

/** A paper that can be printed: its record, and its file. */
export interface PrintablePaper {
  readonly id: number;
  readonly title: string;
  readonly file: OutputFile;
}

/** How far the printing of some papers is; `sent` of them have left for the printer. */
export interface PrintRun {
  readonly step: 'ready' | 'running' | 'stopped' | 'done';
  readonly sent: number;
  /** Why it stopped, in words; null when the person stopped it. */
  readonly sentence: string | null;
}

/** Prints papers one after the other and writes each down; stopped by a failure or the person, it goes on with the next one. */
export function usePrintRun(papers: readonly PrintablePaper[]) {
  const platform = usePlatform();
  const client = useClient();
  const [run, setRun] = useState<PrintRun>({ step: 'ready', sent: 0, sentence: null });
  const stopping = useRef(false);

  const record = (paper: PrintablePaper, choice: PrintChoice, reason: string) => {
    const isDialog = platform.kind === 'browser' || choice.printer === null;
    const result = reason !== '' ? 'failed' : isDialog ? 'dialog' : 'sent';
    const { copies, duplex, printer } = choice;
    const entry = { documentId: paper.id, printer: printer ?? '', copies, duplex, result, reason } as const;
    return client.command('print.record', entry);
  };

  const printFrom = async (from: number, choice: PrintChoice) => {
    stopping.current = false;
    for (let sent = from; sent < papers.length; sent += 1) {
      const paper = papers[sent];
      if (!paper) break;
      setRun({ step: 'running', sent, sentence: null });
      try {
        if (stopping.current || !(await platform.printPaper(paper.file, choice))) {
          return setRun({ step: 'stopped', sent, sentence: null });
        }
      } catch (error) {
        const { sentence } = failureOf(error);
        await record(paper, choice, sentence).catch(() => undefined); // The failure itself is what has to be told.
        return setRun({ step: 'stopped', sent, sentence });
      }
      try {
        await record(paper, choice, '');
      } catch (error) {
        const sentence = `“${paper.title}”已经送出，但没有登记：${failureOf(error).sentence}`;
        return setRun({ step: 'stopped', sent: sent + 1, sentence });
      }
    }
    setRun({ step: 'done', sent: papers.length, sentence: null });
  };

  return {
    run,
    /** Begins, or goes on with the papers that were not sent. */
    print: (choice: PrintChoice) => printFrom(run.step === 'stopped' ? run.sent : 0, choice),
    /** Stops before the next paper. */
    stop: () => {
      stopping.current = true;
    },
  };
}
