import { readFileSync } from 'node:fs';

const folder = new URL('../words/', import.meta.url);

/** Reads a words catalogue: a flat map under `texts:`, one `key: text` a line, quoted where YAML wants it. */
export function readWords(language = 'en') {
  const lines = readFileSync(new URL(`widget.${language}.yaml`, folder), 'utf8').split('\n');
  const texts = {};
  for (const line of lines) {
    const [, key, text] = /^ {2}(\w+): (.+)$/.exec(line) ?? [];
    if (key) texts[key] = text.startsWith('"') ? JSON.parse(text) : text;
  }
  return texts;
}
