import { Button, Modal } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { PaperContent } from '#domain/document/paper-content.ts';
import { addresses } from '../../../app/addresses.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useCommand } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { FailureState } from '../../../ui/failure-state.tsx';
import { LeaveGuard } from '../../../ui/leave-guard.tsx';
import { Page } from '../../../ui/page.tsx';
import styles from '../draft-page.module.css';
import { type CaretWish, type EditorDesk, EditorProvider } from '../editor/editor-context.tsx';
import { PaperEditor } from '../editor/paper-editor.tsx';
import { beginHistory, recordChange, redo, undo } from '../edits/history.ts';
import { TemplateFacts } from './template-facts.tsx';

type Template = OutputOf<'paper.template'>;

/** The bureau's own wording of one template. */
export function TemplatePage() {
  const { code = '' } = useParams();
  const { data, failure, retry } = useQuery('paper.template', { code });
  const rows = useQuery('paper.templates', {}).data;
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  if (!data || data.code !== code || !rows) {
    return (
      <Page title="公文模板">
        <p role="status">正在读取…</p>
      </Page>
    );
  }
  const isChanged = rows.find(row => row.code === code)?.isChanged === true;
  // The wording that is kept decides what the editor begins with.
  return <TemplateForm key={`${code} ${isChanged}`} template={data} isChanged={isChanged} />;
}

function TemplateForm({ template, isChanged }: { template: Template; isChanged: boolean }) {
  const navigate = useNavigate();
  const draft = useDraft<PaperContent>(`template/${template.code}`, template.content);
  const [history, setHistory] = useState(() => beginHistory(draft.value));
  const [resetting, setResetting] = useState(false);
  const save = useCommand('paper.saveTemplate', { done: '模板已保存，以后起草的公文按新文本。' });
  const keep = (next: typeof history) => {
    setHistory(next);
    if (next.present !== history.present) draft.change(next.present);
  };
  const submit = async (content: PaperContent | null) => {
    const saved = await save.run({
      code: template.code,
      content: structuredClone(content) as InputOf<'paper.saveTemplate'>['content'],
    });
    if (!saved) return;
    draft.discard();
    if (content === null) navigate(addresses.paperTemplates);
  };
  const pressed = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const deeds: Readonly<Record<string, () => void>> = {
      s: () => draft.changed && void submit(history.present),
      z: () => keep(event.shiftKey ? redo(history) : undo(history)),
      y: () => keep(redo(history)),
    };
    const deed = deeds[key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  const { desk, insertText } = useTemplateDesk(template);
  return (
    <Page
      title={`模板：${template.name}`}
      state={draft.changed ? '有修改，还没有保存' : isChanged ? '本单位文本' : '随程序提供的文本'}
      actions={isChanged ? <Button onClick={() => setResetting(true)}>恢复随程序提供的文本…</Button> : null}
      primary={
        <Button
          type="primary"
          disabled={!draft.changed}
          loading={save.running}
          onClick={() => void submit(history.present)}
        >
          保存模板
        </Button>
      }
      fill
    >
      <EditorProvider value={desk}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: The keys are those of the fields within. */}
        <div className={styles.desk} onKeyDown={pressed}>
          <div className={styles.text}>
            <PaperEditor
              content={history.present}
              onChange={(content, typing) => keep(recordChange(history, content, typing ?? null))}
            />
          </div>
          <TemplateFacts template={template} insertText={insertText} />
        </div>
      </EditorProvider>
      <Modal
        open={resetting}
        title="恢复随程序提供的文本？"
        okText="恢复"
        cancelText="不恢复"
        confirmLoading={save.running}
        onOk={() => void submit(null)}
        onCancel={() => setResetting(false)}
      >
        本单位改过的文本不再保留；已经起草的公文不受影响。
      </Modal>
      <LeaveGuard
        when={draft.changed}
        consequence="修改还没有保存。离开后，写的内容会留到关闭程序为止，可以回来继续。"
      />
    </Page>
  );
}

/** In a template every field is a name to be filled; those that are asked of a person are told from the others. */
function useTemplateDesk(template: Template) {
  const caretWish = useRef<CaretWish | null>(null);
  const insertText = useRef<((text: string) => void) | null>(null);
  const desk = useMemo<EditorDesk>(() => {
    const asked = new Set(template.fields.map(({ name }) => name));
    return { fieldState: name => (asked.has(name) ? 'entered' : 'known'), caretWish, insertText, tables: [] };
  }, [template]);
  return { desk, insertText };
}
