// Fetches the official Web Chat for the page /webchat: its one file, checked against the hash below. npm run webchat
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const name = 'botframework-webchat@4.18.1';
const integrity = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const folder = mkdtempSync(join(tmpdir(), 'webchat-'));
try {
  const packed = spawnSync('npm', ['pack', name, '--pack-destination', folder, '--silent'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (packed.status !== 0) throw new Error(`npm could not fetch ${name}.`);
  const archive = readFileSync(join(folder, readdirSync(folder)[0]));
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} is not the file that was expected: ${found}`);
  const file = fromTar(gunzipSync(archive), 'package/dist/webchat.js');
  for (const place of ['node_modules/.cache/webchat', '../CareerBot/wwwroot/widget/webchat']) {
    mkdirSync(join(here, place), { recursive: true });
    writeFileSync(join(here, place, 'webchat.js'), file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The content of one file of a tar archive: headers of 512 bytes, sizes in octal, contents padded to 512. */
function fromTar(archive, wanted) {
  for (let at = 0; at + 512 <= archive.length;) {
    const path = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = parseInt(archive.toString('utf8', at + 124, at + 136), 8) || 0;
    if (path === wanted) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${wanted} is not in the archive.`);
}
