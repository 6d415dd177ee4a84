import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { valueTitle } from '#domain/profile/value-title.ts';
import { fileFailure } from '../files/file-failure.ts';
import { publishOutput } from '../files/output-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { chinaDate } from '../service/clock.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import { type ProfileFault, parseProfile } from './complete-profile.ts';

const FORMAT = 'mingchou-profile/1';
/** A profile with two thousand names of areas has a tenth of it. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What the stored profile lacks, each with the usual value that holds instead. */
export function profileStanding({ workspace }: QueryContext): OutputOf<'profile.standing'> {
  return { missing: workspace.bureau.missingOfProfile().map(({ path, sentence }) => ({ path: [...path], sentence })) };
}

/** Writes the profile as a file that another bureau can read in. */
export async function exportProfile(context: JobContext): Promise<OutputOf<'profile.export'>> {
  const { workspace, application } = context;
  context.progress('导出方案', 0, 1);
  const profile = workspace.bureau.profile();
  const day = chinaDate(context.now());
  const body = { format: FORMAT, bureau: workspace.bureau.get().name, exportedOn: day, profile };
  const path = join(workspace.exportFolder(), safeFileName(`方案-${profile.name}-${day}`, 'json'));
  await writeFile(path, `${JSON.stringify(body, null, 2)}\n`).catch(error => Promise.reject(fileFailure(error, path)));
  context.signal.throwIfAborted();
  return { file: await publishOutput(application.grants, path) };
}

/** Looks a file through that should hold a profile, and names each fault by its place. */
export async function readProfileFile(
  context: JobContext,
  { file }: ParsedInputOf<'profile.read'>,
): Promise<OutputOf<'profile.read'>> {
  const { path, name } = context.application.grants.input(file);
  context.progress('读取方案', 0, 1);
  const { size } = await stat(path).catch(error => Promise.reject(fileFailure(error, name)));
  if (size > MOST_BYTES) throw new AppError('invalid-input', `${name} 太大，不是方案文件。方案文件不超过 4 MB。`);
  const text = await readFile(path, 'utf8').catch(error => Promise.reject(fileFailure(error, name)));
  const parsed = parseProfile(profileIn(text, name));
  if (parsed.ok) return { profile: parsed.profile, faults: [] };
  const faults = parsed.faults.map(fault => ({
    place: fault.path.length === 0 ? '整个文件' : valueTitle(fault.path.map(String)),
    sentence: faultSentence(fault),
  }));
  return { profile: null, faults };
}

/** What is wrong with a value, as somebody says it who knows no types. */
function faultSentence(fault: ProfileFault): string {
  // A rule that has a sentence of its own says more than its kind.
  if (!fault.message.includes('期望') && fault.code !== 'unrecognized_keys') return fault.message;
  switch (fault.code) {
    case 'too_small':
      return fault.origin === 'number' ? `不能小于 ${fault.minimum}。` : '不能空着，或者太短。';
    case 'too_big':
      return fault.origin === 'number' ? `不能大于 ${fault.maximum}。` : `太长或太多，最多 ${fault.maximum}。`;
    case 'invalid_type':
      return fault.input === undefined ? '文件里没有这一项。' : '写法不对，请与导出的方案文件对照。';
    case 'unrecognized_keys':
      return `这个版本不认识：${fault.keys.join('、')}。`;
    default:
      return fault.message;
  }
}

/** Takes the file as it was exported, or a profile by itself. */
function profileIn(text: string, name: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('invalid-input', `${name} 不是方案文件：内容不是 JSON。请选择从“方案”页导出的文件。`);
  }
  if (typeof body !== 'object' || body === null || !('format' in body)) return body;
  if (body.format !== FORMAT) {
    throw new AppError(
      'invalid-input',
      `${name} 是另一版本的方案文件（${String(body.format).slice(0, 40)}），这个版本不认识。`,
    );
  }
  return 'profile' in body ? body.profile : {};
}
