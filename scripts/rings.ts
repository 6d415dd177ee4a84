/** The parts of the product that are compiled apart, each with only the libraries it may see. */
export const rings = [
  'shared/domain',
  'shared/contract',
  'shared/rpc',
  'electron/core',
  'electron/host',
  'electron/shell',
  'electron/shell/preload',
  'renderer',
  'test',
  'scripts',
] as const;
