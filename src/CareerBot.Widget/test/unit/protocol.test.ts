import './page.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromAttributes, readOptions } from '../../src/shared/options.ts';
import { readToFrame, readToPage, seal } from '../../src/shared/protocol.ts';

test('A message of another version, shape or type is not heard', () => {
  for (const bad of [null, 'open', 1, [], {}, { careerbot: 2, type: 'ready' }, { careerbot: 1 }, { careerbot: 1, type: 'eval' }, { careerbot: 1, type: 'unread', count: 'x' }, { careerbot: 1, type: 'unread', count: -1 }, { careerbot: 1, type: 'event', name: 'else' }]) {
    assert.equal(readToPage(bad), undefined, JSON.stringify(bad));
  }
  for (const bad of [null, { careerbot: 1, type: 'send' }, { careerbot: 1, type: 'send', text: '   ' }, { careerbot: 1, type: 'send', text: {} }, { type: 'send', text: 'x' }]) {
    assert.equal(readToFrame(bad, readOptions), undefined, JSON.stringify(bad));
  }
});

test('What one side seals the other side reads', () => {
  assert.deepEqual(readToPage(seal({ type: 'unread', count: 3 })), { type: 'unread', count: 3 });
  assert.deepEqual(readToFrame(seal({ type: 'send', text: ' hi ' }), readOptions), { type: 'send', text: 'hi' });
  assert.deepEqual(readToFrame(seal({ type: 'shown', shown: true, focus: false }), readOptions), { type: 'shown', shown: true, focus: false });
});

test('Events carry a role and an id and nothing that was said', () => {
  assert.deepEqual(readToPage({ careerbot: 1, type: 'event', name: 'message', role: 'bot', id: 'a', text: 'secret' }), { type: 'event', name: 'message', role: 'bot', id: 'a' });
});

test('Options of another kind fall back to the defaults', () => {
  assert.deepEqual(readOptions({ theme: 'neon', resume: 3, lite: 'yes', title: 5, texts: { send: 1, menu: 'M' } }), {
    theme: 'auto', resume: 'device', lite: false, lang: undefined, accent: undefined, title: undefined, avatar: undefined, greeting: undefined, texts: { menu: 'M' },
  });
});

test('Data attributes name options and texts', () => {
  const options = readOptions(fromAttributes({ theme: 'dark', lite: '', textNewConversation: 'Again', textOpen: 'Ask us', title: 'Desk' } as DOMStringMap));
  assert.equal(options.theme, 'dark');
  assert.equal(options.lite, true);
  assert.equal(options.title, 'Desk');
  assert.deepEqual(options.texts, { newConversation: 'Again', open: 'Ask us' });
  assert.equal(readOptions(fromAttributes({ lite: 'false' } as DOMStringMap)).lite, false);
});
