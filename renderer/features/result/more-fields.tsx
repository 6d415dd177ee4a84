import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ResultDetails } from '#domain/result/result-entry.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { notCarriedOutReasons } from '#domain/vocabulary/not-carried-out-reason.ts';
import { partySignatures } from '#domain/vocabulary/party-signature.ts';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { Fault } from './fault.tsx';
import styles from './result-more.module.css';

interface MoreFieldsProps {
  readonly details: ResultDetails;
  readonly outcome: string;
  readonly faultAt: (field: keyof ResultDetails) => string | undefined;
  readonly onChange: (part: Partial<ResultDetails>) => void;
}

interface FieldProps {
  readonly label: string;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

function Field({ label, fault, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
      <Fault sentence={fault} />
    </div>
  );
}

type TextKey = 'partyOpinion' | 'refusalReason' | 'witness' | 'guidance' | 'teamChange';

/** Everything of a result beside its items: other outcomes, why nothing was checked, the party, guidance, first minor violation. */
export function MoreFields(props: MoreFieldsProps) {
  const { details, outcome, faultAt, onChange } = props;
  const text = (key: TextKey, label: string) => (
    <Field label={label} fault={faultAt(key)}>
      <Input
        aria-label={label}
        value={details[key]}
        maxLength={200}
        onChange={event => onChange({ [key]: event.target.value })}
      />
    </Field>
  );
  return (
    <fieldset className={styles.part}>
      <legend>其他</legend>
      <div className={styles.grid}>
        <Field label="并列的检查结果" fault={faultAt('moreOutcomes')}>
          <Select
            mode="multiple"
            aria-label="并列的检查结果"
            value={[...details.moreOutcomes]}
            options={outcomes
              .filter(({ code }) => code !== outcome)
              .map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(codes: string[]) => onChange({ moreOutcomes: codes })}
          />
        </Field>
        <Field label="未实施的原因" fault={faultAt('notCarriedOut')}>
          <Select
            allowClear
            aria-label="未实施的原因"
            placeholder="已实施"
            value={details.notCarriedOut}
            options={notCarriedOutReasons.map(({ code, name }) => ({ value: code as string, label: name }))}
            onChange={(code: string | undefined) => onChange({ notCarriedOut: code ?? null })}
          />
        </Field>
        {text('partyOpinion', '被检查单位意见')}
        <Field label="被检查单位签字">
          <Select
            aria-label="被检查单位签字"
            value={details.partySignature}
            options={partySignatures.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={code => onChange({ partySignature: code })}
          />
        </Field>
        {details.partySignature === 'refused' ? text('refusalReason', '拒签原因') : null}
        {details.partySignature === 'refused' ? text('witness', '见证人') : null}
        {text('guidance', '服务指导（讲了什么政策、答了什么问题）')}
        {text('teamChange', '更换检查人员的原因和批准人')}
        <FirstMinor {...props} />
        <NoDisclosure {...props} />
        <Checkbox checked={details.mobile} onChange={({ target }) => onChange({ mobile: target.checked })}>
          用移动设备当场记录
        </Checkbox>
      </div>
    </fieldset>
  );
}

/** 首违轻微, with an entry of the 免罚清单 as its basis. */
function FirstMinor({ details, faultAt, onChange }: MoreFieldsProps) {
  const listed = useQuery('minorExemption.list', {}, { enabled: useMay('minorExemption.list') && details.firstMinor });
  const bases = (listed.data ?? []).map(({ violation, basis }) => `${violation}（${basis}）`);
  return (
    <Field label="首违轻微（R-148）" fault={faultAt('firstMinor') ?? faultAt('firstMinorBasis')}>
      <Checkbox checked={details.firstMinor} onChange={({ target }) => onChange({ firstMinor: target.checked })}>
        首次违法、没有主观故意、影响较轻，指导改正
      </Checkbox>
      {details.firstMinor ? (
        <Select
          mode="tags"
          maxCount={1}
          aria-label="首违轻微的依据"
          placeholder="从免罚清单选择，或写明依据"
          value={details.firstMinorBasis === '' ? [] : [details.firstMinorBasis]}
          options={bases.map(value => ({ value, label: value }))}
          onChange={([basis = '']: string[]) => onChange({ firstMinorBasis: basis })}
        />
      ) : null}
    </Field>
  );
}

function NoDisclosure({ details, faultAt, onChange }: MoreFieldsProps) {
  const { noDisclosureReason: reason } = details;
  return (
    <Field label="不公示" fault={faultAt('noDisclosureReason')}>
      <Checkbox
        checked={reason !== null}
        onChange={({ target }) => onChange({ noDisclosureReason: target.checked ? '' : null })}
      >
        有法定理由，不向社会公示
      </Checkbox>
      {reason === null ? null : (
        <Input
          aria-label="不公示的法定理由"
          placeholder="法定理由"
          value={reason}
          maxLength={500}
          onChange={event => onChange({ noDisclosureReason: event.target.value })}
        />
      )}
    </Field>
  );
}
