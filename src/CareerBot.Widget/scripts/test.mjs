// Runs the tests: node scripts/test.mjs [--browser] [NAME...]. Browser tests want the widget built and a Chromium (CHROMIUM, or Debian's).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, here } from './bundle.mjs';

const args = process.argv.slice(2);
const kind = args.includes('--browser') ? 'browser' : 'unit';
const names = args.filter(arg => !arg.startsWith('--'));
const files = readdirSync(join(here, 'test', kind)).filter(file => file.endsWith('.test.ts') && (!names.length || names.some(name => file.includes(name))));
const folder = await bundle(files.map(file => join(here, 'test', kind, file)), kind);
const compiled = files.map(file => join(folder, file.replace(/\.ts$/, '.mjs')));
const { status } = spawnSync(process.execPath, ['--test', '--enable-source-maps', ...(kind === 'browser' ? ['--test-concurrency=1'] : []), ...compiled], { stdio: 'inherit', cwd: here });
process.exitCode = status ?? 1;
