import { z } from 'zod';

/** The first file of an archive: every file after it with its length and SHA-256. */
export const manifestName = '搬家清单.json';

export const manifestShape = z.strictObject({
  format: z.literal('mingchou-workspace/1'),
  madeAt: z.string(),
  bureauName: z.string(),
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(1000),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(1_000_000),
});

export type MoveManifest = z.output<typeof manifestShape>;

/** Whether a name stays inside the folder it is unpacked into, and is one that every system takes. */
export function isInnerName(name: string): boolean {
  return name.split('/').every(part => {
    const usable = part !== '' && part !== '.' && part !== '..' && !/[\\:*?"<>|]|[. ]$/.test(part);
    return usable && [...part].every(sign => sign >= ' ');
  });
}
