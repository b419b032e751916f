import { markdown } from '../render/markdown.ts';
import { longestShown, type Activity } from '../wire/activity.ts';
import { attachments } from './attachments.ts';
import type { Context } from './context.ts';
import { button, el, icon } from './dom.ts';
import type { Speech } from './speech.ts';
import { thumbs } from './thumbs.ts';
import type { Times } from './time.ts';

/** What is shown of one message, the bot's or the person's own. */
export interface Shown {
  readonly key: string;
  readonly fromUser: boolean;
  readonly at: number;
  readonly activity: Activity;
}

export interface MessageTools { readonly context: Context; readonly times: Times; readonly speech: Speech }

export function messageItem(shown: Shown, tools: MessageTools): HTMLLIElement {
  const { context } = tools;
  const item = el('li', { class: shown.fromUser ? 'message mine' : 'message', 'data-key': shown.key, 'data-part': shown.fromUser ? 'mine' : 'reply' });
  item.append(el('span', { class: 'unseen' }, shown.fromUser ? context.words('you') : context.name));
  const text = textOf(shown, context);
  if (text) item.append(text);
  const cards = attachments(shown.activity, context);
  if (cards) item.append(cards);
  item.append(foot(shown, tools));
  return item;
}

/** The words of a message as they stand on the screen, for copying, reading and announcing. */
export function plainText(item: Element): string {
  return [...item.querySelectorAll('.bubble, .card')].map(part => (part instanceof HTMLElement ? part.innerText ?? part.textContent : part.textContent) ?? '').join('\n').trim();
}

function textOf({ activity, fromUser }: Shown, context: Context): HTMLElement | undefined {
  const text = activity.displayText ?? activity.text;
  if (!text) return undefined;
  const bubble = el('div', { class: 'bubble', dir: 'auto' });
  if (fromUser || activity.plain) bubble.append(el('p', { class: 'as-typed' }, text));
  else bubble.append(markdown(text));
  if (text.length >= longestShown) bubble.append(el('p', { class: 'muted' }, context.words('cut')));
  return bubble;
}

function foot(shown: Shown, tools: MessageTools): HTMLElement {
  const { times } = tools;
  const row = el('div', { class: 'meta' },
    el('time', { datetime: new Date(shown.at).toISOString(), title: times.whole(shown.at) }, times.hour(shown.at)));
  if (shown.fromUser) row.append(el('span', { class: 'state', 'data-part': 'state' }));
  else row.append(...replyTools(shown, tools));
  return row;
}

function replyTools(shown: Shown, { context, speech }: MessageTools): HTMLElement[] {
  const { words } = context;
  const copy = button(words('copy'), () => void copyText(copy, context), { class: 'quiet small' }, icon('copy'));
  return [copy, readButton(shown, context, speech), ...(shown.activity.topic ? thumbs(shown.activity.id, context) : [])];
}

async function copyText(source: HTMLElement, context: Context): Promise<void> {
  const text = plainText(source.closest('li')!);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el('textarea', { class: 'unseen' }, text);
    source.after(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    source.focus();
  }
  context.notice(context.words('copied'));
  source.replaceChildren(icon('check'));
  setTimeout(() => source.replaceChildren(icon('copy')), 1500);
}

function readButton(shown: Shown, { words }: Context, speech: Speech): HTMLButtonElement {
  const label = (reading: boolean): void => {
    const name = words(reading ? 'stopReading' : 'readAloud');
    read.replaceChildren(icon(reading ? 'stop' : 'speak'));
    read.setAttribute('aria-label', name);
    read.title = name;
  };
  let reading = false;
  const read = button(words('readAloud'), () => {
    if (reading) return speech.stop();
    reading = true;
    label(true);
    const text = shown.activity.speak?.replace(/<[^>]*>/g, '') || plainText(read.closest('li')!);
    speech.read(text, shown.activity.locale, () => label((reading = false)));
  }, { class: 'quiet small aloud' }, icon('speak'));
  return read;
}
