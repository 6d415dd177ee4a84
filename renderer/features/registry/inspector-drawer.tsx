import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { InspectorDossier } from '../staff/inspector-dossier.tsx';
import { InspectorForm } from '../staff/inspector-form.tsx';
import { InspectorBulkDialog } from './inspector-bulk-dialog.tsx';
import { Drawable, type InspectorRow } from './inspector-columns.tsx';
import { PersonalValue } from './personal-value.tsx';

function InspectorFacts({ row }: { row: InspectorRow }) {
  return (
    <>
      <Facts title="抽取">
        <Fact name="今天可否抽取">
          <Drawable row={row} />
        </Fact>
        <Fact name="状态">{nameOfCode(inspectorStatuses, row.status)}</Fact>
        <Fact name="不抽本辖区">{row.notOwnArea ? '是' : '否'}</Fact>
        <Fact name="今年任务">{`${row.load} 项`}</Fact>
      </Facts>
      <Facts title="身份与资格">
        <Fact name="所在单位">{row.unit}</Fact>
        <Fact name="职务">{row.post}</Fact>
        <Fact name="人员类别">{nameOfCode(staffKinds, row.staffKind)}</Fact>
        <Fact name="联系电话">
          <PersonalValue kind="inspector" id={row.id} field="phone" title="联系电话" of={row.name} masked={row.phone} />
        </Fact>
        <Fact name="执法领域">
          {row.fields.length > 0 ? row.fields.map(field => <Tag key={field}>{field}</Tag>) : null}
        </Fact>
        <Fact name="专业资质">
          {row.qualifications.length > 0 ? row.qualifications.map(name => <Tag key={name}>{name}</Tag>) : null}
        </Fact>
      </Facts>
      <InspectorDossier id={row.id} />
    </>
  );
}

/** One inspector in full, and the way to change what decides whether they can be drawn. */
export function InspectorDrawer({ row, onClose }: { row: InspectorRow | undefined; onClose: () => void }) {
  const [editing, setEditing] = useState(false);
  const [moving, setMoving] = useState(false);
  const helps = staffKinds.find(({ code }) => code === row?.staffKind)?.inspector === false;
  const may = useMay('inspector.save');
  return (
    <DetailDrawer
      open={row !== undefined}
      title={row?.name ?? '执法检查人员'}
      onClose={onClose}
      footer={
        row && may ? (
          <Space>
            <Button onClick={() => setEditing(true)}>修改</Button>
            {helps ? <Button onClick={() => setMoving(true)}>移到协助人员库</Button> : null}
          </Space>
        ) : null
      }
    >
      {row ? <InspectorFacts row={row} /> : null}
      {row && moving ? (
        <InspectorBulkDialog
          scope={{ filter: { text: '', units: [], drawable: null }, on: today(), only: [row.id] }}
          field="to-assistants"
          onClose={() => setMoving(false)}
        />
      ) : null}
      {row && editing ? <InspectorForm key={row.id} id={row.id} onClose={() => setEditing(false)} /> : null}
    </DetailDrawer>
  );
}
