import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { addresses } from '../../../app/addresses.ts';
import { useClient } from '../../../data/client-context.tsx';
import { failureOf } from '../../../data/failure.ts';
import { notify } from '../../../data/notices.ts';
import { type Paper, saveInput, type Written } from './written.ts';

/** Keeps what was typed into a paper as a draft of its own and goes there; `letGo` gives up what stands here. */
export function useKeepCopy(paper: Paper, letGo: () => void) {
  const client = useClient();
  const navigate = useNavigate();
  const [copying, setCopying] = useState(false);
  const keepCopy = async (written: Written) => {
    setCopying(true);
    try {
      const { id } = await client.command('paper.copy', { id: paper.id, issuedOn: written.issuedOn });
      const { result } = await client.ask('paper.get', { id });
      await client.command('paper.save', saveInput(id, result.version, written));
      // Drawn at once: with nothing unsaved left here, the way to the copy is open.
      flushSync(letGo);
      notify({ kind: 'done', sentence: '您写的内容已另存为新稿。' });
      navigate(addresses.paper(id));
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
    } finally {
      setCopying(false);
    }
  };
  return { keepCopy, copying };
}
