import { Checkbox } from 'antd';
import type { PaperContent } from '#domain/document/paper-content.ts';
import { AttendanceEditor } from './attendance-editor.tsx';
import { ChoiceTerm, TextTerm } from './content-terms.tsx';
import type { ContentChange } from './head-editor.tsx';
import styles from './paper-editor.module.css';

interface EndingEditorProps {
  readonly content: PaperContent;
  readonly onChange: ContentChange;
}

const signings = ['盖章', '代章', '不盖章', '不署名'] as const;
const copyLabels = ['抄送', '分送', '主送'] as const;

/** What stands below the text: how it is signed, 附注, who gets a copy, who printed it. */
export function EndingEditor({ content, onChange }: EndingEditorProps) {
  const put = (change: Partial<PaperContent>, typing?: string) => onChange({ ...content, ...change }, typing);
  const { copies } = content;
  return (
    <div className={styles.terms}>
      <ChoiceTerm label="落款" options={signings} value={content.signing} onChange={signing => put({ signing })} />
      {content.format === '表单' ? null : (
        <>
          <TextTerm
            label="附注"
            most={400}
            hint="例如 此件主动公开"
            value={content.note}
            onChange={note => put({ note }, 'note')}
          />
          <ChoiceTerm
            label="抄送方式"
            options={copyLabels}
            value={copies?.label ?? '抄送'}
            onChange={label => put({ copies: { label, to: copies?.to ?? '' } })}
          />
          <TextTerm
            label={`${copies?.label ?? '抄送'}机关`}
            most={2000}
            hint="没有就空着"
            value={copies?.to ?? ''}
            onChange={to => put({ copies: to === '' ? null : { label: copies?.label ?? '抄送', to } }, 'copies')}
          />
          <Checkbox checked={content.isPrinterNamed} onChange={event => put({ isPrinterNamed: event.target.checked })}>
            版记写明印发机关和印发日期
          </Checkbox>
        </>
      )}
      {content.format === '纪要' ? (
        <AttendanceEditor
          attendance={content.attendance}
          onChange={(attendance, typing) => put({ attendance }, typing)}
        />
      ) : null}
    </div>
  );
}
