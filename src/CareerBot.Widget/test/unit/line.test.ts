import './page.ts';
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, test } from 'node:test';
import { WebSocket as NodeSocket } from 'ws';
import { newId, toActivity } from '../../src/app/outgoing.ts';
import type { Activity } from '../../src/wire/activity.ts';
import type { Grant } from '../../src/wire/credentials.ts';
import { Line, type LineState } from '../../src/wire/line.ts';
import type { Platform } from '../../src/wire/platform.ts';
import { MockDirectLine } from '../mock/directline.ts';

let server: Server;
let mock: MockDirectLine;
let origin: string;
let network = true;
const lines: Line[] = [];

beforeEach(async () => {
  network = true;
  server = createServer();
  mock = new MockDirectLine(server);
  server.on('request', (request, response) => void mock.handle(request, response, new URL(request.url ?? '', origin)));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const line of lines.splice(0)) {
    line.stop();
    line.outbox.clear();
  }
  mock.drop();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

/** Waits run forty times faster than in a browser. */
const platform: Platform = {
  fetch: (url, init) => (network ? fetch(url, init) : Promise.reject(new TypeError('no network'))),
  socket: url => new NodeSocket(url) as unknown as WebSocket,
  random: () => 0.5,
  now: () => Date.now(),
  later: (action, ms) => {
    const timer = setTimeout(action, ms / 40);
    return () => clearTimeout(timer);
  },
  online: () => network,
};

class Heard {
  readonly shown: string[] = [];
  readonly history: string[] = [];
  readonly states: LineState[] = [];
  readonly failed: string[] = [];
  reason = '';
  grant: Grant | undefined;
  readonly line: Line;

  constructor() {
    this.line = new Line(platform, origin, 'en', {
      activity: (activity, history) => this.#take(activity, history),
      historyEnds: () => undefined,
      state: (state, reason) => {
        this.states.push(state);
        this.reason = reason;
      },
      grant: grant => (this.grant = grant),
      accepted: () => undefined,
      failed: clientId => this.failed.push(clientId),
      trying: () => undefined,
      slow: () => undefined,
      pending: () => undefined,
      skew: () => undefined,
    });
    lines.push(this.line);
  }

  say(text: string): string {
    const id = newId();
    this.line.outbox.add(id, toActivity({ text }, id, 'en', Date.now()));
    return id;
  }

  #take(activity: Activity, history: boolean): void {
    if (activity.type === 'message') (history ? this.history : this.shown).push(`${activity.fromUser ? 'me' : 'bot'}: ${activity.text.split('\n')[0]}`);
  }
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries > 1_500) assert.fail(`it never became true: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

const exchange = (count: number): string[] => Array.from({ length: count }, (_, i) => [`me: n${i}`, `bot: You said: **n${i}**`]).flat();

test('A message goes out and its answer comes in, after the welcome', async () => {
  const heard = new Heard();
  heard.line.start();
  heard.say('n0');
  await until(() => heard.shown.length === 3);
  assert.match(heard.shown[0]!, /^bot: Hello/);
  assert.deepEqual(heard.shown.slice(1), exchange(1));
});

test('With the socket dropped fifty times every message is there once and in order', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => mock.openSockets === 1);
  for (let i = 0; i < 50; i++) {
    heard.say(`n${i}`);
    if (i % 2) await until(() => mock.posts.length > i);
    mock.drop();
    await until(() => mock.openSockets === 1);
  }
  await until(() => heard.shown.length >= 101);
  assert.deepEqual(heard.shown.slice(1), exchange(50));
  assert.equal(mock.posts.length, 50);
});

test('A message whose answer was lost is sent again and handled once', async () => {
  const heard = new Heard();
  heard.line.start();
  mock.faults.loseAnswers = 3;
  heard.say('n0');
  await until(() => mock.faults.loseAnswers === 0 && heard.line.outbox.items.length === 0);
  await until(() => heard.shown.length === 3);
  assert.equal(mock.posts.length, 1);
  assert.deepEqual(heard.shown.slice(1), exchange(1));
});

test('Without sockets it asks by itself and misses nothing', async () => {
  mock.faults.noSockets = true;
  const heard = new Heard();
  heard.line.start();
  for (let i = 0; i < 5; i++) heard.say(`n${i}`);
  await until(() => heard.shown.length === 11);
  assert.deepEqual(heard.shown.slice(1), exchange(5));
});

test('A page whose socket was given to another asks by itself and misses nothing', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => mock.openSockets === 1);
  mock.displace();
  await until(() => mock.openSockets === 0);
  mock.faults.noSockets = true;
  for (let i = 0; i < 3; i++) heard.say(`n${i}`);
  await until(() => heard.shown.length === 7);
  assert.deepEqual(heard.shown.slice(1), exchange(3));
});

test('What is written without a network is sent once it is back, in order', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('online'));
  network = false;
  mock.drop();
  heard.line.wentOffline();
  for (let i = 0; i < 8; i++) heard.say(`n${i}`);
  assert.equal(mock.posts.length, 0);
  network = true;
  heard.line.wake(true);
  await until(() => heard.shown.length === 17);
  assert.deepEqual(heard.shown.slice(1), exchange(8));
});

test('A server that fails for long makes a message fail, and it goes out once the line is back', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('online'));
  mock.faults.failPosts = 5;
  const id = heard.say('n0');
  await until(() => heard.failed.includes(id));
  mock.drop();
  await until(() => heard.shown.length === 3);
  assert.deepEqual(heard.shown.slice(1), exchange(1));
});

test('What comes later does not overtake a message that the network kept back', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('online'));
  mock.faults.failPosts = 5;
  const id = heard.say('n0');
  await until(() => heard.failed.includes(id));
  heard.say('n1');
  heard.say('n2');
  await until(() => heard.shown.length === 7);
  assert.deepEqual(heard.shown.slice(1), exchange(3));
});

test('What the server refuses stands in nobody\'s way', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('online'));
  mock.faults.refuseText = 'n0';
  const id = heard.say('n0');
  heard.say('n1');
  await until(() => heard.shown.length === 3);
  assert.deepEqual(heard.failed, [id]);
  assert.deepEqual(heard.shown.slice(1), ['me: n1', 'bot: You said: **n1**']);
});

test('A full conversation says so at once', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('online'));
  mock.faults.full = true;
  const id = heard.say('n0');
  await until(() => heard.failed.includes(id));
  assert.equal(mock.requests.filter(request => /^POST .*\/activities$/.test(request)).length, 1);
});

test('What is on its way in a conversation that was left does not hold up the next one', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('online'));
  mock.faults.delay = 1_200;
  heard.say('n0');
  await until(() => mock.requests.some(request => request.endsWith('/activities')));
  mock.faults.delay = 0;
  heard.line.outbox.clear();
  heard.line.start();
  const begun = Date.now();
  heard.say('n1');
  await until(() => heard.shown.includes('me: n1'));
  assert.ok(Date.now() - begun < 900);
});

test('An ended token is renewed and the conversation goes on', async () => {
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('online'));
  const before = heard.grant!;
  mock.faults.expired = true;
  heard.say('n0');
  await until(() => heard.shown.length === 3);
  assert.equal(heard.grant!.conversationId, before.conversationId);
  assert.notEqual(heard.grant!.token, before.token);
});

test('A living token is refreshed in time', async () => {
  mock.faults.tokenLife = 20;
  const heard = new Heard();
  heard.line.start();
  await until(() => mock.refreshes >= 2);
  assert.equal(heard.states.at(-1), 'online');
});

test('A kept conversation comes back with its history, then with what is new', async () => {
  const first = new Heard();
  first.line.start();
  first.say('n0');
  await until(() => first.shown.length === 3);
  first.line.stop();
  const second = new Heard();
  second.line.start(first.grant);
  await until(() => second.states.includes('online'));
  assert.deepEqual(second.history.slice(1), exchange(1));
  mock.say({ type: 'message', text: 'news' });
  await until(() => second.shown.length === 1);
  assert.deepEqual(second.shown, ['bot: news']);
});

test('A history of many pages is history to its end, and no news', async () => {
  const first = new Heard();
  first.line.start();
  await until(() => first.shown.length === 1);
  for (let i = 0; i < 250; i++) mock.say({ type: 'message', text: `m${i}` });
  await until(() => first.shown.length === 251);
  first.line.stop();
  const second = new Heard();
  second.line.start(first.grant);
  await until(() => second.states.includes('online'));
  mock.say({ type: 'message', text: 'news' });
  await until(() => second.shown.length === 1);
  assert.deepEqual(second.history, first.shown);
  assert.deepEqual(second.shown, ['bot: news']);
});

test('A conversation that the server has no more is told to be over', async () => {
  const heard = new Heard();
  heard.line.start({ token: 'token.unknown.1', conversationId: 'unknown', expiresAt: Date.now() + 1e6 });
  await until(() => heard.states.includes('expired'));
  assert.equal(mock.openSockets, 0);
});

test('A page that may not have the chat gets the sentence of the server', async () => {
  mock.faults.refuseOrigin = true;
  const heard = new Heard();
  heard.line.start();
  await until(() => heard.states.includes('refused'));
  assert.match(heard.reason, /"Widget": \{ "Origins"/);
});

test('A second start leaves the first one behind', async () => {
  const heard = new Heard();
  heard.line.start();
  heard.line.start();
  heard.say('n0');
  await until(() => heard.shown.includes('bot: You said: **n0**'));
  assert.equal(heard.shown.filter(line => line.startsWith('bot: Hello')).length, 1);
  assert.equal(mock.openSockets, 1);
});
