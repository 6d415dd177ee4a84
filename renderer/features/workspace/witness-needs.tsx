import { Button, Form, InputNumber, Select } from 'antd';
import { unknownKinds } from '#domain/draw/unknown-kinds.ts';
import styles from './profile-form.module.css';

const place = ['witnessRule', 'needed'];

/** Which kinds must be there: of the kinds in one row together, at least so many. */
export function WitnessNeeds() {
  const kinds = Form.useWatch<readonly string[] | undefined>(['witnessRule', 'kinds']) ?? [];
  return (
    <fieldset className={styles.needs} aria-label="必须到场的身份">
      <Form.List name={place}>
        {(rows, { add, remove }) => (
          <>
            <p className={styles.note}>
              必须到场的身份：一行里选几种身份，是指其中任意一种，合起来够人数就行。
              {rows.length === 0 ? '现在没有要求。' : ''}
            </p>
            {rows.map(({ key, name }, index) => (
              <div key={key} className={styles.need}>
                <KindsField row={name} kinds={kinds} label={`第 ${index + 1} 项身份`} />
                <Form.Item
                  name={[name, 'atLeast']}
                  rules={[{ required: true, type: 'integer', min: 1, max: 20, message: '请填 1 到 20 之间的整数。' }]}
                >
                  <InputNumber
                    className={styles.number ?? ''}
                    prefix="至少"
                    suffix="人"
                    aria-label={`第 ${index + 1} 项至少几人`}
                  />
                </Form.Item>
                <Button aria-label={`删去第 ${index + 1} 项`} onClick={() => remove(name)}>
                  删去
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ kinds: [], atLeast: 1 })}>加一项要求</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

interface KindsFieldProps {
  readonly row: number;
  readonly kinds: readonly string[];
  readonly label: string;
}

function KindsField({ row, kinds, label }: KindsFieldProps) {
  return (
    <Form.Item
      name={[row, 'kinds']}
      dependencies={[['witnessRule', 'kinds']]}
      rules={[
        { required: true, message: '请选身份。' },
        ({ getFieldValue }) => ({
          async validator(_rule, chosen: readonly string[] = []) {
            const known: readonly string[] = getFieldValue(['witnessRule', 'kinds']) ?? [];
            const unknown = unknownKinds({ kinds: known, needed: [{ kinds: chosen, atLeast: 1 }] });
            if (unknown.length > 0) throw new Error(`上面的身份里没有：${unknown.join('、')}。`);
          },
        }),
      ]}
    >
      <Select
        mode="multiple"
        aria-label={label}
        placeholder="选一种或几种身份"
        options={kinds.map(value => ({ value, label: value }))}
      />
    </Form.Item>
  );
}
