import { el } from './dom.ts';

/** Says each thing once to a screen reader, in a live region that the eye does not see. */
export class Announcer {
  readonly element = el('div', { class: 'unseen', 'aria-live': 'polite', 'aria-relevant': 'additions', 'data-part': 'live' });

  clear(): void {
    this.element.replaceChildren();
  }

  say(text: string): void {
    if (!text.trim()) return;
    this.element.append(el('p', {}, text));
    while (this.element.childElementCount > 5) this.element.firstElementChild!.remove();
  }
}
