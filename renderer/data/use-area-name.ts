import { useCallback, useMemo } from 'react';
import { areaName } from '#domain/vocabulary/area-name.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useMay } from './rights.ts';
import { useQuery } from './use-query.ts';

/** Calls areas by the names of the profile, and the bureau's own by its region; a code that nobody has named stays a code. */
export function useAreaName(): (code: string) => string {
  const { bureau } = useWorkspace();
  const named = useQuery('profile.get', {}, { enabled: useMay('profile.get') }).data?.areas?.names;
  const names = useMemo(
    () => [...(named ?? []), { code: bureau.areaCode, name: bureau.region }],
    [named, bureau.areaCode, bureau.region],
  );
  return useCallback(code => areaName(code, names), [names]);
}
