import { Button, Skeleton, Space, Tag } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { objectStandings } from '#domain/vocabulary/object-standing.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useAreaName } from '../../data/use-area-name.ts';
import { useQuery } from '../../data/use-query.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { dateText, timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { May } from '../../ui/may.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { AttachObject } from './attach-object.tsx';
import { ObjectEvents } from './object-events.tsx';
import { ObjectFormDrawer } from './object-form-drawer.tsx';
import { PersonalValue } from './personal-value.tsx';
import { StandObject } from './stand-object.tsx';

type ObjectDetail = OutputOf<'object.get'>;

function Registration({ detail }: { detail: ObjectDetail }) {
  return (
    <Facts title="登记信息">
      <Fact name="统一社会信用代码">{detail.creditCode ? <CodeText>{detail.creditCode}</CodeText> : null}</Fact>
      {detail.creditCode || detail.registrationNumber ? null : (
        <Fact name="内部编号">
          <CodeText>{detail.code}</CodeText>
        </Fact>
      )}
      <Fact name="注册号">{detail.registrationNumber ? <CodeText>{detail.registrationNumber}</CodeText> : null}</Fact>
      <Fact name="种类">{nameOfCode(objectKinds, detail.kind)}</Fact>
      <Fact name="登记状态">{nameOfCode(registrationStates, detail.state)}</Fact>
      <Fact name="法定代表人">{detail.legalRepresentative}</Fact>
      <Fact name="成立日期">{detail.established ? dateText(detail.established) : null}</Fact>
      <Fact name="注册资本">{detail.capital}</Fact>
      <Fact name="住所">{detail.address}</Fact>
      <Fact name="行政区划">{detail.areaCode}</Fact>
      <Fact name="经纬度">{detail.location}</Fact>
      <Fact name="联系电话">
        <PersonalValue
          kind="object"
          id={detail.id}
          field="phone"
          title="联系电话"
          of={detail.name}
          masked={detail.phone}
        />
      </Fact>
      <Fact name="联络人">{detail.liaison}</Fact>
      <Fact name="行业">{detail.industryWords}</Fact>
      <Fact name="经营范围">{detail.scope}</Fact>
    </Facts>
  );
}

/** The name with the code behind it; the code alone where it has no name. */
function Area({ code }: { code: string }) {
  const name = useAreaName()(code);
  return name === code ? code : `${name}（${code}）`;
}

function Supervision({ detail }: { detail: ObjectDetail }) {
  return (
    <Facts title="监管信息">
      <Fact name="风险等级">
        {nameOfCode(riskClasses, detail.riskClass)}
        {detail.riskOn ? `　${dateText(detail.riskOn)}，${detail.riskSource ?? ''}` : ''}
      </Fact>
      <Fact name="专业等级">
        {detail.professional
          .map(({ field, level, on }) => `${field}：${nameOfCode(riskClasses, level)}（${dateText(on)}）`)
          .join('\n')}
      </Fact>
      <Fact name="名单">{detail.lists.map(listText).join('\n')}</Fact>
      {detail.standing === 'in-use' ? null : (
        <Fact name="使用状态">
          <StatusMark tone="late">{nameOfCode(objectStandings, detail.standing)}</StatusMark>
          {detail.standingReason ? `　${detail.standingReason}` : ''}
        </Fact>
      )}
      <Fact name="行政区划">{detail.areaCode ? <Area code={detail.areaCode} /> : null}</Fact>
      <Fact name="管辖单位">{detail.station}</Fact>
      <Fact name="片区/网格">{detail.grid}</Fact>
      <Fact name="标签">
        {detail.labels.length > 0 ? detail.labels.map(label => <Tag key={label}>{label}</Tag>) : null}
      </Fact>
      <Fact name="今年检查">{checksText(detail)}</Fact>
      <Fact name="数据来源">{detail.source}</Fact>
      <Fact name="最近更新">{timeText(detail.updatedAt)}</Fact>
    </Facts>
  );
}

/** 「包容期名单：2026年3月2日起」; what has ended says so. */
function listText({ name, from, to, now }: ObjectDetail['lists'][number]): string {
  const until = to === null ? '起' : `至${dateText(to)}`;
  return `${name}：${dateText(from)}${until}${now ? '' : '（已不在名单）'}`;
}

/** 「1 次（上限 2 次）」; what reaches the cap is said, never hidden. */
function checksText({ checksThisYear, yearlyCap }: ObjectDetail): string {
  if (yearlyCap === null) return `${checksThisYear} 次`;
  const reached = checksThisYear >= yearlyCap ? '，已到上限' : '';
  return `${checksThisYear} 次（年度上限 ${yearlyCap} 次${reached}）`;
}

function Deeds({ detail }: { detail: ObjectDetail }) {
  const [editing, setEditing] = useState(false);
  const close = () => setEditing(false);
  return (
    <Space>
      <May call="object.save">
        <Button onClick={() => setEditing(true)}>修改</Button>
      </May>
      <AttachObject detail={detail} />
      <StandObject id={detail.id} name={detail.name} standing={detail.standing} />
      {editing ? <ObjectFormDrawer key={detail.id} detail={detail} onClose={close} onSaved={close} /> : null}
    </Space>
  );
}

/** One object in full: what is registered, how it is supervised, what happened to it. */
export function ObjectDrawer({ objectId, onClose }: { objectId: number | null; onClose: () => void }) {
  const query = useQuery('object.get', { id: objectId ?? 1 }, { enabled: objectId !== null });
  const detail = query.data?.id === objectId ? query.data : undefined;
  return (
    <DetailDrawer
      open={objectId !== null}
      title={detail?.name ?? '检查对象'}
      onClose={onClose}
      footer={detail ? <Deeds detail={detail} /> : null}
    >
      {query.failure ? <FailureState failure={query.failure} onRetry={query.retry} /> : null}
      {detail === undefined && !query.failure ? <Skeleton active /> : null}
      {detail ? (
        <>
          <Registration detail={detail} />
          <Supervision detail={detail} />
          <ObjectEvents history={detail.history} />
        </>
      ) : null}
    </DetailDrawer>
  );
}
