import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page for both hosts: relative addresses, so that app:// and http:// serve the same files. */
export default defineConfig({
  base: './',
  plugins: [react()],
  // The reader of PDF files is a module with modules.
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Chromium 130 is inside the oldest Electron the page is tested with.
    target: 'chrome130',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Three steps: what the first page needs, what several others share, and each of them by itself.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
    cssCodeSplit: false,
    // The reader of PDF files is one piece of 1.2 MB.
    chunkSizeWarningLimit: 1300,
  },
});
