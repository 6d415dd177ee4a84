import { Button } from 'antd';
import { useState } from 'react';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { numberText } from '../../ui/number-text.ts';
import type { Look } from './import-kind.ts';
import styles from './tidied-cells.module.css';
import { visibleText } from './visible-text.ts';

type Tidied = Look['repaired'][number];

const shown = (text: string | null) => (text === null ? '（照原样）' : visibleText(text));

function Examples({ rule }: { rule: Tidied }) {
  if (rule.examples.length === 0) return <p className={styles.none}>涉及个人信息，不举例。</p>;
  return (
    <table className={styles.examples}>
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">列</th>
          <th scope="col">文件里</th>
          <th scope="col">读作</th>
        </tr>
      </thead>
      <tbody>
        {rule.examples.map(({ rowNumber, field, before, after }) => (
          <tr key={`${rowNumber} ${field}`}>
            <td>{rowNumber}</td>
            <td>{field}</td>
            <td>{shown(before)}</td>
            <td>{shown(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rule({ rule }: { rule: Tidied }) {
  return (
    <section className={styles.rule} aria-label={rule.name}>
      <h3>
        {rule.name}
        <span>{`${numberText(rule.count)} 行`}</span>
      </h3>
      <Examples rule={rule} />
    </section>
  );
}

/** What the program puts right by itself, counted rule by rule, with examples beside what the file says. */
export function TidiedCells({ look }: { look: Look }) {
  const [open, setOpen] = useState(false);
  const rules = [...look.repaired, ...look.noted];
  if (rules.length === 0) return null;
  const words = rules.map(({ name, count }) => `${name} ${numberText(count)} 行`).join('，');
  return (
    <p>
      {`程序自动处理：${words}。`}
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        看例子
      </Button>
      <DetailDrawer open={open} title="程序自动处理了什么" onClose={() => setOpen(false)}>
        <p className={styles.none}>每种写法举一个例子。␣ 是空格，↵ 是换行，¤ 是看不见的字符。</p>
        {rules.map(rule => (
          <Rule key={rule.kind} rule={rule} />
        ))}
      </DetailDrawer>
    </p>
  );
}
