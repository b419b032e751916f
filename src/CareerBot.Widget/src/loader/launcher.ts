import type { ToPage } from '../shared/protocol.ts';
import type { Frame } from './frame.ts';
import { look } from './look.ts';
import { ask } from './ask.ts';
import { drawing, island, make, problem, remembered } from './parts.ts';

interface Words { readonly open: string; readonly close: string; readonly unread: string; readonly title: string; readonly dismiss: string }

/** The round button and the panel above it. */
export class Launcher {
  readonly #root: ShadowRoot;
  readonly #box = make('div', '');
  readonly #button = make('button', 'b', { type: 'button', part: 'launcher' });
  readonly #count = make('span', 'c', { 'aria-hidden': 'true' });
  readonly #panel = make('div', 'p', { role: 'dialog', part: 'panel' });
  #words: Words | undefined;
  #problem: HTMLElement | undefined;
  #opened = false;
  #wanted = false;
  #unread = 0;

  constructor(
    base: URL,
    private readonly data: DOMStringMap,
    lang: string | undefined,
    private readonly frame: Frame,
    private readonly emit: (name: string, detail?: object) => void,
  ) {
    // Beside the body and in the browser's top layer: a page that is turned, blurred or moved aside (off-canvas menus) does not take the button along.
    this.#root = island(document.documentElement, look, false);
    this.#root.append(this.#box);
    // A page that names a z-index wants it among its own layers.
    if (!getComputedStyle(document.documentElement).getPropertyValue('--careerbot-z') && 'popover' in this.#box) {
      this.#box.popover = 'manual';
      this.#box.showPopover();
    }
    if (data['accent']) this.#box.style.setProperty('--a', data['accent']);
    this.#panel.hidden = this.#count.hidden = true;
    this.#box.classList.toggle('left', data['position'] === 'left');
    this.#button.onclick = () => (this.#opened ? this.close() : this.open());
    this.#button.onpointerenter = this.#button.onfocus = () => this.#prepare();
    this.#box.addEventListener('keydown', event => event.key === 'Escape' && this.close());
    void ask(base, lang, config => this.#begin({ ...config.texts, title: config.bot.title, ...this.#own() } as unknown as Words), sentence => this.#refuse(sentence));
  }

  open(focus = true): void {
    this.#wanted = true;
    if (this.#problem) this.#problem.hidden = !this.#problem.hidden;
    if (!this.#words || this.#opened) return;
    this.#prepare();
    this.#show(true, focus);
    if (focus) this.frame.focus();
  }

  close(): void {
    this.#wanted = false;
    if (!this.#opened) return;
    this.#show(false, false);
    this.#button.focus();
  }

  heard(message: ToPage): void {
    if (message.type === 'close') this.close();
    if (message.type === 'unread') {
      this.#unread = message.count;
      this.#draw();
    }
  }

  #own(): Partial<Words> {
    const { textOpen: open, textClose: close, textUnread: unread, title } = this.data;
    return Object.fromEntries(Object.entries({ open, close, unread, title }).filter(([, word]) => word));
  }

  #begin(words: Words): void {
    this.#words = words;
    this.#panel.setAttribute('aria-label', words.title);
    this.#box.append(this.#panel, this.#button);
    this.#draw();
    this.#followKeyboard();
    const small = matchMedia('(max-width:520px),(max-height:480px)').matches;
    if (this.#wanted) this.open();
    // What was open on the page before is open again, but takes no focus, and no whole screen.
    else if (!small && (this.data['open'] === 'true' || remembered('sessionStorage', 'careerbot.open'))) this.open(false);
    else if (remembered('localStorage', 'careerbot.used')) setTimeout(() => this.#prepare(true), 1_500);
    else if (this.data['greeting'] && !remembered('sessionStorage', 'careerbot.greeted')) this.#greet(this.data['greeting'], words);
  }

  #refuse(sentence: string): void {
    this.#problem = problem(sentence);
    this.#problem.hidden = true;
    this.#button.append(drawing(2));
    this.#button.setAttribute('aria-label', sentence);
    this.#box.append(this.#button, this.#problem);
  }

  #greet(greeting: string, words: Words): void {
    const tease = make('div', 't');
    const [open, dismiss] = [make('button', '', { type: 'button' }), make('button', '', { type: 'button', 'aria-label': words.dismiss })];
    const end = (): void => {
      remembered('sessionStorage', 'careerbot.greeted', '1');
      tease.remove();
    };
    open.textContent = greeting;
    dismiss.textContent = '×';
    open.onclick = () => { end(); this.open(); };
    dismiss.onclick = () => { end(); this.#button.focus(); };
    this.#button.addEventListener('click', end, { once: true });
    tease.append(open, dismiss);
    this.#box.append(tease);
  }

  /** Has the frame ready before it is shown; `wake` lets it go on with a kept chat unseen, for its unread count. */
  #prepare(wake = false): void {
    if (!this.#words) return;
    this.frame.put(this.#panel, this.#words.title);
    if (wake && !this.#opened) this.frame.say({ type: 'shown', shown: false, focus: false });
  }

  #show(open: boolean, focus: boolean): void {
    this.#opened = open;
    this.#panel.hidden = !open;
    this.#box.classList.toggle('open', open);
    remembered('sessionStorage', 'careerbot.open', open ? '1' : null);
    this.frame.say({ type: 'shown', shown: open, focus });
    this.#draw();
    this.emit(open ? 'open' : 'close');
  }

  #draw(): void {
    if (!this.#words) return;
    const { open, close, unread } = this.#words;
    const count = this.#opened ? 0 : this.#unread;
    const name = this.#opened ? close : count ? `${open}. ${unread.replace('{count}', String(count))}` : open;
    this.#button.setAttribute('aria-label', name);
    this.#button.setAttribute('aria-expanded', String(this.#opened));
    this.#count.hidden = !count;
    this.#count.textContent = count > 9 ? '9+' : String(count);
    const { avatar } = this.data;
    const face = !this.#opened && avatar ? make('img', '', { src: avatar, alt: '' }) : drawing(this.#opened ? 1 : 0);
    this.#button.replaceChildren(face, this.#count);
  }

  /** On a phone the panel ends where the on-screen keyboard begins. */
  #followKeyboard(): void {
    const view = window.visualViewport;
    const follow = (): void => {
      this.#panel.style.setProperty('--vh', `${view!.height}px`);
      this.#panel.style.setProperty('--vt', `${view!.offsetTop}px`);
    };
    view?.addEventListener('resize', follow);
    view?.addEventListener('scroll', follow);
  }
}
