import type { CardAction } from '../wire/activity.ts';
import type { Context } from './context.ts';
import { button, el } from './dom.ts';

/** The replies that the bot suggests, as buttons above the composer. With little data they are a line of text. */
export class Suggestions {
  readonly element = el('div', { class: 'suggestions', hidden: true, 'data-part': 'suggestions' });

  constructor(private readonly context: Context, private readonly chosen: (action: CardAction) => void) {}

  show(actions: readonly CardAction[]): void {
    const { words, lite } = this.context;
    this.element.hidden = actions.length === 0;
    if (actions.length && !lite) {
      this.element.setAttribute('role', 'group');
      this.element.setAttribute('aria-label', words('suggestions'));
    }
    this.element.replaceChildren(...(lite && actions.length
      ? [el('p', { class: 'muted' }, words('cardLite', { list: actions.map(action => action.title).join(' · ') }))]
      : actions.map(action => button(action.title, () => this.chosen(action), { class: 'chip', dir: 'auto' }))));
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }
}
