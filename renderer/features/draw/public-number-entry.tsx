import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { publicNumberName } from '#domain/draw/witness-need.ts';
import { PUBLIC_METHOD } from '#domain/draw/witness-rule.ts';
import { useCommand } from '../../data/use-command.ts';
import { Field, statusOf } from '../task/field.tsx';
import type { Stage } from './draw-state.ts';
import { FourGroups } from './four-groups.tsx';
import type { PublicNumber } from './public-number.ts';
import styles from './witness.module.css';
import { numberProblem, plainDigits } from './witness-values.ts';

interface PublicNumberEntryProps {
  readonly stage: Stage;
  readonly publicNumber: PublicNumber;
}

/** The last contribution: what was drawn in public in the issue that the plan named. */
export function PublicNumberEntry({ stage, publicNumber }: PublicNumberEntryProps) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('draw.addWitness');
  const value = plainDigits(typed);
  const problem = numberProblem(value);
  const error = tried && problem ? problem : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem || command.running) return;
    const [name, kind, method] = [publicNumberName(publicNumber), PUBLIC_METHOD, PUBLIC_METHOD];
    await command.run({ drawId: stage.drawId, name, unit: publicNumber.source, kind, method, value });
  };
  return (
    <form className={styles.witnessForm} onSubmit={event => void submit(event)} noValidate>
      <h3>公开号码：{publicNumberName(publicNumber)}</h3>
      <p className={styles.hint}>
        见证人的数字已齐。请按 {publicNumber.source} 逐位录入开奖号码，从左到右，不足两位的补零。
      </p>
      <Field id="public-digits" label="开奖号码（至少 6 位）" error={error}>
        <Input
          id="public-digits"
          inputMode="numeric"
          autoComplete="off"
          maxLength={90}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          {...statusOf(error)}
        />
      </Field>
      <FourGroups value={value} className={styles.readBack} />
      <Button type="primary" size="large" htmlType="submit" loading={command.running}>
        记下公开号码
      </Button>
    </form>
  );
}
