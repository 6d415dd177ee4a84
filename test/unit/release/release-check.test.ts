import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChecksumList, writeChecksumList } from '#domain/release/checksum-list.ts';
import { checkRelease, type FoundRelease } from '#domain/release/release-check.ts';
import { readReleaseManifest } from '#domain/release/release-manifest.ts';
import { compareVersions } from '#domain/release/version-number.ts';

const version = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(parts => parts.join('.'));
const digest = (sign: string) => sign.repeat(64);
const running = { version: '0.9.0', dataVersion: 70 };
const name = 'mingchou-0.10.0-setup.exe';
const manifestOf = (change: object = {}) =>
  JSON.stringify({ product: 'mingchou', version: '0.10.0', dataVersion: 80, installer: name, ...change });

function found(change: Partial<FoundRelease> = {}, manifest = manifestOf()): FoundRelease {
  return {
    installer: { name, sha256: digest('a') },
    manifest: { text: manifest, sha256: digest('b') },
    checksums: `${digest('a')}  ${name}\n${digest('b')}  release.json\n`,
    signature: { key: '发布密钥' },
    ...change,
  };
}

describe('versions', () => {
  test.each([
    ['0.9.0', '0.10.0', -1],
    ['1.0.0', '0.99.99', 1],
    ['1.2.3', '1.2.3', 0],
    ['1.2.3', '1.2.4', -1],
  ])('%s beside %s', (a, b, order) => {
    expect(Math.sign(compareVersions(a, b))).toBe(order);
  });

  test('are ordered: the other way round turns the answer round, and what follows from two follows', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
        const [low, middle, high] = [a, b, c].sort(compareVersions) as [string, string, string];
        expect(compareVersions(low, middle) <= 0 && compareVersions(middle, high) <= 0).toBe(true);
        expect(compareVersions(low, high)).toBeLessThanOrEqual(0);
      }),
      { seed: 7 },
    );
  });

  test.each(['1.2', '1.2.3-beta', '01.2.3', 'v1.2.3', '', '1.2.3\n'])('%j is none', text => {
    expect(() => compareVersions(text, '1.0.0')).toThrow(RangeError);
  });
});

describe('a list of digests', () => {
  test('comes back as it was written', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[\u4e00-\u9fffA-Za-z0-9. _-]{1,20}$/), { minLength: 1 });
    fc.assert(
      fc.property(names, all => {
        const list = new Map(all.map((each, place) => [each, digest('0123456789abcdef'.charAt(place % 16))]));
        expect(readChecksumList(writeChecksumList(list))).toEqual(list);
      }),
      { seed: 7 },
    );
  });

  test.each([
    ['a name twice', `${digest('a')}  x\n${digest('b')}  x\n`],
    ['a path', `${digest('a')}  ../x\n`],
    ['a path of Windows', `${digest('a')}  a\\x\n`],
    ['a short digest', `${'a'.repeat(63)}  x\n`],
    ['capital digits', `${digest('A')}  x\n`],
    ['a blank line', `${digest('a')}  x\n\n${digest('b')}  y\n`],
    ['nothing', ''],
  ])('with %s is none', (_, text) => {
    expect(readChecksumList(text)).toBeNull();
  });
});

test('a release that is newer, whole and signed can be trusted, and says what becomes of the data', () => {
  const { state, findings, manifest } = checkRelease(found(), running);
  expect(state).toBe('good');
  expect(manifest?.version).toBe('0.10.0');
  expect(findings.map(each => each.what)).toEqual(['签名', '校验值', '版本', '数据格式']);
  expect(findings[3]?.sentence).toMatch(/从版本 70 升到 80.*自动备份.*旧版程序不能再打开/);
});

test('without a release key nothing is ever trusted, however right all else is', () => {
  const { state, findings } = checkRelease(found({ signature: 'no-keys' }), running);
  expect(state).toBe('open');
  expect(findings[0]).toMatchObject({ state: 'open', sentence: '此版本没有内置发布密钥，无法核对安装包。' });
});

test.each<[string, FoundRelease, string, RegExp]>([
  ['a wrong signature', found({ signature: 'wrong' }), '签名', /签名不符/],
  ['no signature', found({ signature: 'missing' }), '签名', /没有签名文件 SHA256SUMS\.sig/],
  ['no list', found({ checksums: null, signature: 'missing' }), '签名', /没有校验清单 SHA256SUMS/],
  ['a list in another form', found({ checksums: 'x' }), '校验值', /写法不对/],
  [
    'an installer that is not listed',
    found({ checksums: `${digest('b')}  release.json\n` }),
    '校验值',
    /没有“mingchou/,
  ],
  ['a changed byte', found({ installer: { name, sha256: digest('c') } }), '校验值', /与发布时不同/],
  [
    'a changed manifest',
    found({ manifest: { text: manifestOf(), sha256: digest('c') } }),
    '校验值',
    /release\.json 与发布时/,
  ],
  ['no manifest', found({ manifest: null }), '版本', /没有说明文件 release\.json/],
  ['the manifest of another installer', found({}, manifestOf({ installer: 'x.exe' })), '版本', /不是这个安装包/],
  ['the manifest of another product', found({}, manifestOf({ product: 'x' })), '版本', /不是这个安装包/],
  ['an older version', found({}, manifestOf({ version: '0.8.9' })), '版本', /比正在使用的 0\.9\.0 旧/],
  [
    'an application that knows older data only',
    found({}, manifestOf({ dataVersion: 60 })),
    '数据格式',
    /打不开现在的数据/,
  ],
])('a release with %s is not to be installed, and says why', (_, release, what, sentence) => {
  const { state, findings } = checkRelease(release, running);
  expect(state).toBe('bad');
  expect(findings.find(each => each.what === what)).toMatchObject({
    state: 'bad',
    sentence: expect.stringMatching(sentence),
  });
});

test('the version that is running already is no update', () => {
  const { state, findings } = checkRelease(found({}, manifestOf({ version: '0.9.0' })), running);
  expect(state).toBe('open');
  expect(findings[2]?.sentence).toContain('不需要更新');
});

test('a manifest is read whatever stands in the file, and only a whole one counts', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), text => {
      expect(readReleaseManifest(text)).toBeNull();
    }),
    { seed: 7 },
  );
  expect(readReleaseManifest(manifestOf())).toMatchObject({ version: '0.10.0', dataVersion: 80 });
  for (const broken of [{ version: '1' }, { dataVersion: 0 }, { dataVersion: '80' }, { installer: 1 }])
    expect(readReleaseManifest(manifestOf(broken))).toBeNull();
});
