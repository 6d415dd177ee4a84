import { Button, type FormInstance } from 'antd';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Profile } from './profile-values.ts';

interface ResetButtonProps {
  readonly parts: readonly (keyof Profile)[];
  readonly form: FormInstance<Profile>;
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

/** Puts what belongs together in a profile back to what it came with, source and all; like any change it is saved with a reason. */
export function ResetButton({ parts, form, profile, onChange }: ResetButtonProps) {
  const may = useMay('profile.save');
  const shipped = useQuery('profile.shipped', {}, { enabled: may }).data;
  if (!may || !shipped) return null;
  const shippedParts = partsOf(shipped, parts);
  const same = asText(shippedParts) === asText(partsOf(profile, parts));
  const reset = () => {
    form.setFieldsValue(shippedParts);
    void form.validateFields([...parts], { recursive: true }).catch(() => undefined);
    onChange({ ...profile, ...shippedParts });
  };
  return (
    <Button type="link" size="small" disabled={same} onClick={reset}>
      {same ? '与本省默认相同' : '恢复本省默认'}
    </Button>
  );
}

function partsOf(profile: Profile, parts: readonly (keyof Profile)[]): Partial<Profile> {
  return Object.fromEntries(parts.map(part => [part, profile[part]]));
}

/** The same text for the same rule, in whatever order its parts were stored. */
function asText(rule: Partial<Profile>): string {
  return JSON.stringify(rule, (_key, value: unknown) =>
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toSorted()) : value,
  );
}
