import { dom } from './page.ts';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { SessionStore, type Kept } from '../../src/session/store.ts';

const { localStorage, sessionStorage } = dom.window;
const kept: Kept = { grant: { token: 't', conversationId: 'c', userId: 'dl_1', expiresAt: 5 }, used: 1_000, lastRead: 'a', place: { id: 'b', offset: -3 }, told: true };
const at = (now: number) => (): number => now;
const areas = { local: localStorage, session: sessionStorage };

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('What a device keeps comes back whole', () => {
  new SessionStore('device', at(0), areas).write(kept);
  assert.deepEqual(new SessionStore('device', at(9e12), areas).read(), kept);
});

test('A tab keeps it in the tab, and twenty idle minutes end it', () => {
  new SessionStore('tab', at(0), areas).write(kept);
  assert.equal(localStorage.length, 0);
  assert.deepEqual(new SessionStore('tab', at(kept.used + 19 * 60_000), areas).read(), kept);
  assert.equal(new SessionStore('tab', at(kept.used + 21 * 60_000), areas).read(), undefined);
  assert.equal(sessionStorage.getItem('careerbot.chat'), null);
});

test('Nothing is kept where nothing shall be', () => {
  const store = new SessionStore('none', at(0), areas);
  store.write(kept);
  store.writeUnsent([{ clientId: 'x', activity: {} }]);
  assert.equal(localStorage.length + sessionStorage.length, 0);
  assert.equal(store.refused, false);
});

test('A browser that refuses storage is noticed, and the chat goes on without', () => {
  const store = new SessionStore('device', at(0), {});
  store.write(kept);
  assert.equal(store.refused, true);
  assert.equal(store.read(), undefined);
});

test('On a shared computer the device forgets and the tab remembers, after a reload too', () => {
  const store = new SessionStore('device', at(0), areas);
  store.write(kept);
  store.shareComputer(kept);
  assert.equal(localStorage.getItem('careerbot.chat'), null);
  assert.deepEqual(new SessionStore('device', at(kept.used), areas).read(), kept);
  assert.equal(new SessionStore('device', at(kept.used), areas).mode, 'tab');
});

test('What was kept by another hand and is no session is none', () => {
  for (const text of ['', '{', '[]', '{"grant":{}}', '{"grant":{"token":1,"conversationId":"c"}}', 'null']) {
    localStorage.setItem('careerbot.chat', text);
    assert.equal(new SessionStore('device', at(0), areas).read(), undefined, text);
  }
});

test('Messages that were not sent survive a reload', () => {
  const store = new SessionStore('device', at(0), areas);
  store.writeUnsent([{ clientId: 'x', activity: { type: 'message', text: 'hi' } }]);
  assert.deepEqual(new SessionStore('device', at(0), areas).readUnsent(), [{ clientId: 'x', activity: { type: 'message', text: 'hi' } }]);
  store.writeUnsent([]);
  assert.deepEqual(store.readUnsent(), []);
});
