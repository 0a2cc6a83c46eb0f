import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { fontFiles } from './shared/models/displayList.ts';

const require = createRequire(import.meta.url);
const out = resolve(import.meta.dirname, 'out');

/** Packages that main carries inside its own files. What is not here stays in node_modules: pdfkit and fontkit. */
const BUNDLED = [
  'atomically',
  'color-name',
  'commander',
  'conf',
  'electron-store',
  'fast-png',
  'hyphen',
  'jpeg-js',
  'linebreak',
  'lowdb',
  'minisearch',
  'qrcode',
  'saxes',
  'svgpath',
  'yaml',
  'yauzl',
  'zod',
];

/** conf loads a validator of JSON schemas at every start, a quarter of a megabyte of it. We give conf no schema: zod checks. */
const noSchemas = (): Plugin => ({
  name: 'pathsheet-no-schemas',
  enforce: 'pre',
  resolveId: (id) => (/^ajv(-formats)?(\/|$)/.test(id) ? '\0no-schemas' : null),
  load: (id) => (id === '\0no-schemas' ? 'export const Ajv2020 = undefined; export default undefined;' : null),
});

/** PDF and preview read the same four font files, from `out/fonts`, in the project as in the packaged application. */
const fonts = (): Plugin => ({
  name: 'pathsheet-fonts',
  closeBundle() {
    const family = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
    mkdirSync(join(out, 'fonts'), { recursive: true });
    for (const file of Object.values(fontFiles)) {
      const folder = file.replace(/^SourceSans3_|\.ttf$/g, '');
      copyFileSync(join(family, folder, file), join(out, 'fonts', file));
    }
    copyFileSync(join(family, 'LICENSE_FONT'), join(out, 'fonts', 'LICENSE_FONT'));
  },
});

export default defineConfig({
  main: {
    plugins: [fonts(), noSchemas()],
    build: {
      target: 'node20.18',
      outDir: join(out, 'main'),
      // pdfkit finds its data by its own address; fontkit and it stay whole in node_modules.
      externalizeDeps: { exclude: BUNDLED },
      rollupOptions: {
        input: {
          index: resolve(import.meta.dirname, 'main/index.ts'),
          web: resolve(import.meta.dirname, 'main/web/index.ts'),
          cli: resolve(import.meta.dirname, 'main/cli/index.ts'),
          logoWorker: resolve(import.meta.dirname, 'main/imports/logoWorker.ts'),
          pressWorker: resolve(import.meta.dirname, 'main/press/worker.ts'),
          intakeWorker: resolve(import.meta.dirname, 'main/intake/worker.ts'),
          checkWorker: resolve(import.meta.dirname, 'main/cli/checkWorker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: join(out, 'preload'),
      // A sandboxed window takes one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(import.meta.dirname, 'main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      // Half the bytes are read and parsed before the first window can be used.
      minify: true,
      outDir: join(out, 'renderer'),
      modulePreload: false,
      rollupOptions: { input: resolve(import.meta.dirname, 'renderer/index.html') },
    },
  },
});
