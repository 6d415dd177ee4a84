import { listDisclosures } from '../../disclosure/disclosure-list.ts';
import { chinaDate } from '../../service/clock.ts';
import type { SourceOf, TableSource } from './merge-source.ts';
import { taskFields } from './task-source.ts';

/** The tables of a bureau as a whole: its tasks of a year, the bodies of the joint meeting, and those who assist. */
export const bureauTables: SourceOf = (context, _records, issuedOn) => ({
  fields: [],
  tables: [yearTasks(context, Number(issuedOn.slice(0, 4))), memberUnits(context), assistants(context), due(context)],
});

type Table = (context: Parameters<SourceOf>[0]) => TableSource;

const yearTaskColumns = ['任务名称', '抽查事项', '检查对象范围', '抽取比例', '参与部门', '检查时间'] as const;

/** Tasks whose checks begin in the year of the paper. */
const yearTasks = (context: Parameters<SourceOf>[0], year: number): TableSource => {
  const tasks = context.workspace.tasks.all().filter(task => task.year === year && task.state !== 'void');
  return {
    source: 'yearTasks',
    title: '年度抽查任务',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      ...yearTaskColumns.map(title => ({ title, width: { share: title === '抽查事项' ? 3 : 2 } })),
    ],
    count: tasks.length,
    rows: () =>
      tasks.map((task, place) => {
        const fields = new Map(taskFields(context, task).map(({ name, value }) => [name, value]));
        return [`${place + 1}`, ...yearTaskColumns.map(name => fields.get(name) ?? '')];
      }),
  };
};

const memberUnits: Table = ({ workspace }) => {
  const units = workspace.departments
    .search('')
    .filter(({ member, disabled_on }) => member === 1 && disabled_on === null);
  return {
    source: 'memberUnits',
    title: '联席会议成员单位',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      { title: '成员单位', width: { share: 3 } },
      { title: '职责', width: { share: 2 } },
      { title: '成员', width: { share: 2 } },
      { title: '职务', width: { share: 2 } },
    ],
    count: units.length,
    rows: () => {
      const people = workspace.departments.people();
      return units.map((unit, place) => {
        const present = (people.get(unit.id) ?? []).filter(({ to }) => to === null);
        const names = present.map(({ name }) => name).join('、');
        return [`${place + 1}`, unit.name, unit.role ?? '', names, present.map(({ post }) => post).join('、')];
      });
    },
  };
};

const assistants: Table = ({ workspace }) => {
  const people = workspace.assistants.search('').filter(({ disabled_on }) => disabled_on === null);
  return {
    source: 'assistants',
    title: '协助人员和专家',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      { title: '姓名', width: { share: 1 }, align: 'center' },
      { title: '单位', width: { share: 3 } },
      { title: '资格', width: { share: 2 } },
    ],
    count: people.length,
    rows: () => people.map(({ name, unit, qualification }, place) => [`${place + 1}`, name, unit, qualification ?? '']),
  };
};

const due: Table = context => {
  const rows = () =>
    listDisclosures(context, { today: chinaDate(context.now()) }).filter(
      ({ state }) => state === 'due-soon' || state === 'late',
    );
  return {
    source: 'dueDisclosure',
    title: '待公示的任务',
    columns: [
      { title: '序号', width: 'content', align: 'center' },
      { title: '任务编号', width: { share: 2 } },
      { title: '任务名称', width: { share: 3 } },
      { title: '公示期限', width: 'content', align: 'center' },
      { title: '情况', width: 'content', align: 'center' },
    ],
    count: rows().length,
    rows: () =>
      rows().map(({ taskNumber, taskName, due: day, state }, place) => {
        return [`${place + 1}`, taskNumber, taskName, day ?? '', state === 'late' ? '已超期' : '即将到期'];
      }),
  };
};
