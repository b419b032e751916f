import type { Words } from '../shared/words.ts';
import { button, el, icon, type Shape } from './dom.ts';

export interface MenuItem { readonly label: string; readonly shape: Shape; readonly act: () => void; readonly checked?: boolean }

/** The menu button and its list, by mouse and by the keys that menus have. */
export class Menu {
  readonly element: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #list = el('div', { class: 'menu', role: 'menu', hidden: true });

  constructor(words: Words, items: readonly MenuItem[]) {
    this.#button = button(words('menu'), () => this.#toggle(this.#list.hidden === true), { class: 'quiet', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'data-part': 'menu' }, icon('menu'));
    this.#list.setAttribute('aria-label', words('menu'));
    this.#list.append(...items.map(item => this.#item(item)));
    this.element = el('div', { class: 'menu-holder' }, this.#button, this.#list);
    this.element.addEventListener('keydown', event => this.#key(event));
    this.element.addEventListener('focusout', event => {
      if (!this.element.contains(event.relatedTarget as Node | null)) this.#toggle(false);
    });
  }

  #item({ label, shape, act, checked }: MenuItem): HTMLElement {
    const role = checked === undefined ? 'menuitem' : 'menuitemradio';
    const state = checked === undefined ? {} : { 'aria-checked': String(checked) };
    const chosen: MenuItem['act'] = () => {
      this.#toggle(false);
      this.#button.focus();
      act();
    };
    return button(label, chosen, { role, tabindex: '-1', title: undefined, ...state }, icon(shape), el('span', {}, label));
  }

  #toggle(open: boolean): void {
    this.#list.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    if (open) (this.#list.firstElementChild as HTMLElement | null)?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.stopPropagation();
      this.#toggle(false);
      this.#button.focus();
      return;
    }
    const items = [...this.#list.children] as HTMLElement[];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 };
    const next = steps[event.key];
    if (next === undefined || (at < 0 && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (this.#list.hidden) this.#toggle(true);
    else items[next % items.length]?.focus();
  }
}

/** Asks once more before something that cannot be undone. */
export function confirm(question: string, yes: string, no: string, act: () => void): void {
  const back = document.activeElement as HTMLElement | null;
  const dialog = el('dialog', { class: 'confirm', 'aria-labelledby': 'question' }, el('p', { id: 'question' }, question));
  const end = (agreed: boolean) => (): void => {
    dialog.close();
    if (agreed) act();
  };
  dialog.append(el('div', { class: 'row' }, button(no, end(false), { class: 'chip' }), button(yes, end(true), { class: 'chip danger' })));
  // It ends this dialog by itself, and nothing around it.
  dialog.addEventListener('keydown', event => event.key === 'Escape' && event.stopPropagation());
  dialog.addEventListener('close', () => {
    dialog.remove();
    back?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
