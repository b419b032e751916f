import { aim, safeLink, safePicture } from '../render/links.ts';
import { heroCard } from '../render/hero.ts';
import { liteCard } from '../render/lite-card.ts';
import { markdownHtml } from '../render/markdown.ts';
import type { Activity, Attachment } from '../wire/activity.ts';
import type { Context } from './context.ts';
import { button, el } from './dom.ts';

const drawing = new WeakMap<Element, Promise<unknown>>();

/** Ends when every card of an element is drawn, so that its text can be read. */
export const cardsDrawn = (element: Element): Promise<unknown> =>
  Promise.all([...element.querySelectorAll('.adaptive')].map(card => drawing.get(card)));

const cardTypes = /^application\/vnd\.microsoft\.card\.(hero|thumbnail|receipt|signin|adaptive)$/;

/** All attachments of a message, one below the other or side by side. */
export function attachments(activity: Activity, context: Context): HTMLElement | undefined {
  if (!activity.attachments.length) return undefined;
  const several = activity.carousel && activity.attachments.length > 1;
  return el('div', { class: several ? 'attachments carousel' : 'attachments', ...(several ? { tabindex: '0', role: 'group' } : {}) },
    ...activity.attachments.map(attachment => view(attachment, context)));
}

function view(attachment: Attachment, context: Context): HTMLElement {
  const kind = cardTypes.exec(attachment.contentType)?.[1];
  if (kind === 'adaptive') return adaptive(attachment, context);
  if (kind) return heroCard(attachment.content, context);
  if (attachment.contentType.startsWith('image/')) return picture(attachment.contentUrl, attachment.name ?? '', context);
  return file(attachment, context);
}

/** The renderer is fetched when the first card comes; until then, and if that fails, the card's own text stands there. */
function adaptive(attachment: Attachment, context: Context): HTMLElement {
  const holder = el('div', { class: 'card adaptive', 'data-part': 'card', 'aria-busy': 'true' });
  const load = context.lite ? Promise.resolve({ render: liteCard }) : import('../render/adaptive.ts');
  drawing.set(holder, load.then(
    ({ render }) => render(attachment.content, holder, context, markdownHtml),
    () => holder.append(el('p', { class: 'muted' }, context.words('cardFailed'))),
  ).finally(() => holder.removeAttribute('aria-busy')).catch(() => undefined));
  return holder;
}

/** A picture of this server; any other address is a link that the reader may follow. With little data it comes by tap. */
export function picture(address: unknown, name: string, context: Context): HTMLElement {
  const src = safePicture(address);
  if (!src) return link(address, name, context);
  if (!context.lite) return image(src, name, context);
  const ask = button(name ? `${context.words('showPicture')}: ${name}` : context.words('showPicture'), () => {
    const shown = image(src, name, context);
    ask.replaceWith(shown);
    shown.focus();
  }, { class: 'chip' });
  return ask;
}

function image(src: string, name: string, context: Context): HTMLElement {
  const img = el('img', { src, alt: name, decoding: 'async', referrerpolicy: 'no-referrer' });
  img.addEventListener('error', () => img.closest('.picture')?.replaceChildren(name || context.words('openPicture')));
  if (src.startsWith('data:')) return el('div', { class: 'picture', tabindex: '-1' }, img);
  return aim(el('a', { class: 'picture', 'aria-label': name ? `${context.words('openPicture')}: ${name}` : context.words('openPicture') }, img), src);
}

function link(address: unknown, name: string, context: Context): HTMLElement {
  const href = safeLink(address);
  const label = name || (href ? new URL(href).hostname : '');
  return href
    ? el('p', {}, aim(el('a', {}, context.words('openFile', { name: label })), href))
    : el('p', { class: 'muted' }, label || context.words('linkBlocked'));
}

const file = (attachment: Attachment, context: Context): HTMLElement =>
  link(attachment.contentUrl, attachment.name ?? attachment.contentType, context);
