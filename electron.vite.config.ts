import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { FONT_FILES } from './main/handouts/fonts.ts';

const require = createRequire(import.meta.url);
const out = resolve(import.meta.dirname, 'out');

/** PDF and preview read the same four font files, from `out/fonts`, in the project as in the packaged application. */
const fonts = (): Plugin => ({
  name: 'pathsheet-fonts',
  closeBundle() {
    const family = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
    mkdirSync(join(out, 'fonts'), { recursive: true });
    for (const file of Object.values(FONT_FILES)) {
      const folder = file.replace(/^SourceSans3_|\.ttf$/g, '');
      copyFileSync(join(family, folder, file), join(out, 'fonts', file));
    }
    copyFileSync(join(family, 'LICENSE_FONT'), join(out, 'fonts', 'LICENSE_FONT'));
  },
});

export default defineConfig({
  main: {
    plugins: [fonts()],
    build: {
      target: 'node20.18',
      outDir: join(out, 'main'),
      // pdfkit finds its data by its own address; fontkit and it stay whole in node_modules.
      externalizeDeps: { exclude: ['zod', 'commander', 'minisearch', 'qrcode', 'linebreak', 'yaml', 'saxes', 'yauzl'] },
      rollupOptions: {
        input: {
          cli: resolve(import.meta.dirname, 'main/cli/index.ts'),
          checkWorker: resolve(import.meta.dirname, 'main/cli/checkWorker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
});
