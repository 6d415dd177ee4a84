import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { permissions } from '#contract/permission.ts';
import type { Role } from './role-store.ts';

const shape = z.array(
  z.strictObject({ code: z.string(), title: z.string(), permissions: z.array(z.enum(permissions)) }),
);

/** The code of the role that the first account gets. */
export const administratorRole = 'administrator';

/** The usual roles, as they come with the application; each bureau keeps and changes its own copy. */
export function shippedRoles(resourceFolder: string): Role[] {
  return shape.parse(JSON.parse(readFileSync(join(resourceFolder, 'roles.json'), 'utf8')));
}
