import { Alert, Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useJob } from '../../data/use-job.ts';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportRows } from './import-rows.tsx';
import styles from './plan.module.css';
import { type PlanFields, PlanForm } from './plan-form.tsx';

type Look = OutputOf<'plan.look'>;

interface PlanImportProps {
  /** The plan the lines go into; null for a new one. */
  readonly planId: number | null;
  /** A change of an approved plan says why. */
  readonly asksReason?: boolean;
  readonly onImported: (planId: number) => void;
}

/** Reads a plan from a file: what each row would do is looked at before anything is written. */
export function PlanImport({ planId, asksReason = false, onImported }: PlanImportProps) {
  const platform = usePlatform();
  const look = useJob('plan.look');
  const run = useJob('plan.import');
  const [file, setFile] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const [reason, setReason] = useState('');
  const [isNaming, setNaming] = useState(false);
  if (!useMay('plan.import')) return null;
  const found = look.state.step === 'done' ? look.state.result : null;
  const done = run.state.step === 'done' ? run.state.result : null;
  const year = found?.title.year ?? Number(today().slice(0, 4));
  const close = () => {
    look.clear();
    run.clear();
    setFile(null);
    setNaming(false);
    if (done) onImported(done.planId);
  };
  const read = (grant: string, mapping: Look['mapping'] | null = null) =>
    look.start({
      file: grant,
      planId,
      year: Number(today().slice(0, 4)),
      ...(mapping && found ? { sheet: found.sheet, headerRow: found.headerRow, mapping } : {}),
    });
  const choose = async () => {
    try {
      const chosen = await platform.chooseFile('table');
      if (!chosen) return;
      setFile(chosen.grant);
      await read(chosen.grant);
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  const take = async (plan: PlanFields | null) => {
    if (!file || !found) return;
    const { sheet, headerRow, mapping, stamp } = found;
    const lookedYear = Number(today().slice(0, 4));
    await run.start({ file, planId, year: lookedYear, sheet, headerRow, mapping, stamp, plan, isWhole, reason });
    setNaming(false);
  };
  return (
    <>
      <Button loading={look.running} onClick={() => void choose()}>
        导入计划…
      </Button>
      {found && !done && !isNaming ? (
        <Modal
          open
          title={`导入计划：${found.fileName}`}
          width={1080}
          okText={planId === null ? '填写计划名称…' : '导入'}
          cancelText="不做了"
          confirmLoading={run.running || look.running}
          okButtonProps={{
            disabled: found.counts.added + found.counts.changed === 0 || (asksReason && reason.trim() === ''),
          }}
          onOk={() => (planId === null ? setNaming(true) : void take(null))}
          onCancel={close}
        >
          <p role="status" className={styles.sentence}>
            {found.sentence}
            {found.columnSet ? `列格式：${found.columnSet}。` : ''}
          </p>
          <ImportMapping look={found} onChange={mapping => file && void read(file, mapping)} />
          <ImportRows rows={found.rows} />
          {found.counts.missing > 0 ? (
            <Checkbox checked={isWhole} onChange={event => setWhole(event.target.checked)}>
              {`文件是完整的计划：取消文件里没有的 ${found.counts.missing} 行`}
            </Checkbox>
          ) : null}
          {asksReason ? (
            <Input
              aria-label="理由"
              placeholder="调整理由（必填，随调整公示）"
              value={reason}
              maxLength={500}
              onChange={event => setReason(event.target.value)}
            />
          ) : null}
        </Modal>
      ) : null}
      {found && isNaming ? (
        <PlanForm
          title="导入为新的年度计划"
          confirm="导入"
          values={{
            year,
            name: found.title.name || `${year}年度抽查工作计划`,
            number: null,
            kind: found.title.kind ?? 'internal',
            department: '',
            superiorNumber: null,
            documentNumber: null,
          }}
          running={run.running}
          onSave={fields => void take(fields)}
          onClose={() => setNaming(false)}
        />
      ) : null}
      {done ? (
        <Modal
          open
          title="导入完成"
          okText="查看计划"
          cancelButtonProps={{ hidden: true }}
          onOk={close}
          onCancel={close}
        >
          <Alert type={done.refused > 0 ? 'warning' : 'success'} showIcon title={done.sentence} />
          {done.problemFile ? (
            <p className={styles.sentence}>
              <SaveFileButton file={done.problemFile}>需要核对的行…</SaveFileButton>
            </p>
          ) : null}
        </Modal>
      ) : null}
    </>
  );
}
