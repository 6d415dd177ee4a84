import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { notify } from '../../data/notices.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import {
  changeOf,
  firstChoice,
  type ObjectChange,
  ObjectChangeFields,
  type ObjectChoice,
} from './object-change-fields.tsx';

export type ObjectScope = Omit<InputOf<'object.bulkPreview'>, 'change'>;

/** Shown before there is anything to ask about. */
const nothingYet: ObjectChange = { field: 'station', value: '…' };

interface ObjectBulkDialogProps {
  readonly scope: ObjectScope;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives many objects another value after a preview, with a reason, in one deed that can be stopped on its way. */
export function ObjectBulkDialog({ scope, onDone, onClose }: ObjectBulkDialogProps) {
  const [choice, setChoice] = useState<ObjectChoice>(firstChoice);
  const change = changeOf(choice);
  const asked = { ...scope, change: change ?? nothingYet };
  const preview = useQuery('object.bulkPreview', asked, { enabled: change !== null });
  const edit = useJob('object.bulkEdit');
  // While another change is counted, the numbers of the one before are nobody's.
  const seen = change === null || preview.outdated ? undefined : preview.data;
  const confirm = async (reason: string) => {
    if (change === null || !seen) return;
    const done = await edit.start({ ...scope, change, expected: seen.changes, reason });
    if (!done) return;
    notify({ kind: 'done', sentence: `已改动 ${numberText(done.changed)} 户。` });
    onDone();
    onClose();
  };
  return (
    <ReasonDialog
      open
      width={720}
      title="批量修改"
      consequence="改动记入每户的经过和操作日志。"
      confirm={seen ? `改动 ${numberText(seen.changes)} 户` : '改动'}
      ready={seen !== undefined && seen.changes > 0}
      running={edit.running}
      onConfirm={reason => void confirm(reason)}
      onClose={edit.running ? edit.cancel : onClose}
    >
      <ObjectChangeFields choice={choice} change={part => setChoice(before => ({ ...before, ...part }))} />
      {change === null ? null : <BulkPreview seen={seen} failure={preview.failure} unit="户" />}
      {edit.state.step === 'running' ? (
        <ProgressPanel
          title="批量修改"
          progress={edit.state.progress}
          cancelling={edit.state.cancelling}
          onCancel={edit.cancel}
        />
      ) : null}
    </ReasonDialog>
  );
}
