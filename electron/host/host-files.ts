import type { FileGrants } from '#core/files/file-grants.ts';

/** What a host needs of the core's register of files: to let it read one, and to find one it has written. */
export type HostFiles = Pick<FileGrants, 'grantInput' | 'output'>;
