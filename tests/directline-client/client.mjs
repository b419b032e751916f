// Talks to a Direct Line with the official client and prints what it saw, one line each.
// node client.mjs <root> <token> <socket|poll>
import { createRequire } from 'node:module';
import WebSocket from 'ws';

const require = createRequire(import.meta.url);
const [root, token, mode] = process.argv.slice(2);
const sockets = [];
globalThis.XMLHttpRequest = require('xhr2').XMLHttpRequest;
globalThis.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
  }
};
// The client waits 3 to 15 seconds, by chance, before it reconnects.
Math.random = () => 0;
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');
const names = Object.fromEntries(Object.entries(ConnectionStatus).map(([name, value]) => [value, name]));
const domain = `${root}/v3/directline`;

const seen = [];
const waiting = [];
function say(line) {
  console.log(line);
  seen.push(line);
  for (const check of [...waiting]) check();
}

function until(line) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never saw: ${line}`)), 60_000);
    const check = () => {
      if (!seen.includes(line)) return;
      clearTimeout(timer);
      waiting.splice(waiting.indexOf(check), 1);
      resolve();
    };
    waiting.push(check);
    check();
  });
}

function listen(line, name) {
  line.connectionStatus$.subscribe(status => say(`${name} ${names[status]}`));
  line.activity$.subscribe(
    activity => say(`${name} ${activity.from.role ?? activity.from.id} ${activity.type} ${activity.text ?? ''} ${activity.channelData?.clientActivityID ?? ''}`.trim()),
    // Ending a line on purpose ends its activities with an error.
    error => line.connectionStatus$.getValue() === ConnectionStatus.Ended || say(`${name} failed ${error.message}`));
}

function post(line, text, clientActivityID) {
  return new Promise((resolve, reject) => line.postActivity({
    type: 'message', text, from: { id: 'page' }, channelData: { clientActivityID },
  }).subscribe(resolve, reject));
}

const first = new DirectLine({ token, domain, webSocket: mode === 'socket', pollingInterval: 200 });
listen(first, 'first');
await until('first Online');
const id = await post(first, 'hello', 'one');
say(`posted ${id === 'retry' ? id : 'ok'}`);
await until('first bot message Echo: hello');
await until('first user message hello one');

if (mode === 'socket') {
  sockets[0].terminate();
  await post(first, 'while away', 'two');
  await until('first bot message Echo: while away');
}

say(`session ${await new Promise(resolve => first.getSessionId().subscribe(resolve, () => resolve(undefined))) === undefined ? 'none' : 'ok'}`);
first.end();

const second = new DirectLine({ token: first.token, conversationId: first.conversationId, watermark: '3', domain, webSocket: mode === 'socket', pollingInterval: 200 });
listen(second, 'second');
await until('second Online');
await post(second, 'resumed', 'three');
await until('second bot message Echo: resumed');
second.end();
process.exit(0);
