import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { certificateFile, certificatePassword } from '../support/certificate-file.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, temporaryFolder } from '../support/running-core.ts';
import { papersOf, pathOf, sealedBureau } from './sealed-bureau.ts';

const pdfsigIsMissing = spawnSync('pdfsig', ['-v']).error !== undefined;

const pdfsig = (path: string): string => spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).stdout;

function add(running: RunningCore, file: Buffer, password = certificatePassword) {
  const path = join(running.folder, '..', '证书.p12');
  writeFileSync(path, file);
  return running.client.job('certificate.add', { name: '局证书', file: running.core.files.grantInput(path), password });
}

describe('a digital signature', () => {
  test.skipIf(pdfsigIsMissing)(
    'is found valid by pdfsig over the whole file, and broken after one changed byte',
    async () => {
      const { running } = await sealedBureau();
      const { id, subject, warning } = await add(running, certificateFile());
      expect([subject, warning]).toEqual(['CN=Yunhe County Bureau', null]);
      const [paper] = await papersOf(running, '检查通知书');
      const signing = { id, documentId: paper?.id ?? 0, password: certificatePassword };
      const { file } = await running.client.job('certificate.sign', signing);
      const path = running.core.files.output(file.file)?.path ?? '';
      expect(pdfsig(path)).toContain('Signature is Valid');
      expect(pdfsig(path)).toContain('Total document signed');
      expect(readFileSync(path).indexOf(readFileSync(pathOf(running, paper)))).toBe(0);
      const changed = join(temporaryFolder(), '改.pdf');
      copyFileSync(path, changed);
      const bytes = readFileSync(changed);
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      writeFileSync(changed, bytes);
      expect(pdfsig(changed)).not.toContain('Signature is Valid');
    },
  );

  test('wants the password each time, which is kept nowhere, and says when a certificate has run out', async () => {
    const { running } = await sealedBureau();
    const wrong = await refusalOf(add(running, certificateFile(), '不对'));
    expect(wrong).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('密码不正确') });
    const nothing = await refusalOf(add(running, Buffer.from('no certificate')));
    expect(nothing.message).toContain('不是可用的 PKCS#12');
    const old = await add(running, certificateFile('2024-01-01', '2025-01-01'));
    expect(old.warning).toContain('到期');
    const [paper] = await papersOf(running, '检查通知书');
    const signing = { id: old.id, documentId: paper?.id ?? 0, password: '不对' };
    expect((await refusalOf(running.client.job('certificate.sign', signing))).message).toContain('密码不正确');
    expect(running.database().raw.serialize().includes(certificatePassword)).toBe(false);
  });
});
