import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useJob } from '../../data/use-job.ts';
import { DayInput } from '../document/day-input.tsx';

interface Chosen {
  readonly file: string;
  readonly name: string;
}

/** Chooses the file of a superior's list and says whose it is and of which day. */
export function SuperiorImport({ onImported }: { onImported: (list: number) => void }) {
  const platform = usePlatform();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [source, setSource] = useState('');
  const [issuedOn, setIssuedOn] = useState(today());
  const job = useJob('superiorList.import');
  if (!useMay('superiorList.import')) return null;
  const choose = async () => {
    try {
      const file = await platform.chooseFile('table');
      if (file) setChosen({ file: file.grant, name: file.name });
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  const run = async () => {
    if (!chosen || source.trim() === '' || issuedOn === '') return;
    const done = await job.start({ file: chosen.file, source, issuedOn });
    if (!done) return;
    notify({ kind: 'done', sentence: done.sentence });
    setChosen(null);
    onImported(done.id);
  };
  return (
    <>
      <Button type="primary" onClick={() => void choose()}>
        导入上级清单…
      </Button>
      <Modal
        open={chosen !== null}
        title={`导入上级清单：${chosen?.name ?? ''}`}
        okText="导入"
        cancelText="不做了"
        confirmLoading={job.running}
        okButtonProps={{ disabled: source.trim() === '' || issuedOn === '' }}
        onOk={() => void run()}
        onCancel={() => setChosen(null)}
      >
        <Form layout="vertical">
          <Form.Item label="来源（哪个机关的哪份清单）" htmlFor="superior-source" required>
            <Input
              id="superior-source"
              value={source}
              maxLength={200}
              onChange={event => setSource(event.target.value)}
            />
          </Form.Item>
          <Form.Item label="印发或公布日期" htmlFor="superior-issued" required>
            <DayInput id="superior-issued" value={issuedOn} onChange={setIssuedOn} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
