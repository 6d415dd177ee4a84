import { AppError } from '#contract/app-error.ts';
import type { LintFrame } from '#domain/document/lint/lint-facts.ts';
import type { DrawRecord } from '../../draw/draw-store.ts';
import { frozenFrameLater } from '../../draw/frozen-frame.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A digest that no list has, for one that is no longer what was frozen. */
const CHANGED = '';

/** The frozen list of a draw as papers are held against it; `expected` counts the rows a complete table has. */
export async function bulletinFrame(
  workspace: Workspace,
  { frame_digest: recordedDigest }: DrawRecord,
  expected: number | null,
): Promise<LintFrame> {
  const names = new Map<string, string>();
  const namesWithoutCode = new Set<string>();
  let digest = recordedDigest;
  try {
    const { columns, rows } = await frozenFrameLater(workspace, recordedDigest);
    const nameColumn = columns.indexOf('name');
    for (const row of rows) {
      const [code = ''] = row;
      const name = row[nameColumn] ?? '';
      if (hasCode(code)) names.set(code, name);
      else namesWithoutCode.add(name);
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'workspace-damaged') throw error;
    digest = CHANGED;
  }
  return { recordedDigest, digest, names, namesWithoutCode, expected };
}

/** Objects without a code are kept under one of ours, which no paper prints. */
const hasCode = (code: string): boolean => !code.startsWith('N-');

/** The code of an object as papers print it; empty for one that has none. */
export function printedCode(code: string): string {
  return hasCode(code) ? code : '';
}
