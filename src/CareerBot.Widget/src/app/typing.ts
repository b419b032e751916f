import type { Platform } from '../wire/platform.ts';

const beforeShown = 600;
const longest = 12_000;
const afterAnswer = 1_500;

/** The sign that an answer is on its way: when the bot says so, or when it takes a moment. */
export class TypingSign {
  #cancel: (() => void) | undefined;

  constructor(private readonly platform: Platform, private readonly show: (on: boolean) => void) {}

  /** Something was sent: a quick answer needs no sign. */
  expect(): void {
    this.#after(beforeShown, () => this.seen());
  }

  /** The bot says that it is writing. */
  seen(): void {
    this.show(true);
    this.#after(longest, () => this.end());
  }

  /** The bot has taken the message; what it had to say is there or comes at once. */
  answered(): void {
    this.#after(afterAnswer, () => this.end());
  }

  end(): void {
    this.#cancel?.();
    this.show(false);
  }

  #after(ms: number, action: () => void): void {
    this.#cancel?.();
    this.#cancel = this.platform.later(action, ms);
  }
}
