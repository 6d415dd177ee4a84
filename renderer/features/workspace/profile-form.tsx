import { Form, type FormInstance } from 'antd';
import { checkMethods } from '#domain/vocabulary/check-method.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { Sheet } from '../../ui/page.tsx';
import { ApprovalSheet } from './approval-sheet.tsx';
import { AreaSheet } from './area-sheet.tsx';
import { DeadlineSheet } from './deadline-sheet.tsx';
import { DispatchSheet } from './dispatch-sheet.tsx';
import { QualitySheet, UnusedItemsSheet } from './examination-sheets.tsx';
import { FollowUpSheet } from './follow-up-sheet.tsx';
import { ImportSheet } from './import-sheet.tsx';
import { ListSheet } from './list-sheet.tsx';
import { NumberSeriesSheet } from './number-series-sheet.tsx';
import { RiskRatios, Words } from './profile-fields.tsx';
import styles from './profile-form.module.css';
import { DrawSheet, LimitSheet, NoticeSheet } from './profile-sections.tsx';
import { type Profile, withChanges } from './profile-values.ts';
import { PublicationSheet } from './publication-sheet.tsx';
import { ResetButton } from './reset-button.tsx';
import { ResultSheet } from './result-sheet.tsx';
import { SecuritySheet } from './security-sheet.tsx';
import { StaffSheet } from './staff-sheet.tsx';
import { IndicatorSheet, ReportSheet } from './statistics-sheets.tsx';
import { WitnessSheet } from './witness-sheet.tsx';
import { YearCalendar } from './year-calendar.tsx';

const witnessParts = ['witnesses', 'witnessDigits', 'witnessRule'] as const;

interface ProfileFormProps {
  readonly form: FormInstance<Profile>;
  readonly initial: Profile;
  readonly onChange: (profile: Profile) => void;
  readonly onSubmit: () => void;
}

/** The fields of a profile, in the groups a clerk thinks in. */
export function ProfileForm({ form, initial, onChange, onSubmit }: ProfileFormProps) {
  const changed = (_part: unknown, values: Partial<Profile>) => onChange(withChanges(initial, values));
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={changed}
      onFinish={onSubmit}
      className={styles.form ?? ''}
    >
      <LimitSheet source={initial.disclosureSource} />
      <PublicationSheet
        reset={<ResetButton parts={['publicationRule']} form={form} profile={initial} onChange={onChange} />}
      />
      <DeadlineSheet reset={<ResetButton parts={['deadlines']} form={form} profile={initial} onChange={onChange} />} />
      <Sheet title="按信用风险等级的抽查比例">
        <RiskRatios profile={initial} />
      </Sheet>
      <DrawSheet />
      <StaffSheet />
      <FollowUpSheet />
      <ImportSheet reset={<ResetButton parts={['importRule']} form={form} profile={initial} onChange={onChange} />} />
      <ListSheet reset={<ResetButton parts={['objectLists']} form={form} profile={initial} onChange={onChange} />} />
      <QualitySheet reset={<ResetButton parts={['quality']} form={form} profile={initial} onChange={onChange} />} />
      <UnusedItemsSheet
        reset={<ResetButton parts={['unusedItems']} form={form} profile={initial} onChange={onChange} />}
      />
      <ResultSheet reset={<ResetButton parts={['resultRule']} form={form} profile={initial} onChange={onChange} />} />
      <IndicatorSheet
        profile={initial}
        reset={<ResetButton parts={['indicatorRule']} form={form} profile={initial} onChange={onChange} />}
      />
      <ReportSheet
        profile={initial}
        reset={<ResetButton parts={['reportRule']} form={form} profile={initial} onChange={onChange} />}
      />
      <WitnessSheet reset={<ResetButton parts={witnessParts} form={form} profile={initial} onChange={onChange} />} />
      <ApprovalSheet reset={<ResetButton parts={['approvals']} form={form} profile={initial} onChange={onChange} />} />
      <DispatchSheet
        reset={<ResetButton parts={['dispatchRule']} form={form} profile={initial} onChange={onChange} />}
      />
      <SecuritySheet reset={<ResetButton parts={['security']} form={form} profile={initial} onChange={onChange} />} />
      <Sheet title="用语：检查方式（不填按通行叫法）">
        <Words name="methodNames" entries={checkMethods} />
      </Sheet>
      <Sheet title="用语：检查结果（不填按通行叫法）">
        <Words name="outcomeNames" entries={outcomes} />
      </Sheet>
      <NoticeSheet />
      <NumberSeriesSheet
        profile={initial}
        reset={<ResetButton parts={['numberSeries']} form={form} profile={initial} onChange={onChange} />}
      />
      <AreaSheet reset={<ResetButton parts={['areas']} form={form} profile={initial} onChange={onChange} />} />
      <Sheet title="节假日与调休">
        <YearCalendar years={initial.calendar} onChange={calendar => onChange({ ...initial, calendar })} />
      </Sheet>
    </Form>
  );
}
