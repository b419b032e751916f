import './page.ts';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { CareerBotApi, CareerBotEvents } from '../../careerbot';
import { frameEvents } from '../../src/shared/protocol.ts';

test('Every event of the frame is one of the documented ones', () => {
  const documented: Record<keyof CareerBotEvents, true> = { ready: true, open: true, close: true, message: true, unread: true, conversation: true, forgotten: true };
  for (const name of frameEvents) assert.ok(name in documented, name);
});

test('The documented interface is the one that a page uses', () => {
  const use = (bot: CareerBotApi): (() => void) => {
    bot.open();
    bot.send('x');
    return bot.on('message', ({ role, id }) => `${role} ${id}`);
  };
  assert.equal(typeof use, 'function');
});
