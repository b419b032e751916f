import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../../src/shared/config.ts';
import { wordKeys, wordsOf } from '../../src/shared/words.ts';
import { readWords } from '../words.ts';

const folder = process.cwd();
const languages = readdirSync(join(folder, 'words')).map(file => /^widget\.(\w+)\.yaml$/.exec(file)![1]!);
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]!).sort();

for (const language of languages) {
  test(`Every key has a word and every word has a key (${language})`, () => {
    assert.deepEqual(Object.keys(readWords(language)).sort(), [...wordKeys].sort());
  });

  test(`A word has the same placeholders in every language (${language})`, () => {
    for (const key of wordKeys) assert.deepEqual(placeholders(readWords(language)[key]!), placeholders(readWords('en')[key]!), key);
  });
}

test('The page of the author has the first word, the server the second', () => {
  const words = wordsOf({ send: 'Go' }, { send: 'Send', typing: '{name} is typing' });
  assert.equal(words('send'), 'Go');
  assert.equal(words('typing', { name: 'Bot' }), 'Bot is typing');
  assert.equal(words('menu'), '');
});

test('A config with parts missing or wrong is still a whole config', () => {
  for (const value of [undefined, null, 'x', [], { bot: 3, starters: [1, { title: 'A' }], texts: { send: 5 }, longestText: -1 }]) {
    const config = readConfig(value);
    assert.equal(config.direction, 'ltr');
    assert.equal(config.longestText, 2000);
    assert.equal(typeof config.bot.title, 'string');
  }
  assert.deepEqual(readConfig({ starters: [1, { title: 'A' }, { title: 'B', value: 'b' }] }).starters, [{ title: 'A', value: 'A' }, { title: 'B', value: 'b' }]);
});

test('No file of the chat holds words for a reader', () => {
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
  assert.ok(sources.length > 20);
  for (const file of sources) {
    const text = readFileSync(join(folder, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|new (Type)?Error\(.*|console\..*/g, '');
    assert.deepEqual([...text.matchAll(/'([A-Z][a-z]+(?: [a-z]+){2,}[.…]?)'/g)].map(match => match[1]), [], file);
  }
});
