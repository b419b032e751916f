import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toActivity } from '../../src/app/outgoing.ts';
import { longestShown, readActivity } from '../../src/wire/activity.ts';
import { Backoff } from '../../src/wire/backoff.ts';

test('What is no activity is none', () => {
  for (const value of [null, 1, 'x', [], {}, { type: 'message' }, { id: 'a' }, { type: 1, id: 'a' }, { type: 'message', id: 5 }]) {
    assert.equal(readActivity(value, undefined), undefined, JSON.stringify(value));
  }
});

test('Fields of a wrong kind count as absent', () => {
  const read = readActivity({ type: 'message', id: 'a', text: 12, attachments: 'no', suggestedActions: { actions: [null, 3, {}, { title: 'A' }] }, channelData: 'x', from: 3 }, 'dl_1')!;
  assert.equal(read.text, '');
  assert.deepEqual(read.attachments, []);
  assert.deepEqual(read.actions.map(action => action.title), ['A']);
  assert.equal(read.fromUser, false);
});

test('A text that is too long is cut', () => {
  assert.equal(readActivity({ type: 'message', id: 'a', text: 'x'.repeat(1_000_000) }, undefined)!.text.length, longestShown);
});

test('A message is the own one by its role or by the id of the user', () => {
  assert.equal(readActivity({ type: 'message', id: 'a', from: { id: 'dl_1' } }, 'dl_1')!.fromUser, true);
  assert.equal(readActivity({ type: 'message', id: 'a', from: { role: 'user' } }, undefined)!.fromUser, true);
  assert.equal(readActivity({ type: 'message', id: 'a', from: { id: 'bot', role: 'bot' } }, 'dl_1')!.fromUser, false);
});

test('Waits double up to a limit and never leave their bounds', () => {
  for (const random of [0, 0.5, 0.999]) {
    const backoff = new Backoff(() => random, 400, 30_000);
    const waits = Array.from({ length: 12 }, () => backoff.next());
    assert.ok(waits.every((wait, i) => wait >= Math.min(30_000, 400 * 2 ** i) / 2 && wait <= 30_000), String(waits));
    backoff.reset();
    assert.ok(backoff.next() <= 400);
  }
});

test('What is sent says when and where it was written, and carries its own id', () => {
  const sent = toActivity({ value: { a: 1 }, displayText: 'Go' }, 'id1', 'en', Date.UTC(2026, 0, 2, 3, 4, 5));
  assert.equal(Date.parse(String(sent['localTimestamp'])), Date.UTC(2026, 0, 2, 3, 4, 5));
  assert.deepEqual(sent['channelData'], { clientActivityID: 'id1', postBack: true, displayText: 'Go' });
  assert.equal('text' in sent, false);
});
