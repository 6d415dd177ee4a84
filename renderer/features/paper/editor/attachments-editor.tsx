import { Button, Checkbox } from 'antd';
import type { ContentAttachment } from '#domain/document/paper-content.ts';
import { MergeFieldText } from './merge-field-text.tsx';
import styles from './paper-editor.module.css';
import type { PartsChange } from './paragraph-editor.tsx';
import { PartsEditor } from './parts-editor.tsx';

type Attachments = readonly ContentAttachment[];

interface AttachmentsEditorProps {
  readonly attachments: Attachments;
  readonly onChange: (attachments: Attachments, typing?: string) => void;
}

const most = 60;

/** 附件: each begins on a page of its own, upright or lying; one without text is handed out apart. */
export function AttachmentsEditor({ attachments, onChange }: AttachmentsEditorProps) {
  const move = (from: number, to: number) => {
    const one = attachments[from];
    if (one) onChange(attachments.toSpliced(from, 1).toSpliced(to, 0, one));
  };
  return (
    <>
      {attachments.map((attachment, at) => (
        <AttachmentEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: An attachment is known by its number.
          key={at}
          attachment={attachment}
          number={at + 1}
          last={at === attachments.length - 1}
          onChange={(next, typing) => onChange(attachments.with(at, next), typing && `attachment ${at} ${typing}`)}
          onMove={by => move(at, at + by)}
          onRemove={() => onChange(attachments.toSpliced(at, 1))}
        />
      ))}
      <Button
        size="small"
        className={styles.addAttachment ?? ''}
        disabled={attachments.length >= most}
        onClick={() =>
          onChange([
            ...attachments,
            { name: '', isLying: false, text: { title: '', parts: [{ kind: 'paragraph', text: '' }] } },
          ])
        }
      >
        加附件
      </Button>
    </>
  );
}

interface AttachmentEditorProps {
  readonly attachment: ContentAttachment;
  readonly number: number;
  readonly last: boolean;
  readonly onChange: (attachment: ContentAttachment, typing?: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function AttachmentEditor({ attachment, number, last, onChange, onMove, onRemove }: AttachmentEditorProps) {
  const { name, isLying, text } = attachment;
  const title = `附件${number}`;
  const putParts: PartsChange = (parts, typing) =>
    onChange({ ...attachment, text: { title: text?.title ?? '', parts } }, typing);
  return (
    <section className={styles.attachment} aria-label={title}>
      <div className={styles.attachmentHead}>
        <strong>{title}</strong>
        <Checkbox checked={isLying} onChange={event => onChange({ ...attachment, isLying: event.target.checked })}>
          横排
        </Checkbox>
        <Checkbox
          checked={text === null}
          onChange={event =>
            onChange({ ...attachment, text: event.target.checked ? null : { title: name, parts: [] } })
          }
        >
          另附，不印正文
        </Checkbox>
        <span className={styles.attachmentDeeds}>
          <Button size="small" type="text" disabled={number === 1} onClick={() => onMove(-1)}>
            前移
          </Button>
          <Button size="small" type="text" disabled={last} onClick={() => onMove(1)}>
            后移
          </Button>
          <Button size="small" type="text" aria-label={`删除${title}`} onClick={onRemove}>
            删除
          </Button>
        </span>
      </div>
      <MergeFieldText
        label={`${title}的名称`}
        place={title}
        most={400}
        placeholder="附件名称，印在正文后的附件说明里"
        value={name}
        onChange={next => onChange({ ...attachment, name: next }, 'name')}
      />
      {text ? (
        <>
          <MergeFieldText
            label={`${title}的标题`}
            className={styles.attachmentTitle}
            most={400}
            placeholder="附件标题"
            value={text.title}
            onChange={next => onChange({ ...attachment, text: { ...text, title: next } }, 'title')}
          />
          <PartsEditor label={`${title}的正文`} parts={text.parts} onChange={putParts} />
        </>
      ) : null}
    </section>
  );
}
