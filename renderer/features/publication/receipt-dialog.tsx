import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { platformKindNames } from '#domain/publication/platform-field.ts';
import { receiptVerdictNames } from '#domain/publication/platform-receipt.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { FormField } from '../check/form-field.tsx';
import { DayInput } from '../document/day-input.tsx';
import tables from './calendar.module.css';
import type { PlatformRow } from './platform-page.tsx';
import styles from './publication.module.css';

type Line = OutputOf<'platform.readFile'>[number];

/** What one command takes; more are entered one portion after the other. */
const portion = 2000;
const mostShown = 200;

interface ReceiptDialogProps {
  readonly platform: PlatformRow;
  readonly onClose: () => void;
}

/** 回执: pasted columns or the platform's file, looked at line by line before anything is entered. */
export function ReceiptDialog({ platform, onClose }: ReceiptDialogProps) {
  const files = usePlatform();
  const [text, setText] = useState('');
  const [on, setOn] = useState(today);
  const [fromFile, setFromFile] = useState<readonly Line[] | null>(null);
  const job = useJob('platform.readFile');
  const enter = useCommand('platform.enter');
  const isPasted = fromFile === null && text.trim() !== '' && on !== '';
  const code = platform.code;
  const read = useQuery('platform.read', { platform: code, text, on: on || today() }, { enabled: isPasted });
  const lines = fromFile ?? (isPasted && !read.outdated ? (read.data ?? []) : []);
  const ready = lines.filter(({ verdict }) => verdict === 'new' || verdict === 'changes');
  const choose = async () => {
    const file = await files.chooseFile('table');
    const found = file && (await job.start({ platform: code, file: file.grant, on: on || today() }));
    if (found) setFromFile(found);
  };
  const save = async () => {
    const entries = ready.flatMap(({ kind, subjectId, number, on: day }) =>
      kind === null || subjectId === null ? [] : [{ kind, subjectId, number, on: day }],
    );
    for (let from = 0; from < entries.length; from += portion) {
      if (!(await enter.run({ platform: code, entries: entries.slice(from, from + portion) }))) return;
    }
    onClose();
  };
  return (
    <Modal
      open
      width={780}
      title={`登记${platform.name}的编号`}
      okText={`登记 ${ready.length} 条`}
      cancelText="不做了"
      okButtonProps={{ disabled: ready.length === 0 }}
      confirmLoading={enter.running}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <FormField id="receipt-on" label="录入日期（回执里没有日期时用）">
          <DayInput id="receipt-on" value={on} max={today()} onChange={setOn} />
        </FormField>
        {fromFile === null ? (
          <FormField
            id="receipt-text"
            label="粘贴两列：本单位编号、平台编号（第三列可以是录入日期）"
            hint="从 Excel 里复制两列，贴在这里。"
          >
            <Input.TextArea
              id="receipt-text"
              value={text}
              autoSize={{ minRows: 4, maxRows: 8 }}
              onChange={event => setText(event.target.value)}
            />
          </FormField>
        ) : null}
        <div>
          <Button loading={job.running} onClick={() => void choose()}>
            导入平台回执文件…
          </Button>
          {fromFile === null ? null : (
            <Button type="link" onClick={() => setFromFile(null)}>
              改用粘贴
            </Button>
          )}
        </div>
        <Lines lines={lines} ready={ready.length} />
      </div>
    </Modal>
  );
}

function Lines({ lines, ready }: { readonly lines: readonly Line[]; readonly ready: number }) {
  if (lines.length === 0) return null;
  const left = lines.length - ready;
  return (
    <>
      <Alert
        type={left > 0 ? 'warning' : 'success'}
        showIcon
        title={`读出 ${lines.length} 行，可以登记 ${ready} 行${left > 0 ? `，另外 ${left} 行不登记` : ''}。`}
      />
      <div className={tables.moves}>
        <table>
          <thead>
            <tr>
              <th>行</th>
              <th>本单位编号</th>
              <th>平台编号</th>
              <th>对应</th>
              <th>处理</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, mostShown).map(line => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <td>{line.own}</td>
                <td>{line.number}</td>
                <td>{line.kind === null ? '—' : `${platformKindNames[line.kind]} ${line.title}`}</td>
                <td>{receiptVerdictNames[line.verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > mostShown ? <p>{`只列出前 ${mostShown} 行。`}</p> : null}
    </>
  );
}
