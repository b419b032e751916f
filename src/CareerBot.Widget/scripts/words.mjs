import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a words catalogue: a flat map under `texts:`, one `key: text` a line, quoted where YAML wants it. */
export function readWords(folder, language = 'en') {
  const lines = readFileSync(join(folder, `words/widget.${language}.yaml`), 'utf8').split('\n');
  const texts = {};
  for (const line of lines) {
    const [, key, text] = /^ {2}(\w+): (.+)$/.exec(line) ?? [];
    if (key) texts[key] = text.startsWith('"') ? JSON.parse(text) : text;
  }
  return texts;
}
