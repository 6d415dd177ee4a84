import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page for both hosts: relative addresses, so that app:// and http:// serve the same files. */
export default defineConfig({
  base: './',
  plugins: [react()],
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Chromium 130 is inside the oldest Electron the page is tested with.
    target: 'chrome130',
    modulePreload: { polyfill: false },
    // Read from the local disk; a split bundle would only add ways to fail.
    chunkSizeWarningLimit: 4096,
  },
});
