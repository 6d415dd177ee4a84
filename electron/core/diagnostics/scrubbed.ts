import { homedir } from 'node:os';
import { maskPhone } from '#domain/text/mask-phone.ts';
import { maskPersonalData } from '#domain/text/personal-data.ts';

/** Sessions, grants, keys and digests in base64 or hexadecimal. */
const TOKEN = /(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{32,}={0,2}/g;
const RECOVERY_CODE = /(?<![0-9A-Za-z])(?:[2-9A-Za-z]{5}-){4}[2-9A-Za-z]{5}(?![0-9A-Za-z])/g;
const LAND_LINE = /(?<![0-9A-Za-z])0\d{2,3}[- ]?\d{7,8}(?![0-9A-Za-z])/g;

/** A line as a log may keep it: without telephone and identity numbers, tokens, recovery codes, and the name in the home folder's path. */
export function scrubbed(line: string): string {
  const home = homedir();
  const homes = home.length > 1 ? [home, home.replaceAll('\\', '/')] : [];
  const homeless = homes.reduce((text, folder) => text.replaceAll(folder, '~'), line);
  const secretless = homeless.replace(RECOVERY_CODE, '…').replace(TOKEN, '…');
  return maskPersonalData(secretless).replace(LAND_LINE, maskPhone);
}
