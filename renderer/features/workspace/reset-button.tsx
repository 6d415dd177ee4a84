import { Button, type FormInstance } from 'antd';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Profile } from './profile-values.ts';

interface ResetButtonProps {
  readonly part: 'security' | 'approvals';
  readonly form: FormInstance<Profile>;
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

/** Puts one part of a profile back to what it came with, source and all; like any change it is saved with a reason. */
export function ResetButton({ part, form, profile, onChange }: ResetButtonProps) {
  const may = useMay('profile.save');
  const shipped = useQuery('profile.shipped', {}, { enabled: may }).data?.[part];
  if (!may || !shipped) return null;
  const same = asText(shipped) === asText(profile[part]);
  const reset = () => {
    form.setFieldsValue({ [part]: shipped });
    void form.validateFields([part], { recursive: true }).catch(() => undefined);
    onChange({ ...profile, [part]: shipped });
  };
  return (
    <Button type="link" size="small" disabled={same} onClick={reset}>
      {same ? '与本省默认相同' : '恢复本省默认'}
    </Button>
  );
}

/** The same text for the same rule, in whatever order its parts were stored. */
function asText(rule: Profile['security'] | Profile['approvals']): string {
  return JSON.stringify(rule, (_key, value: unknown) =>
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toSorted()) : value,
  );
}
