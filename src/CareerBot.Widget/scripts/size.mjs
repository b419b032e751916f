// Measures what a browser fetches and fails if it is more than the budget: node scripts/size.mjs [--out FOLDER].
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const asked = process.argv.indexOf('--out');
const root = asked > 0 ? resolve(process.argv[asked + 1]) : resolve(here, '../CareerBot/wwwroot');
const parts = readdirSync(join(root, 'widget/parts')).map(name => `widget/parts/${name}`);
const weigh = files => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file)), { level: 6 }).length, 0);

const first = ['widget.js', 'widget/frame.html', 'widget/app.js', 'widget/app.css'];
const budgets = [
  ['loader', ['widget.js'], 5 * 1024],
  ['everything at first open', first, 60 * 1024],
  ['card renderer, at the first card', parts, 85 * 1024],
];

let over = false;
for (const [name, files, budget] of budgets) {
  const size = weigh(files);
  over ||= size > budget;
  console.log(`${size > budget ? 'TOO LARGE' : 'ok'}  ${name}: ${(size / 1024).toFixed(1)} KB compressed, budget ${budget / 1024} KB`);
}
process.exitCode = over ? 1 : 0;
