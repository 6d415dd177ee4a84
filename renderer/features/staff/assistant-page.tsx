import { Button, Segmented } from 'antd';
import { assistantEntries, assistantKinds } from '#domain/vocabulary/assistant-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
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
import { type AssistantRow, assistantColumns } from './assistant-columns.tsx';
import { AssistantForm } from './assistant-form.tsx';
import { RegisterEntry, useRegisterEntry } from './register-entry.tsx';

const kinds = [{ value: '', label: '全部' }, ...assistantKinds.map(({ code, name }) => ({ value: code, label: name }))];
const lead = '专家、专业机构和辅助人员只能协助检查：不会被抽取，也不计入两名检查人员。';
const first = '可以导入名单，也可以逐个登记。专家、专业机构和辅助人员在这里另成一库，与执法检查人员分开。';

function AssistantFacts({ row }: { row: AssistantRow }) {
  const days = (from: string | null, until: string | null) =>
    from || until ? `${from ?? ''} 至 ${until ?? ''}` : null;
  return (
    <>
      <Facts title="身份">
        <Fact name="类别">{nameOfCode(assistantKinds, row.kind)}</Fact>
        <Fact name="可否抽取">不可抽取，不计入检查人员</Fact>
        <Fact name="所在单位">{row.unit}</Fact>
        <Fact name="机构代码">{row.code}</Fact>
        <Fact name="联系电话">
          <PersonalValue kind="assistant" id={row.id} field="phone" title="联系电话" of={row.name} masked={row.phone} />
        </Fact>
        <Fact name="专业领域">{row.fields.join('、')}</Fact>
        <Fact name="入库方式">{row.entry ? nameOfCode(assistantEntries, row.entry) : null}</Fact>
        <Fact name="停用日期">{row.disabledOn}</Fact>
      </Facts>
      <Facts title="资质与委托">
        <Fact name="资质">{[row.qualification, row.qualificationNumber].filter(Boolean).join(' ')}</Fact>
        <Fact name="资质有效期至">{row.qualificationUntil}</Fact>
        <Fact name="委托合同号">{row.contractNumber}</Fact>
        <Fact name="合同期限">{days(row.contractFrom, row.contractUntil)}</Fact>
        <Fact name="经费来源">{row.funding}</Fact>
        <Fact name="承诺日期">{row.pledgedOn}</Fact>
        <Fact name="利益回避声明">{row.interests}</Fact>
        <Fact name="评价">{row.appraisal}</Fact>
        <Fact name="培训记录">
          {row.trainings.map(one => [one.on, one.course, one.result].filter(Boolean).join(' ')).join('；')}
        </Fact>
      </Facts>
    </>
  );
}

/** 协助人员和专家库: who may help and never inspects (R-080, R-085 to R-088; 国办发〔2024〕54号). */
export function AssistantPage() {
  const address = useAddressFilter();
  const kind = address.text('kind');
  const text = address.text('text').slice(0, 100);
  const list = usePagedList('assistant.list', { text, kinds: kind === '' ? [] : [kind] });
  const choice = useColumnChoice('assistant', assistantColumns);
  const entry = useRegisterEntry();
  const nothingYet = text === '' && kind === '' && list.total === 0 && !list.loading;
  const importButton = <ImportButton kind="assistant">导入名单</ImportButton>;
  return (
    <Page
      title="协助人员和专家库"
      state={nothingYet ? '还没有人' : `${numberText(list.total)} 人（家）`}
      lead={lead}
      primary={nothingYet ? undefined : importButton}
      actions={
        <May call="assistant.save">
          <Button onClick={() => entry.setEditing('new')}>登记一名</Button>
        </May>
      }
      fill
    >
      <TableFrame
        tools={
          <>
            <SearchBox
              value={text}
              onSearch={word => address.set('text', word)}
              placeholder="姓名、单位、领域或拼音首字母"
            />
            <Segmented aria-label="类别" options={kinds} value={kind} onChange={value => address.set('kind', value)} />
          </>
        }
        ends={
          <>
            <RowCount total={list.total} unit="人（家）" />
            <ExportButton job="staff.export" input={{ register: 'assistant', on: today() }} disabled={nothingYet} />
            <ColumnChooser columns={assistantColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="协助人员和专家"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={row => entry.setOpenedId(row.id)}
          isOpen={row => row.id === entry.openedId}
          empty={<EmptyRegistry name="协助人员" {...{ nothingYet, first, importButton, onClear: address.clear }} />}
        />
      </TableFrame>
      <RegisterEntry
        rows={list.rows}
        entry={entry}
        call="assistant.save"
        facts={row => <AssistantFacts row={row} />}
        form={(row, onClose) => <AssistantForm key={row?.id ?? 'new'} row={row} onClose={onClose} />}
      />
    </Page>
  );
}
