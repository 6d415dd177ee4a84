import { useState } from 'react';
import { failureOf } from '../../data/failure.ts';
import { notify } from '../../data/notices.ts';
import { usePlatform } from '../../data/platform-context.tsx';

/** A table file that a person chooses and that is looked at before anything is done with it. */
export function useChosenTable<Looked>(look: (grant: string) => Promise<Looked | null>) {
  const platform = usePlatform();
  const [grant, setGrant] = useState<string | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const choose = async () => {
    try {
      const file = await platform.chooseFile('table');
      if (!file) return;
      setGrant(file.grant);
      setLooked(await look(file.grant));
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    }
  };
  return { grant, looked, choose, close: () => setLooked(null) };
}
