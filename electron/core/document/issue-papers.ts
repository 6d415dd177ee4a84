import { rename, rm, stat } from 'node:fs/promises';
import { fileFailure } from '../files/file-failure.ts';
import { fileDigest, type PublishedFile, publishOutput } from '../files/output-file.ts';
import { waitingEnding } from '../files/waiting-files.ts';
import type { CommandContext, JobContext } from '../service/context.ts';

/** A paper to be made: where it belongs, and how it is written to a path. */
export interface Paper {
  readonly path: string;
  readonly write: (path: string) => Promise<unknown>;
}

/** What a paper turned out to be. */
export interface WrittenPaper {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes papers beside their places, commits what `record` says of them, and only then puts them into place: whoever cancels,
 * or has no room on the disk, keeps what was there before. Answers the papers in their order.
 */
export async function issuePapers(
  context: JobContext,
  papers: readonly Paper[],
  record: (command: CommandContext, written: readonly WrittenPaper[]) => void,
): Promise<PublishedFile[]> {
  const newPath = ({ path }: Paper) => path + waitingEnding;
  try {
    const written: WrittenPaper[] = [];
    for (const paper of papers) {
      await paper.write(newPath(paper));
      const { size } = await stat(newPath(paper));
      written.push({ path: paper.path, sha256: await fileDigest(newPath(paper)), bytes: size });
    }
    context.commit(command => record(command, written));
  } catch (error) {
    for (const paper of papers) await rm(newPath(paper), { force: true });
    throw error;
  }
  const issued: PublishedFile[] = [];
  for (const paper of papers) {
    await rename(newPath(paper), paper.path).catch(error => Promise.reject(fileFailure(error, paper.path)));
    issued.push(await publishOutput(context.application.grants, paper.path));
  }
  return issued;
}
