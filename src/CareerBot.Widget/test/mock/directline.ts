import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { reply, welcome, type Activity } from './bot.ts';

interface Conversation { readonly id: string; readonly log: Activity[]; readonly sockets: Set<WebSocket>; readonly handled: Map<string, string>; started: boolean }

/** How the mock misbehaves; a test changes it as it goes. */
export interface Faults {
  refuseOrigin: boolean;
  noSockets: boolean;
  failPosts: number;
  loseAnswers: number;
  delay: number;
  tokenLife: number;
  expired: boolean;
  gone: boolean;
  full: boolean;
  refuseText: string;
}

/** A Direct Line 3.0 in memory, for tests. */
export class MockDirectLine {
  readonly faults: Faults = { refuseOrigin: false, noSockets: false, failPosts: 0, loseAnswers: 0, delay: 0, tokenLife: 1800, expired: false, gone: false, full: false, refuseText: '' };
  readonly conversations = new Map<string, Conversation>();
  readonly posts: Activity[] = [];
  readonly requests: string[] = [];
  refreshes = 0;
  #count = 0;
  readonly #sockets = new WebSocketServer({ noServer: true });

  constructor(server: Server) {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  get openSockets(): number {
    return [...this.conversations.values()].reduce((sum, conversation) => sum + conversation.sockets.size, 0);
  }

  /** Sends a frame as it is to every page. */
  raw(frame: string): void {
    for (const { sockets } of this.conversations.values()) for (const socket of sockets) socket.send(frame);
  }

  drop(): void {
    for (const { sockets } of this.conversations.values()) for (const socket of sockets) socket.terminate();
  }

  /** Gives the place of every open socket to another page. */
  displace(): void {
    for (const { sockets } of this.conversations.values()) for (const socket of sockets) socket.close(1008, 'collision');
  }

  /** Says something of the bot's own accord. */
  say(activity: Activity): void {
    for (const conversation of this.conversations.values()) this.#push(conversation, { from: { id: 'bot', role: 'bot' }, ...activity });
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    if (!url.pathname.startsWith('/v3/directline') && url.pathname !== '/directline/token') return false;
    this.requests.push(`${request.method} ${url.pathname}`);
    const send = (status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (status: number, code: string, message = code): void => send(status, { error: { code, message } });
    const body = await read(request);
    if (this.faults.delay) await new Promise(resolve => setTimeout(resolve, this.faults.delay));
    if (url.pathname === '/directline/token') {
      if (this.faults.refuseOrigin) return refuse(403, 'OriginNotAllowed', 'Add this line to appsettings.json: "Widget": { "Origins": [ "http://here" ] }'), true;
      const kept = typeof body['resume'] === 'string' ? this.conversations.get(idOf(body['resume'])) : undefined;
      if (body['resume'] !== undefined && (!kept || this.faults.gone)) return refuse(403, 'ConversationExpired'), true;
      this.faults.expired = false;
      return send(200, this.#grant(kept ?? this.#make())), true;
    }
    const conversation = this.conversations.get(idOf((request.headers.authorization ?? '').replace('Bearer ', '')));
    if (!request.headers.authorization) return refuse(401, 'MissingToken'), true;
    if (!conversation || this.faults.expired) return refuse(403, 'TokenExpired'), true;
    this.#route(request.method ?? '', url, conversation, body, send, refuse);
    return true;
  }

  #route(method: string, url: URL, conversation: Conversation, body: Activity, send: (status: number, body: unknown) => void, refuse: (status: number, code: string) => void): void {
    const path = decodeURIComponent(url.pathname.slice('/v3/directline'.length));
    const mark = url.searchParams.get('watermark');
    if (path === '/tokens/refresh') {
      this.refreshes++;
      return send(200, this.#grant(conversation));
    }
    if (method === 'POST' && path === '/conversations') {
      const status = conversation.started ? 200 : 201;
      if (!conversation.started) this.#push(conversation, { from: { id: 'bot', role: 'bot' }, ...welcome() });
      conversation.started = true;
      return send(status, { ...this.#grant(conversation), streamUrl: this.#streamUrl(url, conversation, '0') });
    }
    if (path === `/conversations/${conversation.id}`) return send(200, { ...this.#grant(conversation), streamUrl: this.#streamUrl(url, conversation, mark ?? '') });
    if (path === `/conversations/${conversation.id}/activities`) {
      if (method === 'GET') {
        const from = Number(mark || 0);
        const page = conversation.log.slice(from, from + 100);
        return send(200, { activities: page, watermark: String(from + page.length) });
      }
      return this.#post(conversation, body, send, refuse);
    }
    refuse(404, 'NotFound');
  }

  #post(conversation: Conversation, activity: Activity, send: (status: number, body: unknown) => void, refuse: (status: number, code: string) => void): void {
    if (this.faults.full) return refuse(403, 'ConversationFull');
    if (this.faults.refuseText && activity['text'] === this.faults.refuseText) return refuse(400, 'BadArgument');
    if (this.faults.failPosts > 0) {
      this.faults.failPosts--;
      return refuse(502, 'BotRejectedActivity');
    }
    const clientId = String((activity['channelData'] as Activity | undefined)?.['clientActivityID'] ?? '');
    let id = conversation.handled.get(clientId);
    if (id === undefined) {
      this.posts.push(activity);
      id = this.#push(conversation, activity);
      conversation.handled.set(clientId, id);
      for (const said of reply(activity)) this.#push(conversation, { from: { id: 'bot', name: 'Mock', role: 'bot' }, replyToId: id, ...said });
    }
    if (this.faults.loseAnswers > 0) {
      this.faults.loseAnswers--;
      return refuse(503, 'Lost');
    }
    send(200, { id });
  }

  #push(conversation: Conversation, activity: Activity): string {
    const typing = activity['type'] === 'typing';
    const id = `${conversation.id}|${String(conversation.log.length).padStart(7, '0')}${typing ? 't' : ''}`;
    const stored = { ...activity, id, timestamp: new Date().toISOString(), conversation: { id: conversation.id } };
    if (!typing) conversation.log.push(stored);
    const frame = JSON.stringify({ activities: [stored], watermark: String(conversation.log.length) });
    for (const socket of conversation.sockets) socket.send(frame);
    return id;
  }

  #make(): Conversation {
    const id = `c${++this.#count}-${Math.random().toString(36).slice(2, 8)}`;
    const conversation = { id, log: [], sockets: new Set<WebSocket>(), handled: new Map<string, string>(), started: false };
    this.conversations.set(id, conversation);
    return conversation;
  }

  #grant({ id }: Conversation): Activity {
    return { conversationId: id, token: `token.${id}.${Math.random().toString(36).slice(2)}`, userId: `dl_${id}`, expires_in: this.faults.tokenLife };
  }

  #streamUrl(url: URL, { id }: Conversation, mark: string): string {
    return `ws://${url.host}/v3/directline/conversations/${id}/stream?watermark=${mark}`;
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '', 'http://x');
    const conversation = this.conversations.get(url.pathname.split('/')[4] ?? '');
    if (!conversation || this.faults.noSockets) return void socket.destroy();
    this.#sockets.handleUpgrade(request, socket, head, opened => {
      conversation.sockets.add(opened);
      opened.on('close', () => conversation.sockets.delete(opened));
      const missed = conversation.log.slice(Number(url.searchParams.get('watermark') || 0));
      if (missed.length) opened.send(JSON.stringify({ activities: missed, watermark: String(conversation.log.length) }));
    });
  }
}

const idOf = (token: string): string => token.split('.')[1] ?? '';

async function read(request: IncomingMessage): Promise<Activity> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  try {
    return JSON.parse(text || '{}') as Activity;
  } catch {
    return {};
  }
}
