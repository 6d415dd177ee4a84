import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../shared/rpc/', import.meta.url));

test('the ends of the wire bring no schema library into the page', () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(10);
  const imports = files.flatMap(file =>
    [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/^import (?!type )[^;]*? from '([^'.][^']*)';/gms)].map(
      found => `${file}: ${found[1]}`,
    ),
  );
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter(line => !line.endsWith(': #contract/app-error.ts'))).toEqual([]);
});
