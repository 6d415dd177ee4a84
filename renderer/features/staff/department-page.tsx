import { Button, Segmented } from 'antd';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { Fact, Facts } from '../../ui/detail-drawer.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { EmptyRegistry } from '../registry/empty-registry.tsx';
import { ImportButton } from '../registry/import-button.tsx';
import { PersonalValue } from '../registry/personal-value.tsx';
import { type DepartmentRow, departmentColumns, MayInspect, personWords } from './department-columns.tsx';
import { DepartmentForm } from './department-form.tsx';
import { RegisterEntry, useRegisterEntry } from './register-entry.tsx';
import styles from './staff.module.css';

const options = [
  { value: '', label: '全部' },
  { value: 'yes', label: '执法主体' },
  { value: 'no', label: '不是执法主体' },
];
const answers: Readonly<Record<string, boolean | undefined>> = { yes: true, no: false };
const first = '导入联席会议成员单位名单，写明哪些是行政执法主体；联合抽查选部门时据此核对。';

function DepartmentFacts({ row }: { row: DepartmentRow }) {
  return (
    <>
      <Facts title="单位">
        <Fact name="可否作为检查部门">
          <MayInspect row={row} />
        </Fact>
        <Fact name="简称">{row.shortName}</Fact>
        <Fact name="联席会议角色">{row.role}</Fact>
        <Fact name="成员单位">{row.member ? '是' : '否'}</Fact>
        <Fact name="发文代字">{row.documentSign}</Fact>
        <Fact name="机构代码">{row.code}</Fact>
        <Fact name="层级">{row.level}</Fact>
        <Fact name="上级单位">{row.parent}</Fact>
        <Fact name="印章">{row.seal}</Fact>
        <Fact name="地址">{row.address}</Fact>
        <Fact name="联系人">{row.contact}</Fact>
        <Fact name="联系电话">
          <PersonalValue
            kind="department"
            id={row.id}
            field="phone"
            title="联系电话"
            of={row.name}
            masked={row.phone}
          />
        </Fact>
        <Fact name="停用日期">{row.disabledOn}</Fact>
      </Facts>
      <Facts title="联席会议组成人员">
        <Fact name="现任和前任">
          {row.people.length > 0 ? (
            <ul className={styles.list}>
              {row.people.map(one => (
                <li key={`${one.role}${one.name}${one.from}`}>{personWords(one)}</li>
              ))}
            </ul>
          ) : null}
        </Fact>
      </Facts>
    </>
  );
}

/** 部门和成员单位: which of them may carry out checks, and who speaks for them (R-014 to; domain.md 2.4, 4.6). */
export function DepartmentPage() {
  const address = useAddressFilter();
  const text = address.text('text').slice(0, 100);
  const power = address.text('enforcement');
  const list = usePagedList('department.list', { text, enforcement: answers[power] ?? null });
  const choice = useColumnChoice('department', departmentColumns);
  const entry = useRegisterEntry();
  const nothingYet = text === '' && power === '' && list.total === 0 && !list.loading;
  const importButton = <ImportButton kind="department">导入部门</ImportButton>;
  return (
    <Page
      title="部门和成员单位"
      state={nothingYet ? '还没有部门' : `${numberText(list.total)} 个`}
      lead="只有行政执法主体能作为检查部门；议事协调机构不能。"
      primary={nothingYet ? undefined : importButton}
      actions={
        <May call="department.save">
          <Button onClick={() => entry.setEditing('new')}>登记一个</Button>
        </May>
      }
      fill
    >
      <TableFrame
        tools={
          <>
            <SearchBox value={text} onSearch={word => address.set('text', word)} placeholder="名称、简称或拼音首字母" />
            <Segmented
              aria-label="是否执法主体"
              options={options}
              value={power}
              onChange={value => address.set('enforcement', value)}
            />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="个" />
            <ExportButton job="staff.export" input={{ register: 'department', on: today() }} disabled={nothingYet} />
            <ColumnChooser columns={departmentColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="部门和成员单位"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => entry.setOpenedId(row.id)}
          isOpen={row => row.id === entry.openedId}
          empty={<EmptyRegistry name="部门" {...{ nothingYet, first, importButton, onClear: address.clear }} />}
        />
      </TableFrame>
      <RegisterEntry
        rows={list.rows}
        entry={entry}
        call="department.save"
        facts={row => <DepartmentFacts row={row} />}
        form={(row, onClose) => <DepartmentForm key={row?.id ?? 'new'} row={row} onClose={onClose} />}
      />
    </Page>
  );
}
