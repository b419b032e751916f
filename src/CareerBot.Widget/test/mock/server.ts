import { createServer, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { MockDirectLine } from './directline.ts';
import { pageValues } from './page.ts';
import { fill } from './template.ts';

export interface Mock { readonly url: string; readonly line: MockDirectLine; readonly close: () => Promise<void> }

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' };

const policy = (origin: string): string =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; " +
  `base-uri 'none'; form-action 'none'; frame-ancestors 'self' ${origin}`;

/** Serves what the host serves, with a made-up role, for tests and for working on the widget. */
export async function startMock(folder: string, words: Readonly<Record<string, string>>, port = 0, guests = 'http://localhost:*'): Promise<Mock> {
  const server = createServer();
  const line = new MockDirectLine(server);
  const built = join(folder, '../CareerBot/wwwroot');
  server.on('request', (request, response) => void (async () => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const encodings = String(request.headers['accept-encoding'] ?? '');
    const send = (type: string, body: string | Buffer, status = 200, own = true): void => reply(response, encodings, status, type, Buffer.from(body), own ? policy(guests) : undefined);
    try {
      response.setHeader('access-control-allow-origin', '*');
      if (await line.handle(request, response, url)) return;
      if (url.pathname === '/widget/config.json') {
        if (line.faults.refuseOrigin) return send('application/json', JSON.stringify({ error: { code: 'OriginNotAllowed', message: 'Add this line to appsettings.json: "Widget": { "Origins": [ "http://here" ] }' } }), 403);
        return send('application/json', JSON.stringify(config(words, url.searchParams.get('lang'))));
      }
      if (url.pathname === '/mock/lamp.svg') return send('image/svg+xml', lamp);
      if (url.pathname === '/mock/guest') return send(types['.html']!, guest(url, `http://127.0.0.1:${(server.address() as AddressInfo).port}`), 200, false);
      if (url.pathname === '/webchat') return send(types['.html']!, fill(await readFile(join(folder, 'pages/webchat.html'), 'utf8'), pageValues(url.origin)), 200, false);
      const page = { '/': 'index', '/chat': 'chat' }[url.pathname];
      if (page) return send(types['.html']!, fill(await readFile(join(folder, `pages/${page}.html`), 'utf8'), pageValues(url.origin)));
      const file = url.pathname.startsWith('/assets/') ? join(folder, 'pages', normalize(url.pathname)) : join(built, normalize(url.pathname));
      send(types[extname(file)] ?? 'application/octet-stream', await readFile(file));
    } catch {
      send('text/plain', 'not found', 404);
    }
  })());
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    line,
    close: () => new Promise(resolve => {
      line.drop();
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

function reply(response: ServerResponse, encodings: string, status: number, type: string, body: Buffer, csp: string | undefined): void {
  const [encoding, packed] = encodings.includes('br') ? ['br', brotliCompressSync(body)] as const : encodings.includes('gzip') ? ['gzip', gzipSync(body)] as const : ['identity', body] as const;
  response.writeHead(status, { 'content-type': type, 'content-encoding': encoding, 'cache-control': 'no-cache', ...(csp && type.startsWith('text/html') ? { 'content-security-policy': csp } : {}) }).end(packed);
}

const config = (words: Readonly<Record<string, string>>, lang: string | null): object => ({
  language: lang === 'ar' ? 'ar' : 'en', direction: lang === 'ar' ? 'rtl' : 'ltr',
  languages: [{ code: 'en', name: 'English' }, { code: 'ar', name: 'العربية' }],
  bot: { name: 'Keeper bot', title: 'Lighthouse Keeper guide', subtitle: 'From one set of curated notes' },
  greeting: 'Ask me anything about the life of a lighthouse keeper.',
  starters: [{ title: 'What does a keeper do?', value: 'What does a keeper do?' }, { title: 'How do I become one?', value: 'How do I become one?' }],
  commands: { forget: 'forget me' }, longestText: 1000, privacyUrl: '/#privacy', texts: words,
});

/** A page of somebody else, with styles that would break what is not kept apart, and a strict policy. */
const guest = (url: URL, host: string): string => `<!doctype html><html lang="en"><head><title>A guest page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${host}; connect-src ${host}; frame-src ${host}; img-src ${host}"></head><body><main><h1>A guest page</h1><p>Somebody else's page.</p>
${url.searchParams.has('inline') ? '<div id="here"></div>' : ''}</main>
<script src="${host}/widget.js" defer ${[...url.searchParams].map(([name, value]) => `data-${name}="${value.replace(/"/g, '&quot;')}"`).join(' ')}></script></body></html>`;

const lamp = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 160"><rect width="320" height="160" fill="#0b2b3a"/><path d="M150 150l6-80h8l6 80z" fill="#e9efee"/><path d="M164 66L320 30v60z" fill="#ffe9a3" opacity=".6"/><rect x="152" y="54" width="16" height="16" fill="#ffd75e"/></svg>';
