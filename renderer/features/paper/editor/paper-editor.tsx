import type { PaperContent } from '#domain/document/paper-content.ts';
import { AttachmentsEditor } from './attachments-editor.tsx';
import { EndingEditor } from './ending-editor.tsx';
import { type ContentChange, HeadEditor } from './head-editor.tsx';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './paper-editor.module.css';
import { PartsEditor } from './parts-editor.tsx';

interface PaperEditorProps {
  readonly content: PaperContent;
  readonly onChange: ContentChange;
}

/** A whole paper as it is edited, from its head to its 版记. */
export function PaperEditor({ content, onChange }: PaperEditorProps) {
  const put = (change: Partial<PaperContent>, typing?: string) => onChange({ ...content, ...change }, typing);
  return (
    <div className={styles.paper}>
      <details className={styles.group}>
        <summary>版头：{headSummary(content)}</summary>
        <HeadEditor content={content} onChange={onChange} />
      </details>
      <MergeFieldText
        label="标题"
        place="标题"
        className={styles.title}
        most={400}
        placeholder="标题"
        value={content.title}
        onChange={title => put({ title }, 'title')}
      />
      {content.format === '表单' || content.format === '纪要' ? null : (
        <MergeFieldText
          label="主送机关"
          place="主送机关"
          className={styles.addressee}
          most={2000}
          placeholder="主送机关，公开发布的公文可以不写"
          value={content.addressee}
          onChange={addressee => put({ addressee }, 'addressee')}
        />
      )}
      <PartsEditor label="正文" parts={content.parts} onChange={(parts, typing) => put({ parts }, typing)} />
      <AttachmentsEditor
        attachments={content.attachments}
        onChange={(attachments, typing) => put({ attachments }, typing)}
      />
      <details className={styles.group} open>
        <summary>落款和版记</summary>
        <EndingEditor content={content} onChange={onChange} />
      </details>
    </div>
  );
}

function headSummary({ format, organs, secrecy, urgency, signers }: PaperContent): string {
  const words = [format, organs.join('、'), secrecy, urgency, signers.length > 0 ? `签发人 ${signers.join('、')}` : ''];
  return words.filter(word => word !== '').join(' · ');
}
