import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '../../../data/client-context.tsx';
import { useDraft } from '../../../data/drafts.ts';
import { failureOf } from '../../../data/failure.ts';
import { beginHistory, endStep, type History, recordChange, redo, undo } from '../edits/history.ts';
import { type Paper, saveInput, type Written, writtenOf } from './written.ts';

/** What was typed, and which version it was typed into; it outlives the page until it is saved. */
export interface Kept {
  readonly written: Written;
  readonly version: number;
}

/** Under which name what is typed into a paper is kept. */
export const draftName = (paperId: number): string => `paper/${paperId}`;

export type SavingState =
  | { readonly step: 'saved' }
  | { readonly step: 'unsaved' }
  | { readonly step: 'saving' }
  | { readonly step: 'failed'; readonly sentence: string };

export interface Writing {
  readonly written: Written;
  readonly state: SavingState;
  /** Somebody else has saved the paper since this was begun. */
  readonly conflict: boolean;
  /** The version that what stands here was saved as. */
  readonly version: number;
  write(change: Partial<Written>, typing?: string): void;
  undo(): void;
  redo(): void;
  /** Saves what stands now; false when it could not be saved. */
  save(): Promise<boolean>;
  /** Gives up what was typed here for what the core has. */
  takeTheirs(): void;
}

/** Milliseconds after the last key until what was typed is saved by itself. */
const pause = 1500;

/** A paper that is being written: its history, and saving by itself, so that nothing typed is lost. */
export function useWriting(paper: Paper): Writing {
  const client = useClient();
  const draft = useDraft<Kept>(draftName(paper.id), { written: writtenOf(paper), version: paper.version });
  const [history, setHistory] = useState<History<Written>>(() => beginHistory(draft.value.written));
  const [version, setVersion] = useState(draft.value.version);
  const [saving, setSaving] = useState<Promise<boolean> | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const base = useRef(version);
  const running = useRef<Promise<boolean> | null>(null);

  const keep = (next: History<Written>) => {
    setHistory(next);
    if (next.present !== history.present) draft.change({ written: next.present, version: base.current });
  };
  const settle = (next: number) => {
    base.current = next;
    setVersion(next);
  };

  const saveNow = async (): Promise<boolean> => {
    const kept = draft.latest();
    try {
      const saved = await client.command('paper.save', saveInput(paper.id, base.current, kept.written));
      settle(saved.version);
      setRefusal(null);
      const typedSince = draft.latest();
      if (typedSince.written === kept.written) draft.discard();
      else draft.change({ ...typedSince, version: saved.version });
      return true;
    } catch (error) {
      setRefusal(failureOf(error).sentence);
      return false;
    }
  };
  const save = useLatest(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (!draft.isKept()) return true;
    const work = saveNow();
    running.current = work;
    setSaving(work);
    const done = await work;
    running.current = null;
    setSaving(null);
    setHistory(endStep);
    return done;
  });

  const conflict = saving === null && draft.changed && paper.version > version;
  useTheirs(paper, version, draft.changed || saving !== null, () => {
    settle(paper.version);
    setHistory(beginHistory(writtenOf(paper)));
  });
  useEffect(() => {
    if (!draft.changed || conflict || saving !== null) return;
    // Read so that each change begins the pause again.
    void history.present;
    const timer = setTimeout(() => void save(), refusal === null ? pause : pause * 4);
    return () => clearTimeout(timer);
  }, [draft.changed, conflict, saving, history.present, refusal, save]);

  return {
    written: history.present,
    state: savingState(saving !== null, draft.changed, refusal),
    conflict,
    version,
    write: (change, typing) => keep(recordChange(history, { ...history.present, ...change }, typing ?? null)),
    undo: () => keep(undo(history)),
    redo: () => keep(redo(history)),
    save,
    takeTheirs: () => {
      draft.discard();
      setRefusal(null);
      settle(paper.version);
      setHistory(beginHistory(writtenOf(paper)));
    },
  };
}

function savingState(saving: boolean, changed: boolean, refusal: string | null): SavingState {
  if (saving) return { step: 'saving' };
  if (!changed) return { step: 'saved' };
  return refusal === null ? { step: 'unsaved' } : { step: 'failed', sentence: refusal };
}

/** What somebody else has saved is shown at once where nothing was typed here. */
function useTheirs(paper: Paper, version: number, busy: boolean, take: () => void): void {
  const latest = useLatest(take);
  const newer = paper.version > version && !busy;
  useEffect(() => {
    if (newer) latest();
  }, [newer, latest]);
}

/** The same function for ever, which does what the newest one does. */
function useLatest<Input extends readonly unknown[], Result>(
  work: (...input: Input) => Result,
): (...input: Input) => Result {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback((...input: Input) => latest.current(...input), []);
}
