import type { Place } from '../session/store.ts';
import { button, el, icon } from './dom.ts';
import { messageItem, type MessageTools, type Shown } from './message.ts';
import { Roving } from './roving.ts';

const near = 60;

export type SendState = 'sending' | 'waiting' | 'failed' | 'sent';

/** The list of messages: what the log has confirmed, in its order, then what is still on its way. */
export class Transcript {
  readonly list = el('ol', { class: 'messages', 'data-part': 'messages' });
  readonly element: HTMLElement;
  readonly #typing: HTMLElement;
  readonly #jump: HTMLButtonElement;
  readonly #scroller: HTMLElement;
  readonly #items = new Map<string, HTMLLIElement>();
  readonly #roving: Roving;
  #day: number | undefined;
  #atEnd = true;
  #settling = false;
  #unsettled = false;

  constructor(private readonly tools: MessageTools, private readonly moved: () => void, private readonly retry: (key: string) => void) {
    const { words, name } = tools.context;
    this.#typing = el('div', { class: 'typing', hidden: true, 'data-part': 'typing' },
      el('span', { class: 'unseen' }, words('typing', { name })), el('i'), el('i'), el('i'));
    this.#scroller = el('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': words('conversation'), 'data-part': 'transcript' }, this.list, this.#typing);
    this.#jump = button(words('newMessages'), () => { this.toEnd(); this.focus(); }, { class: 'jump', hidden: true }, icon('arrow'), el('span', {}, words('newMessages')));
    this.element = el('div', { class: 'transcript' }, this.#scroller, this.#jump);
    this.#roving = new Roving(this.#scroller, this.list);
    this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    if (typeof ResizeObserver === 'function') new ResizeObserver(() => this.#settle()).observe(this.list);
    if (typeof ResizeObserver === 'function') new ResizeObserver(() => this.#settle()).observe(this.#scroller);
  }

  get empty(): boolean {
    return this.#items.size === 0;
  }

  get lastReply(): string {
    let last = this.list.lastElementChild as HTMLElement | null;
    while (last && !last.matches('.message:not(.mine)')) last = last.previousElementSibling as HTMLElement | null;
    return last?.dataset['key'] ?? '';
  }

  /** How many replies follow the one with this key; all of them if it is not there. */
  repliesAfter(key: string): number {
    const replies = [...this.list.querySelectorAll<HTMLElement>('.message:not(.mine)')];
    return replies.length - 1 - replies.findIndex(item => item.dataset['key'] === key);
  }

  item(key: string): HTMLLIElement | undefined {
    return this.#items.get(key);
  }

  /** Adds a message that the log holds: before all that are still on their way. */
  add(shown: Shown): HTMLLIElement {
    const item = messageItem(shown, this.tools);
    this.#items.set(shown.key, item);
    this.#place(item, shown.at);
    return item;
  }

  addPending(shown: Shown): void {
    const item = messageItem(shown, this.tools);
    item.classList.add('pending');
    this.#items.set(shown.key, item);
    this.list.append(item);
    this.#roving.joined(item);
    this.setState(shown.key, 'sending');
    this.toEnd();
  }

  /** The log holds this message now: it takes its place there. */
  confirm(key: string, at: number): boolean {
    const item = this.#items.get(key);
    if (!item) return false;
    if (item.classList.contains('pending')) {
      item.classList.remove('pending');
      this.setState(key, 'sent');
      this.#place(item, at);
    }
    return true;
  }

  setState(key: string, state: SendState, reason = ''): void {
    const place = this.#items.get(key)?.querySelector('.state');
    if (!place) return;
    const { words } = this.tools.context;
    const item = this.#items.get(key)!;
    item.classList.toggle('failed', state === 'failed');
    if (place.contains(document.activeElement)) item.focus({ preventScroll: true });
    if (state === 'failed') {
      place.replaceChildren(`${reason || words('notSent')} `, button(words('retry'), () => this.retry(key), { class: 'link' }));
    } else {
      place.replaceChildren(state === 'sent' ? '' : words(state === 'sending' ? 'sending' : 'waiting'));
    }
  }

  setTyping(on: boolean): void {
    this.#typing.hidden = !on;
    this.#settle();
  }

  /** Nothing of what stood here is left, to be read or to be heard. */
  clear(): void {
    this.tools.speech.stop();
    this.list.replaceChildren();
    this.#items.clear();
    this.#day = undefined;
    this.setTyping(false);
  }

  toEnd(): void {
    this.#atEnd = true;
    this.#settle();
  }

  /** Where the reader is, to be found again after a reload. */
  get place(): Place | undefined {
    if (this.#atEnd) return undefined;
    const top = this.#scroller.getBoundingClientRect().top;
    for (const [id, item] of this.#items) {
      const box = item.getBoundingClientRect();
      if (box.bottom > top) return { id, offset: Math.round(box.top - top) };
    }
    return undefined;
  }

  goTo(place: Place | undefined): void {
    const item = place && this.#items.get(place.id);
    if (!item) return this.toEnd();
    this.#atEnd = false;
    // Messages out of sight have estimated heights, so the place is found again once those around it are drawn.
    const find = (again: number): void => {
      this.#scroller.scrollTop += item.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top - place.offset;
      if (again) requestAnimationFrame(() => find(again - 1));
    };
    find(3);
  }

  focus(): void {
    this.#scroller.focus();
  }

  #place(item: HTMLLIElement, at: number): void {
    let next: Element | null = null;
    for (let last = this.list.lastElementChild; last === item || last?.classList.contains('pending'); last = last!.previousElementSibling) {
      if (last !== item) next = last;
    }
    if (item.nextElementSibling !== next || item.parentElement !== this.list) this.list.insertBefore(item, next);
    this.#separate(item, at);
    this.#group(item);
    this.#roving.joined(item);
    this.#settle();
    if (!this.#atEnd && !item.classList.contains('mine')) this.#jump.hidden = false;
  }

  #separate(item: HTMLLIElement, at: number): void {
    const { context, times } = this.tools;
    if (this.#day !== undefined && times.daysBetween(this.#day, at) === 0) return;
    const first = this.#day === undefined;
    this.#day = at;
    if (first && times.daysBetween(at, context.clock()) === 0) return;
    item.before(el('li', { class: 'day' }, times.day(at, context.clock(), context.words('today'), context.words('yesterday'))));
  }

  /** Messages of one side that follow each other closely are drawn as one group. */
  #group(item: HTMLLIElement): void {
    const before = item.previousElementSibling;
    const same = before?.classList.contains('message') && before.classList.contains('mine') === item.classList.contains('mine');
    item.classList.toggle('follows', same === true);
  }

  #scrolled(): void {
    if (this.#settling) return;
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < near;
    if (this.#atEnd) this.#jump.hidden = true;
    this.moved();
  }

  #settle(): void {
    if (!this.#atEnd) return;
    this.#jump.hidden = true;
    this.#unsettled = true;
    if (this.#settling) return;
    this.#settling = true;
    this.#follow();
  }

  /** Once a frame, for as long as something changes: several messages cost one layout. */
  #follow(): void {
    requestAnimationFrame(() => {
      if (!this.#unsettled || !this.#atEnd) {
        this.#settling = false;
        return;
      }
      this.#unsettled = false;
      this.#scroller.scrollTop = this.#scroller.scrollHeight;
      this.#follow();
    });
  }
}
