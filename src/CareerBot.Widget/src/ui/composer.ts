import type { Context } from './context.ts';
import { button, el, icon } from './dom.ts';

/** Where a person types. Enter sends, Shift+Enter makes a line; a half-typed sign of an input method is not sent. */
export class Composer {
  readonly element: HTMLFormElement;
  readonly #area: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;
  readonly #over = el('p', { class: 'over', id: 'over', hidden: true, role: 'alert' });

  constructor(private readonly context: Context, private readonly send: (text: string) => void) {
    const { words } = context;
    this.#area = el('textarea', {
      rows: '1', id: 'message', 'aria-label': words('composerLabel'), placeholder: words('composerHint'), 'aria-describedby': 'over',
      enterkeyhint: 'send', autocomplete: 'off', dir: 'auto', 'data-part': 'composer',
    });
    this.#send = button(words('send'), () => undefined, { class: 'send', type: 'submit', 'data-part': 'send' }, icon('send'));
    this.element = el('form', { class: 'composer', novalidate: true }, this.#over, el('div', { class: 'field' }, this.#area, this.#send));
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      this.#submit();
    });
    this.#area.addEventListener('keydown', event => this.#key(event));
    this.#area.addEventListener('input', () => this.#measure());
    this.#measure();
  }

  focus(): void {
    this.#area.focus({ preventScroll: true });
  }

  clear(): void {
    this.#area.value = '';
    this.#measure();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#submit();
  }

  #submit(): void {
    const text = this.#area.value.trim();
    if (!text || text.length > this.context.config.longestText) return this.focus();
    this.clear();
    this.send(text);
  }

  #measure(): void {
    const text = this.#area.value.trim();
    const over = text.length - this.context.config.longestText;
    this.#over.hidden = over <= 0;
    this.#over.textContent = over > 0 ? this.context.words('tooLong', { over }) : '';
    this.#send.setAttribute('aria-disabled', String(!text || over > 0));
    this.#area.style.height = '';
    if (text) this.#area.style.height = `${Math.min(this.#area.scrollHeight, 140)}px`;
  }
}

/** Refuses files that are dropped or pasted, in words. */
export function refuseFiles(root: HTMLElement, signal: AbortSignal, tell: () => void): void {
  const holdsFiles = (data: DataTransfer | null): boolean => data !== null && [...data.types].includes('Files');
  root.addEventListener('dragover', event => {
    if (holdsFiles(event.dataTransfer)) event.preventDefault();
  }, { signal });
  root.addEventListener('drop', event => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    tell();
  }, { signal });
  root.addEventListener('paste', event => {
    if (!holdsFiles(event.clipboardData) || event.clipboardData?.getData('text')) return;
    event.preventDefault();
    tell();
  }, { signal });
}
