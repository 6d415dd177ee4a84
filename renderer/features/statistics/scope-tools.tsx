import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented, Select, Space } from 'antd';
import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import type { IndicatorFilter } from '#domain/indicator/indicator.ts';
import { type PeriodLength, periodAround, periodTitle } from '#domain/indicator/period.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { today } from '../../data/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import styles from './statistics.module.css';
import { lengthOf, periodLengths, useScope } from './use-scope.ts';

interface ScopeToolsProps {
  readonly departments: readonly string[];
  /** By what can be narrowed here; by everything where nothing is said. */
  readonly filters?: readonly IndicatorFilter[];
}

const everything: readonly IndicatorFilter[] = ['department', 'risk', 'targeted'];

/** The period with its neighbours, and by what checks are narrowed; kept in the address. */
export function ScopeTools({ departments, filters = everything }: ScopeToolsProps) {
  const { scope, address } = useScope();
  const length = lengthOf(scope);
  const goTo = (day: string, of: PeriodLength) => address.assign({ ...periodAround(day, of) });
  const move = (to: 'before' | 'after') => {
    const day = to === 'before' ? dayNumber(scope.from) - 1 : dayNumber(scope.to) + 1;
    goTo(dateOfDay(day), length ?? 'year');
  };
  return (
    <div className={styles.tools} data-print="no">
      <Segmented
        aria-label="期间长度"
        options={[...periodLengths]}
        value={length ?? ''}
        onChange={value =>
          goTo(scope.from <= today() && today() <= scope.to ? today() : scope.from, value as PeriodLength)
        }
      />
      <Space.Compact>
        <Button icon={<LeftOutlined aria-hidden />} aria-label="上一期" onClick={() => move('before')} />
        <Button disabled className={styles.period ?? ''}>
          {periodTitle(scope)}
        </Button>
        <Button icon={<RightOutlined aria-hidden />} aria-label="下一期" onClick={() => move('after')} />
      </Space.Compact>
      <div className={styles.days}>
        <DayInput
          aria-label="开始日期"
          value={scope.from}
          onChange={day => day && address.assign({ from: day, to: day > scope.to ? day : scope.to })}
        />
        <span>至</span>
        <DayInput
          aria-label="结束日期"
          value={scope.to}
          onChange={day => day && address.assign({ to: day, from: day < scope.from ? day : scope.from })}
        />
      </div>
      {filters.includes('department') && departments.length > 1 ? (
        <Select
          aria-label="部门"
          className={styles.choice ?? ''}
          value={scope.department ?? ''}
          options={[{ value: '', label: '全部部门' }, ...departments.map(name => ({ value: name, label: name }))]}
          onChange={value => address.set('department', value)}
        />
      ) : null}
      {filters.includes('risk') ? (
        <Select
          aria-label="风险等级"
          className={styles.choice ?? ''}
          value={scope.riskClass ?? ''}
          options={[
            { value: '', label: '全部等级' },
            ...riskClasses.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={value => address.set('risk', value)}
        />
      ) : null}
      {filters.includes('targeted') ? (
        <Select
          aria-label="抽查类型"
          className={styles.choice ?? ''}
          value={address.text('targeted')}
          options={[
            { value: '', label: '定向和不定向' },
            { value: 'yes', label: '定向' },
            { value: 'no', label: '不定向' },
          ]}
          onChange={value => address.set('targeted', value)}
        />
      ) : null}
    </div>
  );
}
