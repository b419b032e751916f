import { lexer, type Token, type Tokens } from 'marked';
import { el } from '../ui/dom.ts';
import { aim, safeLink, safePicture } from './links.ts';

const longest = 16_000;
const deepest = 12;

/** Markdown as nodes. Nodes are made one by one from the parser's tokens; markup in the text stays text. */
export function markdown(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const shown = text.slice(0, longest);
  try {
    fragment.append(...blocks(lexer(shown, { gfm: true, breaks: true }), 0));
  } catch {
    fragment.append(el('p', {}, shown));
  }
  return fragment;
}

/** The same as markup, for a library that wants a string. It is the serialised form of safe nodes. */
export function markdownHtml(text: string): string {
  const holder = document.createElement('div');
  holder.append(markdown(text));
  return holder.innerHTML;
}

function blocks(tokens: readonly Token[], depth: number): (Node | string)[] {
  return depth > deepest ? [] : tokens.flatMap(token => block(token, depth + 1));
}

function block(token: Token, depth: number): (Node | string)[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [el('p', { class: 'md-heading' }, el('strong', {}, ...inlines(children(token), depth)))];
    case 'paragraph':
      return [el('p', {}, ...inlines(children(token), depth))];
    case 'blockquote':
      return [el('blockquote', {}, ...blocks(children(token), depth))];
    case 'list':
      return [list(token as Tokens.List, depth)];
    case 'code':
      return [el('pre', { tabindex: '0' }, el('code', {}, (token as Tokens.Code).text))];
    case 'hr':
      return [el('hr')];
    case 'table':
      return [table(token as Tokens.Table, depth)];
    case 'text':
      return inlines(children(token).length ? children(token) : [token], depth);
    default:
      return [el('p', {}, token.raw)];
  }
}

function list(token: Tokens.List, depth: number): HTMLElement {
  const start = token.ordered && typeof token.start === 'number' && token.start !== 1 ? String(token.start) : undefined;
  const items = token.items.map(item => el('li', {}, ...blocks(item.tokens, depth)));
  return token.ordered ? el('ol', { start }, ...items) : el('ul', {}, ...items);
}

function table(token: Tokens.Table, depth: number): HTMLElement {
  const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td'): HTMLElement =>
    el('tr', {}, ...cells.map(cell => el(tag, tag === 'th' ? { scope: 'col' } : {}, ...inlines(cell.tokens, depth))));
  return el('div', { class: 'md-table', tabindex: '0', role: 'group' },
    el('table', {}, el('thead', {}, row(token.header, 'th')), el('tbody', {}, ...token.rows.map(cells => row(cells, 'td')))));
}

function inlines(tokens: readonly Token[], depth: number): (Node | string)[] {
  return depth > deepest ? [] : tokens.flatMap(token => inline(token, depth + 1));
}

function inline(token: Token, depth: number): (Node | string)[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [el(token.type, {}, ...inlines(children(token), depth))];
    case 'codespan':
      return [el('code', {}, (token as Tokens.Codespan).text)];
    case 'br':
      return [el('br')];
    case 'link':
      return link(token as Tokens.Link, depth);
    case 'image':
      return image(token as Tokens.Image);
    case 'escape':
      return [(token as Tokens.Escape).text];
    case 'text':
      return children(token).length ? inlines(children(token), depth) : [plain((token as Tokens.Text).text)];
    default:
      return [token.raw];
  }
}

function link(token: Tokens.Link, depth: number): (Node | string)[] {
  const href = safeLink(token.href);
  const inside = inlines(token.tokens, depth);
  return href ? [aim(el('a', {}, ...inside), href)] : inside;
}

function image(token: Tokens.Image): (Node | string)[] {
  const src = safePicture(token.href);
  if (src) return [el('img', { src, alt: token.text, loading: 'lazy', referrerpolicy: 'no-referrer' })];
  const href = safeLink(token.href);
  return href ? [aim(el('a', {}, token.text || href), href)] : [token.text];
}

const children = (token: Token): readonly Token[] => ('tokens' in token && token.tokens) || [];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** Texts may hold the few entities that people write by hand; they are shown as the signs they mean. */
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '');
