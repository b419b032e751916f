import './page.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownHtml } from '../../src/render/markdown.ts';

test('Plain Markdown becomes the elements that it names', () => {
  assert.equal(markdownHtml('One **two** *three* `four`'), '<p>One <strong>two</strong> <em>three</em> <code>four</code></p>');
  assert.equal(markdownHtml('- a\n- b'), '<ul><li>a</li><li>b</li></ul>');
  assert.equal(markdownHtml('3. a\n4. b'), '<ol start="3"><li>a</li><li>b</li></ol>');
  assert.equal(markdownHtml('a\nb'), '<p>a<br>b</p>');
});

test('Markup in a text stays text', () => {
  assert.equal(markdownHtml('<script>alert(1)</script>').includes('<script'), false);
  assert.equal(markdownHtml('a <img src=x onerror=alert(1)> b').includes('<img'), false);
  assert.equal(markdownHtml('1 < 2 & 3'), '<p>1 &lt; 2 &amp; 3</p>');
});

test('A link opens in a tab that knows nothing of this one', () => {
  const html = markdownHtml('[x](https://example.org/a)');
  assert.match(html, /href="https:\/\/example\.org\/a"/);
  assert.match(html, /target="_blank"/);
  assert.match(html, /rel="noopener noreferrer"/);
});

test('A link of a dangerous scheme loses its address and keeps its words', () => {
  for (const address of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', 'java&#x0A;script:alert(1)', 'blob:https://bot.example/1', 'file:///etc']) {
    const html = markdownHtml(`[words](${address})`);
    assert.equal(/href="(javascript|data|vbscript|blob|file)/i.test(html), false, html);
    assert.match(html, /words/);
  }
});

test('A picture of another host is a link, one of this host is a picture', () => {
  assert.match(markdownHtml('![lamp](/lamp.svg)'), /<img src="https:\/\/bot\.example\/lamp\.svg" alt="lamp"/);
  assert.match(markdownHtml('![lamp](https://other.example/lamp.png)'), /<a href="https:\/\/other\.example\/lamp\.png"/);
  assert.equal(markdownHtml('![lamp](javascript:alert(1))'), '<p>lamp</p>');
});

test('Deep nesting and endless marks come to an end', () => {
  assert.ok(markdownHtml('> '.repeat(5_000) + 'x').length < 100_000);
  assert.ok(markdownHtml('['.repeat(50_000)).length > 0);
  assert.ok(markdownHtml('*_'.repeat(50_000)).length > 0);
});

test('No element and no attribute but the known ones can come out', () => {
  const known = /^<\/?(p|strong|em|del|code|pre|ul|ol|li|a|br|hr|blockquote|div|table|thead|tbody|tr|th|td|img)(\s(class|href|target|rel|referrerpolicy|start|scope|tabindex|role|src|alt|loading)="[^"<>]*")*>$/;
  const parts = ['<b onclick=x>', '[a](', 'javascript:x', ')', '![', '](', '"onload="x', '`', '**', '\n\n', '- ', '> ', '| a | b |\n|--|--|\n', '&lt;svg&gt;', '<svg/onload=x>', "'", '"', '\\', 'https://a.example', '~~~\n', '<!--', '-->'];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let round = 0; round < 2_000; round++) {
    const text = Array.from({ length: 3 + next(9) }, () => parts[next(parts.length)]).join('');
    for (const tag of markdownHtml(text).match(/<[^>]*>/g) ?? []) assert.match(tag, known, text);
  }
});
