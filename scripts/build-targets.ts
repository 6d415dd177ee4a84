import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { InlineConfig } from 'vite';
import { projectRoot } from './project-root.ts';

/** One part of the product that is bundled by itself. */
export interface BuildTarget {
  readonly name: string;
  readonly config: InlineConfig;
}

// Node 20.18 is inside the oldest Electron the product is tested with.
const nodeTarget = 'node20.18';

/** Packages that stay packages beside the bundle: native code, or code that finds files beside itself. */
const leftOutside = ['electron', 'better-sqlite3', 'exceljs', 'pdfkit', 'fontkit', '@e965/xlsx'];

/** How one program for Node is bundled: what it needs is in it, but for packages that must stay packages. */
export function nodeBundle(entry: string, outputFile: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    // Everything else goes into the bundle: hundreds of small files are slow to open from a hard disk.
    ssr: { noExternal: true, external: leftOutside, target: 'node' },
    build: {
      ssr: join(projectRoot, entry),
      target: nodeTarget,
      outDir: dirname(outputFile),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: {
          format,
          entryFileNames: basename(outputFile),
          chunkFileNames: '[name]-[hash].js',
          // Of CommonJS there is the preload, which must be one file.
          codeSplitting: format === 'es',
          comments: false,
        },
      },
    },
  };
}

function workers(output: string): BuildTarget[] {
  return globSync('electron/core/**/*-worker.ts', { cwd: projectRoot }).map(entry => {
    const name = basename(entry, '.ts');
    return { name, config: nodeBundle(entry, join(output, 'core', `${name}.js`), 'es') };
  });
}

function page(output: string): BuildTarget {
  const root = join(projectRoot, 'renderer');
  const configFile = join(root, 'vite.config.ts');
  return {
    name: 'page',
    config: { root, configFile, logLevel: 'warn', build: { outDir: join(output, 'renderer'), emptyOutDir: false } },
  };
}

/** The page that draws papers for a printer is built by itself: it shares nothing with the other, and starts without it. */
function printingPage(output: string): BuildTarget {
  const root = join(projectRoot, 'renderer');
  return {
    name: 'printing page',
    config: {
      configFile: false,
      root,
      base: './',
      logLevel: 'warn',
      worker: { format: 'es' },
      build: {
        outDir: join(output, 'renderer'),
        emptyOutDir: false,
        target: 'chrome130',
        modulePreload: { polyfill: false },
        rolldownOptions: { input: join(root, 'printing.html') },
      },
    },
  };
}

/** Everything there is to build into a folder: the page for both hosts, the one for printers, and the three programs of the desktop. */
export function buildTargets(output: string): BuildTarget[] {
  const shell = join(output, 'shell');
  const core = join(output, 'core/desktop-core.js');
  return [
    page(output),
    printingPage(output),
    { name: 'shell', config: nodeBundle('electron/shell/main.ts', join(shell, 'main.cjs'), 'cjs') },
    // A sandboxed preload is one CommonJS file, whatever the project is.
    { name: 'preload', config: nodeBundle('electron/shell/preload/preload.ts', join(shell, 'preload.cjs'), 'cjs') },
    { name: 'core', config: nodeBundle('electron/host/desktop-core.ts', core, 'es') },
    ...workers(output),
  ];
}
