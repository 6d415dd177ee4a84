import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';

const most = 200;

/** The names of the departments that may carry out checks (国办发〔2024〕54号); none while the register is empty. */
export function useEnforcementDepartments(): readonly string[] {
  const enabled = useMay('department.list');
  const asked = { text: '', enforcement: true, after: null, limit: most };
  const { data } = useQuery('department.list', asked, { enabled });
  return (data?.rows ?? []).filter(({ obstacle }) => obstacle === null).map(({ name }) => name);
}
