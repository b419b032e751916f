import { AdaptiveCard, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards';
import { asRecord, asText, isRecord } from '../shared/check.ts';
import type { Context } from '../ui/context.ts';
import { hostConfig } from './adaptive-look.ts';
import { openSafely, safeLink, safePicture } from './links.ts';

/** Draws an adaptive card into its holder. This module is a bundle of its own, so the Markdown is lent to it. */
export function render(content: unknown, holder: HTMLElement, context: Context, markdownHtml: (text: string) => string): void {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownHtml(text);
    result.didProcess = true;
  };
  try {
    const card = new AdaptiveCard();
    card.hostConfig = hostConfig();
    card.onExecuteAction = action => execute(action, context);
    card.parse(clean(content, 0));
    const drawn = card.render();
    if (!drawn) throw new Error('The card has no content.');
    for (const image of drawn.querySelectorAll('img:not([alt])')) image.setAttribute('alt', '');
    holder.append(drawn);
  } catch {
    const fallback = asText(asRecord(content)['fallbackText']) ?? context.words('cardFailed');
    holder.append(Object.assign(document.createElement('p'), { className: 'muted', textContent: fallback }));
  }
}

function execute(action: Action, context: Context): void {
  if (action instanceof OpenUrlAction) {
    if (!openSafely(action.url)) context.notice(context.words('linkBlocked'));
    return;
  }
  if (!(action instanceof SubmitAction)) return;
  const data: unknown = action.data;
  const teams = asRecord(asRecord(data)['msteams']);
  const title = action.title ?? '';
  if (typeof data === 'string') context.act({ type: 'imBack', title, value: data });
  else if (teams['type'] === 'imBack') context.act({ type: 'imBack', title, value: teams['value'] });
  else context.submit(data ?? {}, title);
}

const addresses = new Set(['url', 'iconUrl', 'backgroundImage', 'poster', 'src']);

/**
 * A copy without what this page must not fetch or open: pictures of other hosts, scripts as links, and the like.
 * Too deep a card loses its depths.
 */
function clean(value: unknown, depth: number): unknown {
  if (depth > 40) return undefined;
  if (Array.isArray(value)) return value.slice(0, 400).map(item => clean(item, depth + 1));
  if (!isRecord(value)) return value;
  const opens = value['type'] === 'Action.OpenUrl';
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => {
    if (addresses.has(name) && typeof part === 'string') {
      const kept = opens && name === 'url' ? safeLink(part) : safePicture(part);
      return kept ? [[name, kept]] : [];
    }
    return [[name, clean(part, depth + 1)]];
  }));
}
