import type { ChatOptions } from '../shared/options.ts';
import { readToPage, seal, type ToFrame, type ToPage } from '../shared/protocol.ts';
import { make } from './parts.ts';

/** The chat's frame: made when it is first needed; what is said to it before it is ready waits. */
export class Frame {
  #element: HTMLIFrameElement | undefined;
  #ready = false;
  #waiting: ToFrame[] = [];

  constructor(
    private readonly base: URL,
    private readonly options: Partial<ChatOptions>,
    private readonly inline: boolean,
    private readonly heard: (message: ToPage) => void,
  ) {}

  put(into: Element | ShadowRoot, title: string): void {
    if (this.#element) return;
    const address = new URL('widget/frame.html', this.base);
    address.searchParams.set('parent', location.origin);
    if (this.options.lang) address.searchParams.set('lang', this.options.lang);
    this.#element = make('iframe', '', { src: address.href, title, allow: 'clipboard-write', referrerpolicy: 'origin' });
    addEventListener('message', event => this.#hear(event));
    into.append(this.#element);
  }

  name(title: string): void {
    this.#element!.title = title;
  }

  say(message: ToFrame): void {
    if (this.#ready) this.#element!.contentWindow?.postMessage(seal(message), this.base.origin);
    else this.#waiting.push(message);
  }

  focus(): void {
    this.#element?.focus();
  }

  #hear(event: MessageEvent): void {
    if (event.source !== this.#element?.contentWindow || event.origin !== this.base.origin) return;
    const message = readToPage(event.data);
    if (!message) return;
    if (message.type === 'ready') {
      this.#ready = true;
      this.say({ type: 'init', options: this.options as ChatOptions, inline: this.inline });
      this.#waiting.splice(0).forEach(waiting => this.say(waiting));
    }
    this.heard(message);
  }
}
