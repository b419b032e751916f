import './page.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeLink, safePicture } from '../../src/render/links.ts';

test('Only web, mail and telephone addresses may be opened', () => {
  assert.equal(safeLink('https://example.org/a?b#c'), 'https://example.org/a?b#c');
  assert.equal(safeLink('/plan/1'), 'https://bot.example/plan/1');
  assert.equal(safeLink('mailto:a@b.example'), 'mailto:a@b.example');
  assert.equal(safeLink('tel:+911234'), 'tel:+911234');
  for (const bad of ['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///x', 'blob:x', 7, null, undefined, {}]) {
    assert.equal(safeLink(bad), undefined, String(bad));
  }
});

test('A picture comes from this server or from the text itself', () => {
  assert.equal(safePicture('/a.png'), 'https://bot.example/a.png');
  assert.equal(safePicture('data:image/png;base64,AA'), 'data:image/png;base64,AA');
  for (const bad of ['https://other.example/a.png', '//other.example/a.png', 'data:text/html,x', 'javascript:x', 3]) assert.equal(safePicture(bad), undefined, String(bad));
});
