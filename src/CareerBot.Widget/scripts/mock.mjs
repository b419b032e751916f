// Serves the pages and the built widget with a mock bot: npm run mock -- [PORT]. For work on the widget only.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, here } from './bundle.mjs';
import { readWords } from './words.mjs';

const folder = await bundle([join(here, 'test/mock/server.ts')], 'mock');
const { startMock } = await import(pathToFileURL(join(folder, 'server.mjs')));
const mock = await startMock(here, readWords(here), Number(process.argv[2] ?? 0));
console.log(mock.url);
