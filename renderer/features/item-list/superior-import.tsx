import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useJob } from '../../data/use-job.ts';
import { DayInput } from '../document/day-input.tsx';

import { obstacleOf } from '../import/mapping-check.ts';
import { MappingTable } from '../import/mapping-table.tsx';
import type { Mapping } from '../import/use-import.ts';

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
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const job = useJob('superiorList.import');
  const look = useJob('import.inspect');
  const inspection = look.state.step === 'done' ? look.state.result : null;
  const used = mapping ?? inspection?.mapping ?? [];
  const obstacle = inspection && obstacleOf(inspection, used);
  if (!useMay('superiorList.import')) return null;
  const choose = async () => {
    try {
      const file = await platform.chooseFile('table');
      if (!file) return;
      setChosen({ file: file.grant, name: file.name });
      setMapping(null);
      await look.start({ file: file.grant, kind: 'item', sheet: null, headerRow: null });
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  const run = async () => {
    if (!chosen || source.trim() === '' || issuedOn === '') return;
    const columns = inspection && { sheet: inspection.sheet, headerRow: inspection.headerRow, mapping: [...used] };
    const done = await job.start({ file: chosen.file, source, issuedOn, columns });
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
      {chosen !== null ? (
        <Modal
          open
          title={`导入上级清单：${chosen.name}`}
          okText="导入"
          cancelText="不做了"
          confirmLoading={job.running}
          okButtonProps={{ disabled: source.trim() === '' || issuedOn === '' || look.running || obstacle !== null }}
          width={inspection ? 900 : 520}
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
          {obstacle ? <Alert type="warning" showIcon title={obstacle} /> : null}
          {inspection ? <MappingTable inspection={inspection} mapping={used} onChange={setMapping} /> : null}
        </Modal>
      ) : null}
    </>
  );
}
