import { useNavigate } from 'react-router';
import { addresses } from '../../../app/addresses.ts';
import { today } from '../../../data/today.ts';
import { useCommand } from '../../../data/use-command.ts';

/** Begins a new draft with the text of a paper and goes there. */
export function useCopyPaper({ id }: { readonly id: number }): () => Promise<void> {
  const navigate = useNavigate();
  const copy = useCommand('paper.copy', { done: '已复制为新稿。' });
  return async () => {
    const made = await copy.run({ id, issuedOn: today() });
    if (made) navigate(addresses.paper(made.id));
  };
}
