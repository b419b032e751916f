import { asList, asRecord, asText } from '../shared/check.ts';
import { picture } from '../ui/attachments.ts';
import type { Context } from '../ui/context.ts';
import { button, el } from '../ui/dom.ts';
import { type CardAction, readActions } from '../wire/activity.ts';
import { safeLink } from './links.ts';
import { markdown } from './markdown.ts';

/** A hero, thumbnail, receipt or sign-in card: title, texts, pictures, buttons. */
export function heroCard(content: unknown, context: Context): HTMLElement {
  const card = asRecord(content);
  const title = asText(card['title'], 400);
  const subtitle = asText(card['subtitle'], 400);
  const text = asText(card['text']);
  const body = el('div', { class: 'card-body' },
    title && el('p', { class: 'card-title' }, title),
    subtitle && el('p', { class: 'muted' }, subtitle));
  if (text) body.append(markdown(text));
  for (const fact of asList(card['facts']).concat(asList(card['items'])).slice(0, 30)) body.append(line(fact));
  return el('div', { class: 'card', 'data-part': 'card' },
    ...asList(card['images']).slice(0, 10).map(image => picture(asRecord(image)['url'], asText(asRecord(image)['alt'], 300) ?? '', context)),
    body.childNodes.length > 0 && body,
    actionRow(readActions(card['buttons']), context));
}

function line(value: unknown): HTMLElement {
  const given = asRecord(value);
  return el('p', { class: 'card-line' },
    el('span', {}, asText(given['key'] ?? given['title'], 200) ?? ''),
    el('span', {}, asText(given['value'] ?? given['price'], 200) ?? ''));
}

/** Buttons of a card. One that opens an unsafe address is left out. */
export function actionRow(actions: readonly CardAction[], context: Context): HTMLElement | undefined {
  const shown = actions.filter(action => !opens(action) || safeLink(action.value));
  return shown.length
    ? el('div', { class: 'card-actions' }, ...shown.map(action => button(action.title, () => context.act(action), { class: 'chip' })))
    : undefined;
}

const opens = ({ type }: CardAction): boolean => type === 'openUrl' || type === 'signin' || type === 'downloadFile';
