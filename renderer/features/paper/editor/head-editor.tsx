import type { PaperContent } from '#domain/document/paper-content.ts';
import { ChoiceTerm, TextTerm } from './content-terms.tsx';
import { LineList } from './line-list.tsx';
import styles from './paper-editor.module.css';

export type ContentChange = (content: PaperContent, typing?: string) => void;

interface HeadEditorProps {
  readonly content: PaperContent;
  readonly onChange: ContentChange;
}

const formats = ['文件', '信函', '纪要', '公告', '表单'] as const;

/** 版头: the format, whose paper it is, and what stands above the red line. */
export function HeadEditor({ content, onChange }: HeadEditorProps) {
  const put = (change: Partial<PaperContent>, typing?: string) => onChange({ ...content, ...change }, typing);
  const line = (
    key: 'headWord' | 'copyNumber' | 'secrecy' | 'urgency' | 'code',
    label: string,
    most: number,
    hint = '',
  ) => <TextTerm {...{ label, most, hint }} value={content[key]} onChange={text => put({ [key]: text }, key)} />;
  const isForm = content.format === '表单';
  return (
    <div className={styles.terms}>
      <ChoiceTerm label="格式" options={formats} value={content.format} onChange={format => put({ format })} />
      {line('headWord', '文种字样', 20, '文件、公告、纪要，没有就空着')}
      <LineList
        label="发文机关"
        lines={content.organs}
        most={60}
        onChange={(organs, typing) => put({ organs }, typing)}
      />
      {isForm ? (
        line('code', '二维码内容', 400)
      ) : (
        <>
          <LineList
            label="签发人"
            lines={content.signers}
            most={60}
            onChange={(signers, typing) => put({ signers }, typing)}
          />
          {line('copyNumber', '份号', 20, '六位数字，涉密公文才有')}
          {line('secrecy', '密级和保密期限', 40)}
          {line('urgency', '紧急程度', 20, '特急、加急')}
        </>
      )}
    </div>
  );
}
