import { type ImportStatement, scanImports } from './import-scan.ts';
import { importTarget } from './import-target.ts';
import { law, type Ring, type RingLaw, ringOf } from './rings.ts';
import type { Sources } from './source-tree.ts';

/** Every import that the law does not allow, as `from → to: why`. `isThere` knows files beside the sources, such as styles. */
export function forbiddenImports(sources: Sources, isThere: (path: string) => boolean): string[] {
  return [...sources].flatMap(([path, text]) =>
    scanImports(text).flatMap(statement => {
      const objection = objectionTo(path, statement, file => sources.has(file) || isThere(file));
      return objection === null ? [] : [`${path} → ${statement.specifier}: ${objection}`];
    }),
  );
}

function objectionTo(path: string, statement: ImportStatement, isThere: (path: string) => boolean): string | null {
  const ring = ringOf(path);
  if (ring === null || ring === 'resources') return `${path} is in no ring.`;
  const target = importTarget(path, statement.specifier);
  switch (target.kind) {
    case 'node':
      return law[ring].node ? null : `${ring} may not use Node.`;
    case 'package':
      return mayUse(law[ring], target.name) ? null : `${ring} may not use the package ${target.name}.`;
    case 'file':
      if (!isThere(target.path)) return 'there is no such file.';
      if (ring === 'test' && statement.address) return null;
      return spellingObjection(ring, target) ?? edgeObjection(ring, target.path, statement.typesOnly);
    default:
      return target satisfies never;
  }
}

const mayUse = ({ packages }: RingLaw, name: string) => packages === 'all' || packages.includes(name);

/** Relative within a ring, by `#name/` between rings; scripts and resources have no such name. */
function spellingObjection(ring: Ring, { path, by }: { path: string; by: 'relative' | 'alias' }): string | null {
  const other = ringOf(path);
  if (other === ring) return by === 'alias' ? 'within a ring imports are relative.' : null;
  const named = other !== 'scripts' && other !== 'resources' && !samePart(ring, other);
  return by === 'relative' && named ? `${ring} reaches into ${other} by a relative path.` : null;
}

/** The preload is compiled apart but lies within the shell. */
const samePart = (ring: Ring, other: Ring | null) =>
  (ring === 'shell' && other === 'preload') || (ring === 'preload' && other === 'shell');

function edgeObjection(ring: Exclude<Ring, 'resources'>, path: string, typesOnly: boolean): string | null {
  const other = ringOf(path);
  if (other === ring) return null;
  const grant = other === null ? undefined : law[ring].rings[other];
  if (grant === undefined) return `${ring} may not import ${other ?? 'what is in no ring'}.`;
  if (grant === 'everything' || typesOnly) return null;
  if (grant === 'types') return `${ring} may import types only from ${other}.`;
  return grant.includes(path) ? null : `of ${other}, ${ring} may import the values of ${grant.join(', ')} only.`;
}
