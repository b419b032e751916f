/**
 * Lets the arrow keys go from message to message. Only the tools of the message in focus, or of the last one, are tab stops,
 * so that a long conversation does not lie between the head and the composer.
 */
export class Roving {
  #current: HTMLElement | undefined;

  constructor(private readonly scroller: HTMLElement, private readonly list: HTMLElement) {
    scroller.addEventListener('keydown', event => this.#key(event));
    list.addEventListener('focusin', event => this.#choose((event.target as HTMLElement).closest<HTMLElement>('.message')));
  }

  /** A message joined the list: the last one's tools are tab stops. */
  joined(item: HTMLElement): void {
    item.tabIndex = -1;
    if (!this.#current?.contains(document.activeElement)) this.#choose(this.list.lastElementChild as HTMLElement | null);
    if (item !== this.#current) setStops(item, false);
  }

  get #messages(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('.message')];
  }

  #choose(item: HTMLElement | null): void {
    if (!item || item === this.#current) return;
    if (this.#current) setStops(this.#current, false);
    setStops(item, true);
    this.#current = item;
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const at = target === this.scroller ? undefined : target.matches('.message') ? target : null;
    if (at === null || !['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) return;
    const messages = this.#messages;
    const index = at ? messages.indexOf(at) : messages.length;
    const next = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: messages.length - 1 }[event.key as 'Home'];
    const item = messages[Math.min(Math.max(next, 0), messages.length - 1)];
    if (!item) return;
    event.preventDefault();
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  }
}

function setStops(item: HTMLElement, on: boolean): void {
  for (const tool of item.querySelectorAll<HTMLElement>('.meta .small')) tool.tabIndex = on ? 0 : -1;
}
