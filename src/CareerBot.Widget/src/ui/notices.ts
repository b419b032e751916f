import type { WordKey, Words } from '../shared/words.ts';
import { button, el, icon } from './dom.ts';

interface Notice { readonly text: string; readonly action?: { readonly label: string; readonly act: () => void } | undefined; readonly dismiss?: boolean | undefined }

/** Short lines above the composer: how the connection is, and what is remembered. One line a topic. */
export class Notices {
  readonly element = el('div', { class: 'notices', role: 'status', 'data-part': 'notices' });
  readonly #lines = new Map<string, HTMLElement>();

  /** `lost` finds another place for the focus when the line that has it goes away. */
  constructor(private readonly words: Words, private readonly lost: () => void) {}

  show(topic: string, key: WordKey, action?: { label: WordKey; act: () => void }, dismiss = false): void {
    this.tell(topic, { text: this.words(key), action: action && { label: this.words(action.label), act: action.act }, dismiss });
  }

  tell(topic: string, notice: Notice): void {
    const old = this.#lines.get(topic);
    if (old?.dataset['text'] === notice.text) return;
    old?.remove();
    const line = el('p', { class: `notice notice-${topic}`, 'data-text': notice.text }, el('span', {}, notice.text));
    if (notice.action) line.append(button(notice.action.label, notice.action.act, { class: 'link' }));
    if (notice.dismiss) line.append(button(this.words('dismiss'), () => this.hide(topic), { class: 'quiet small' }, icon('close')));
    this.#lines.set(topic, line);
    this.element.append(line);
  }

  hide(...topics: string[]): void {
    for (const topic of topics) {
      const line = this.#lines.get(topic);
      const hadFocus = line?.contains(document.activeElement);
      line?.remove();
      if (hadFocus) this.lost();
      this.#lines.delete(topic);
    }
  }

  clear(): void {
    this.hide(...this.#lines.keys());
  }
}
