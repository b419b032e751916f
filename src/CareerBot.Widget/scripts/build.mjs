// Builds the widget into a folder: node scripts/build.mjs [--out FOLDER]. The default is the host's static files.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWords } from './words.mjs';

const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const asked = process.argv.indexOf('--out');
const root = asked > 0 ? resolve(process.argv[asked + 1]) : resolve(here, '../CareerBot/wwwroot');
const out = join(root, 'widget');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const common = {
  bundle: true, minify: true, absWorkingDir: here, logLevel: 'warning', legalComments: 'none', charset: 'utf8',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
};

// The card renderer is a file of its own, fetched when the first card comes.
const cards = await build({
  ...common, entryPoints: { cards: 'src/render/adaptive.ts' }, format: 'esm', outdir: out, entryNames: 'parts/[name]-[hash]', metafile: true,
  // The carousel's library is larger than all the rest; a carousel's pages come one below the other instead.
  alias: { 'swiper': './src/render/no-carousel.ts', 'swiper/modules': './src/render/no-carousel.ts' },
});
const cardsFile = basename(Object.keys(cards.metafile.outputs)[0]);
const cardsApart = {
  name: 'cards-apart',
  setup: builder => builder.onResolve({ filter: /render\/adaptive\.ts$/ }, () => ({ path: `./parts/${cardsFile}`, external: true })),
};

await Promise.all([
  build({ ...common, entryPoints: ['src/loader/loader.ts'], format: 'iife', outfile: join(root, 'widget.js') }),
  build({ ...common, entryPoints: ['src/app/main.ts'], format: 'esm', outfile: join(out, 'app.js'), plugins: [cardsApart] }),
  build({ ...common, entryPoints: ['src/styles/app.css'], outfile: join(out, 'app.css') }),
]);

const words = readWords(here);
const values = { language: 'en', conversation: words.conversation, unavailable: words.unavailable };
const frame = readFileSync(join(here, 'static/frame.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
writeFileSync(join(out, 'frame.html'), frame);

// The official Web Chat, if it was fetched, stays for the page that compares with it.
const official = join(here, 'node_modules/.cache/webchat');
if (existsSync(official)) cpSync(official, join(out, 'webchat'), { recursive: true });
