import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { type AreaName, areaCodePattern, repeatedAreas } from '#domain/vocabulary/area-name.ts';
import { Sheet } from '../../ui/page.tsx';
import { required } from './profile-fields.tsx';
import styles from './profile-form.module.css';
import { RuleSource } from './rule-fields.tsx';

/** 行政区划名称: what the codes of the registry are called on pages. */
export function AreaSheet({ reset }: { readonly reset: ReactNode }) {
  return (
    <Sheet title="行政区划名称" extra={reset}>
      <p className={styles.note}>
        名录里的行政区划是代码。在这里写上名称，筛选、任务和详情里就显示名称；没有写的仍显示代码。本县的名称取自单位资料，不必再写。
      </p>
      <fieldset className={styles.needs} aria-label="区划代码和名称">
        <Form.List name={['areas', 'names']}>
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }, index) => (
                <div key={key} className={styles.area}>
                  <CodeField row={name} label={`第 ${index + 1} 个区划代码`} />
                  <Form.Item name={[name, 'name']} rules={[{ ...required, whitespace: true }]}>
                    <Input maxLength={40} placeholder="名称，如 城关街道" aria-label={`第 ${index + 1} 个区划名称`} />
                  </Form.Item>
                  <Button aria-label={`删去第 ${index + 1} 个区划`} onClick={() => remove(name)}>
                    删去
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({ code: '', name: '' })}>加一个区划</Button>
            </>
          )}
        </Form.List>
      </fieldset>
      <div className={styles.figures}>
        <RuleSource part="areas" />
      </div>
    </Sheet>
  );
}

function CodeField({ row, label }: { readonly row: number; readonly label: string }) {
  return (
    <Form.Item
      name={[row, 'code']}
      rules={[
        { pattern: areaCodePattern, required: true, message: '请填 6 位、9 位或 12 位数字。' },
        ({ getFieldValue }) => ({
          async validator(_rule, code: string) {
            const names: readonly AreaName[] = getFieldValue(['areas', 'names']) ?? [];
            const own = names.filter(area => typeof area?.code === 'string' && area.code !== '');
            if (
              repeatedAreas(own).some(repeated => code.startsWith(repeated) && /^0*$/.test(code.slice(repeated.length)))
            ) {
              throw new Error('这个代码已经写过了。');
            }
          },
        }),
      ]}
    >
      <Input maxLength={12} placeholder="代码，如 371726001" aria-label={label} />
    </Form.Item>
  );
}
