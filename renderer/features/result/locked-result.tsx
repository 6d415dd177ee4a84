import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { draftOf, type ResultDraft, type TaskSheet } from '../check/result-draft.ts';
import { ResultForm } from '../check/result-form.tsx';
import { SavedResult } from '../check/saved-result.tsx';
import type { ResultEntry } from '../check/use-result-entry.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { useWholeResult } from './use-whole-result.ts';
import { WholeFacts } from './whole-facts.tsx';

interface LockedResultProps {
  readonly sheet: TaskSheet;
  readonly entry: ResultEntry;
}

/** A result that is only looked at: it is public or reviewed, or whoever looks does not enter results; what is public may be corrected. */
export function LockedResult({ sheet, entry }: LockedResultProps) {
  const seesWhole = useMay('result.get');
  const corrects = useMay('result.correct');
  const whole = useWholeResult(sheet.id, seesWhole);
  const [correcting, setCorrecting] = useState(false);
  if (!seesWhole) return <SavedResult sheet={sheet} />;
  if (!whole) return null;
  if (correcting) return <Correction sheet={sheet} entry={entry} onDone={() => setCorrecting(false)} />;
  return (
    <>
      {whole.result?.state === 'reviewed' && !whole.isPublic ? (
        <Alert type="info" showIcon title="结果已经审核通过。确需修改的，请审核人在“审核”页退回。" />
      ) : null}
      <WholeFacts whole={whole} />
      {whole.isPublic && corrects && whole.result ? (
        <p>
          <Button onClick={() => setCorrecting(true)}>更正这个结果…</Button>
        </p>
      ) : null}
    </>
  );
}

/** The form of a public result; saving asks for the reason of the correction. */
function Correction({ sheet, entry, onDone }: LockedResultProps & { readonly onDone: () => void }) {
  const saved = draftOf(sheet, { checkedOn: '', endedOn: '' });
  const [value, setValue] = useState<ResultDraft>(saved);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title="这个结果已经公示。更正会存为新的版本，旧的保留；更正要审核，并作更正公示。"
      />
      <ResultForm
        sheet={sheet}
        groups={entry.groups}
        value={value}
        drafted
        saving={false}
        primary={false}
        focused={false}
        onChange={setValue}
        onSave={async () => {
          setAsking(true);
          return null;
        }}
        onGiveUp={onDone}
        onMove={() => undefined}
      />
      <CorrectDialog open={asking} sheet={sheet} value={value} onClose={() => setAsking(false)} onDone={onDone} />
    </>
  );
}
