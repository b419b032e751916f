import { asList, asRecord, asText } from '../shared/check.ts';
import type { Context } from '../ui/context.ts';
import { el } from '../ui/dom.ts';
import { markdown } from './markdown.ts';

/** An adaptive card without its renderer, for slow links: its texts, and its actions to be typed. */
export function liteCard(content: unknown, holder: HTMLElement, context: Context): void {
  const card = asRecord(content);
  const texts = [...collect(card, 0)];
  holder.append(...texts.slice(0, 60).map(text => el('div', {}, markdown(text))));
  const titles = asList(card['actions']).flatMap(action => asText(asRecord(action)['title'], 100) ?? []);
  if (titles.length) holder.append(el('p', { class: 'muted' }, context.words('cardLite', { list: titles.join(' · ') })));
  if (!holder.childElementCount) holder.append(el('p', { class: 'muted' }, asText(card['fallbackText']) ?? context.words('cardFailed')));
}

function* collect(value: unknown, depth: number): Generator<string> {
  if (depth > 20) return;
  const element = asRecord(value);
  if (element['type'] === 'TextBlock' && typeof element['text'] === 'string') yield element['text'];
  for (const fact of asList(element['facts'])) yield `**${asText(asRecord(fact)['title']) ?? ''}** ${asText(asRecord(fact)['value']) ?? ''}`;
  if (typeof element['label'] === 'string') yield element['label'];
  for (const choice of asList(element['choices'])) yield `- ${asText(asRecord(choice)['title']) ?? ''}`;
  for (const name of ['body', 'items', 'columns', 'rows', 'cells', 'inlines']) {
    for (const part of asList(element[name])) yield* collect(part, depth + 1);
  }
}
