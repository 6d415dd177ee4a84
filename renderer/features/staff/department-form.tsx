import type { InputOf } from '#contract/contract.ts';
import { conferenceRoles } from '#domain/vocabulary/conference-role.ts';
import { useCommand } from '../../data/use-command.ts';
import { FormDrawer } from '../../ui/form/form-drawer.tsx';
import { ChoiceField, DayField, PhoneField, TextField, TickField } from '../../ui/form/form-fields.tsx';
import { FormGroup, FormRows } from '../../ui/form/form-rows.tsx';
import type { DepartmentRow } from './department-columns.tsx';

type Values = Omit<InputOf<'department.save'>, 'id' | 'reason'>;

const blank: Values = {
  name: '',
  shortName: null,
  documentSign: null,
  code: null,
  level: null,
  parent: null,
  enforcement: false,
  member: true,
  role: '成员单位',
  seal: null,
  address: null,
  contact: null,
  people: [],
  disabledOn: null,
};

function valuesOf(row: DepartmentRow | null): Values {
  if (!row) return blank;
  const { id: _, phone: __, updatedAt: ___, obstacle: ____, ...values } = row;
  return values as Values;
}

function inputOf(values: Values): Values {
  const { phone, ...rest } = values;
  const people = rest.people.map(one => ({ ...one, post: one.post ?? '', filing: one.filing ?? '' }));
  return { ...rest, people, ...(phone ? { phone } : {}) };
}

const newPerson = { name: '', post: '', role: 'liaison-officer', from: null, to: null, filing: '' };

/** Enters a department or a member of the 联席会议, or changes one; always with a reason. */
export function DepartmentForm({ row, onClose }: { row: DepartmentRow | null; onClose: () => void }) {
  const save = useCommand('department.save', { done: '已保存。' });
  const values = valuesOf(row);
  return (
    <FormDrawer
      draft={`department/${row?.id ?? 'new'}`}
      title={row ? `修改：${row.name}` : '登记部门'}
      lead="只有行政执法主体才能作为抽查任务的检查部门；联席会议办公室、领导小组办公室等议事协调机构一律不是（国办发〔2024〕54号）。"
      values={values}
      running={save.running}
      onSave={async (entered, reason) =>
        (await save.run({ ...inputOf(entered), id: row?.id ?? null, reason })) !== null
      }
      onClose={onClose}
    >
      <FormGroup title="基本情况">
        <TextField name="name" label="单位名称" required />
        <TextField name="shortName" label="简称" most={40} />
        <TextField name="documentSign" label="发文代字" most={20} />
        <TextField name="code" label="机构代码" most={40} />
        <TextField name="level" label="层级" most={20} />
        <TextField name="parent" label="上级单位" />
        <TickField name="enforcement" label="是行政执法主体" />
        <TickField name="member" label="是联席会议成员单位" />
        <TextField name="role" label="联席会议角色" most={40} />
        <TextField name="seal" label="印章" />
        <TextField name="contact" label="联系人" most={40} />
        <PhoneField masked={row?.phone ?? null} />
        <TextField name="address" label="地址" most={100} wide />
        <DayField name="disabledOn" label="停用日期" />
      </FormGroup>
      <FormRows name="people" title="联席会议组成人员" unit="人员" blank={newPerson}>
        {field => (
          <>
            <ChoiceField name={field('role')} label="角色" entries={conferenceRoles} />
            <TextField name={field('name')} label="姓名" required most={40} />
            <TextField name={field('post')} label="职务" />
            <DayField name={field('from')} label="从" />
            <DayField name={field('to')} label="至（不填为现任）" />
            <TextField name={field('filing')} label="备案文件" most={100} />
          </>
        )}
      </FormRows>
    </FormDrawer>
  );
}
