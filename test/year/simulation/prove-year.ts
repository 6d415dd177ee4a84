import { join } from 'node:path';
import { databaseName } from '#core/workspace/database-name.ts';
import { compareIndicators, productSays, scopesOf } from './compare-indicators.ts';
import { lookUp } from './invariants.ts';
import type { Office } from './office.ts';

/** Closes a bureau that has lived its year, and looks at what it left with other eyes: plain SQL, and Python. */
export async function proveYear(office: Office, folder: string, year: number) {
  const scopes = scopesOf(year);
  const said = await productSays(office, scopes);
  const today = office.today();
  const trail = await office.clerk.ask('audit.verify', {});
  await office.close();
  const database = join(folder, 'workspace', databaseName);
  const compared = compareIndicators(said, { database, today, scopes });
  const looked = lookUp(database);
  const different = compared.filter(({ equal }) => !equal);
  const holds = looked.every(({ breaches }) => breaches === 0) && different.length === 0 && trail.whole;
  return { holds, trail, looked, compared, different };
}
