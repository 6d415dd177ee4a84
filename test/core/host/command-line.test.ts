import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseCommandLine } from '#host/command-line.ts';

const project = resolve(import.meta.dirname, '../../..');

test('a data folder is enough to start the web host', () => {
  expect(parseCommandLine(['--data', 'work'])).toMatchObject({
    data: resolve('work'),
    port: 0,
    static: resolve(project, 'dist/renderer'),
    resources: resolve(project, 'resources'),
    open: false,
  });
});

test('everything can be named', () => {
  const args = ['--data', '/d', '--port', '8123', '--static', '/s', '--resources', '/r', '--user-data', '/u', '--open'];
  expect(parseCommandLine(args)).toEqual({
    data: resolve('/d'),
    port: 8123,
    static: resolve('/s'),
    resources: resolve('/r'),
    userData: resolve('/u'),
    open: true,
  });
});

test('arguments that make no sense are answered with the usage', () => {
  const senseless = [
    [],
    ['--port', '80'],
    ['--data', 'd', '--port', 'http'],
    ['--data', 'd', '--port', '65536'],
    ['--data', 'd', '--loud'],
    ['--data', 'd', 'more'],
  ];
  for (const args of senseless) {
    expect(() => parseCommandLine(args), args.join(' ')).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining('--data 数据文件夹') }),
    );
  }
});
