import { Skeleton, Tag, Timeline } from 'antd';
import type { OutputOf } from '#contract/contract.ts';
import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { useAreaName } from '../../data/use-area-name.ts';
import { useQuery } from '../../data/use-query.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { dateText, timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { PersonalValue } from './personal-value.tsx';

type ObjectDetail = OutputOf<'object.get'>;

function Registration({ detail }: { detail: ObjectDetail }) {
  return (
    <Facts title="登记信息">
      <Fact name="统一社会信用代码">{detail.creditCode ? <CodeText>{detail.creditCode}</CodeText> : null}</Fact>
      <Fact name="注册号">{detail.registrationNumber ? <CodeText>{detail.registrationNumber}</CodeText> : null}</Fact>
      <Fact name="种类">{nameOfCode(objectKinds, detail.kind)}</Fact>
      <Fact name="登记状态">{nameOfCode(registrationStates, detail.state)}</Fact>
      <Fact name="法定代表人">{detail.legalRepresentative}</Fact>
      <Fact name="成立日期">{detail.established ? dateText(detail.established) : null}</Fact>
      <Fact name="注册资本">{detail.capital}</Fact>
      <Fact name="住所">{detail.address}</Fact>
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
      <Fact name="行业">{detail.industry}</Fact>
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
      <Fact name="风险等级">{nameOfCode(riskClasses, detail.riskClass)}</Fact>
      <Fact name="行政区划">{detail.areaCode ? <Area code={detail.areaCode} /> : null}</Fact>
      <Fact name="管辖单位">{detail.station}</Fact>
      <Fact name="标签">
        {detail.labels.length > 0 ? detail.labels.map(label => <Tag key={label}>{label}</Tag>) : null}
      </Fact>
      <Fact name="今年检查">{`${detail.checksThisYear} 次`}</Fact>
      <Fact name="数据来源">{detail.source}</Fact>
      <Fact name="最近更新">{timeText(detail.updatedAt)}</Fact>
    </Facts>
  );
}

/** One object in full: what is registered, how it is supervised, what happened to it. */
export function ObjectDrawer({ objectId, onClose }: { objectId: number | null; onClose: () => void }) {
  const query = useQuery('object.get', { id: objectId ?? 1 }, { enabled: objectId !== null });
  const detail = query.data?.id === objectId ? query.data : undefined;
  return (
    <DetailDrawer open={objectId !== null} title={detail?.name ?? '检查对象'} onClose={onClose}>
      {query.failure ? <FailureState failure={query.failure} onRetry={query.retry} /> : null}
      {detail === undefined && !query.failure ? <Skeleton active /> : null}
      {detail ? (
        <>
          <Registration detail={detail} />
          <Supervision detail={detail} />
          <Facts title="经过">
            {detail.history.length > 0 ? (
              <Timeline items={detail.history.map(({ at, what }) => ({ title: timeText(at), content: what }))} />
            ) : (
              <p>还没有抽取和检查的记录。</p>
            )}
          </Facts>
        </>
      ) : null}
    </DetailDrawer>
  );
}
