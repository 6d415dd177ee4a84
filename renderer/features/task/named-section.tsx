import { Button } from 'antd';
import { useState } from 'react';
import { CodeText } from '../../ui/code-text.tsx';
import { Sheet } from '../../ui/page.tsx';
import { type FormPart, fieldId } from './form-part.ts';
import { ObjectChooser } from './object-chooser.tsx';
import styles from './task.module.css';

/** 检查对象: who is inspected where that is settled and only inspectors are drawn. */
export function NamedSection({ part }: { part: FormPart }) {
  const [choosing, setChoosing] = useState(false);
  const { values, change, errorAt } = part;
  const { named } = values;
  const error = errorAt('named');
  return (
    <Sheet
      title={named.length === 0 ? '检查对象' : `检查对象 ${named.length} 户`}
      extra={
        <Button id={fieldId('named')} onClick={() => setChoosing(true)}>
          选择对象…
        </Button>
      }
    >
      {named.length === 0 ? (
        <p className={styles.quiet}>还没有选择。选定的对象全部检查，不再剔除；抽取只决定派谁去。</p>
      ) : (
        <ul className={styles.chosenList} aria-label="已选对象">
          {named.map(({ id, code, name }) => (
            <li key={id} className={styles.chosen}>
              <span className={styles.chosenName}>{name}</span>
              <CodeText>{code}</CodeText>
              <span className={styles.chosenEnd}>
                <Button
                  size="small"
                  type="text"
                  onClick={() => change({ named: named.filter(one => one.id !== id) })}
                  aria-label={`移除${name}`}
                >
                  移除
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <ObjectChooser
        open={choosing}
        chosen={named}
        onChoose={objects => {
          change({ named: objects });
          setChoosing(false);
        }}
        onClose={() => setChoosing(false)}
      />
    </Sheet>
  );
}
