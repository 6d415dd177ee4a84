import { Form } from 'antd';
import { CodeText } from '../../ui/code-text.tsx';
import type { Standing } from './change-words.ts';

/** The object a dialog is about. */
export function ChosenObject({ label, object }: { readonly label: string; readonly object: Standing | null }) {
  return (
    <Form.Item label={label}>
      <strong>{object?.name}</strong>　{object?.stratum}　<CodeText>{object?.id ?? ''}</CodeText>
    </Form.Item>
  );
}
