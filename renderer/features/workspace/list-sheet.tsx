import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ListEffect, ObjectList } from '#domain/plan/object-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';

const effects: readonly { readonly value: ListEffect; readonly label: string }[] = [
  { value: 'exclude', label: '抽取时可以剔除' },
  { value: 'include', label: '提请纳入检查' },
  { value: 'none', label: '不影响抽取' },
];

/** The code of a list that the bureau adds: a letter more than the last one, and none that another list has. */
function freeCode(lists: readonly Partial<ObjectList>[]): string {
  const taken = new Set(lists.map(({ code }) => code));
  const letters = Array.from({ length: 26 }, (_nothing, place) => String.fromCodePoint(97 + place));
  const codes = letters.flatMap(first => letters.map(second => `own-${first}${second}`));
  return codes.find(code => !taken.has(code)) ?? 'own';
}

/** 名单: which lists businesses may stand in, what each means for a draw, and by what order. */
export function ListSheet({ reset }: { readonly reset: ReactNode }) {
  const saved = useQuery('profile.get', {}).data?.objectLists ?? [];
  const kept = new Set(saved.map(({ code }) => code));
  const form = Form.useFormInstance();
  const listed = (): readonly ObjectList[] => form.getFieldValue('objectLists') ?? [];
  return (
    <Sheet title="检查对象的名单" extra={reset}>
      <p className={styles.note}>
        检查对象可以列入这些名单。“抽取时可以剔除”的名单，新建任务时列在剔除规则里。用过的名单不能删去，不再使用的改为“不影响抽取”。
      </p>
      <fieldset className={styles.needs} aria-label="名单">
        <Form.List name="objectLists">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }, index) => (
                <div key={key} className={styles.list}>
                  <ListFields row={name} place={index + 1} />
                  {kept.has(listed()[name]?.code ?? '') ? null : (
                    <Button aria-label={`删去第 ${index + 1} 个名单`} onClick={() => remove(name)}>
                      删去
                    </Button>
                  )}
                </div>
              ))}
              <Button
                onClick={() => add({ code: freeCode([...saved, ...listed()]), name: '', draw: 'none', source: '' })}
              >
                加一个名单
              </Button>
            </>
          )}
        </Form.List>
      </fieldset>
    </Sheet>
  );
}

function ListFields({ row, place }: { readonly row: number; readonly place: number }) {
  return (
    <>
      <Form.Item name={[row, 'code']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[row, 'name']} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={40} placeholder="名单名称" aria-label={`第 ${place} 个名单的名称`} />
      </Form.Item>
      <Form.Item name={[row, 'draw']}>
        <Select aria-label={`第 ${place} 个名单与抽取`} options={[...effects]} />
      </Form.Item>
      <Form.Item
        name={[row, 'source']}
        rules={[{ required: true, whitespace: true, message: '请写明依据，例如本单位的制度或上级的文件。' }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 3 }}
          maxLength={500}
          placeholder="依据"
          aria-label={`第 ${place} 个名单的依据`}
        />
      </Form.Item>
    </>
  );
}
