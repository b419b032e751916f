import type { Notices } from '../ui/notices.ts';
import type { LineState } from '../wire/line.ts';
import type { Platform } from '../wire/platform.ts';

const calm = { connecting: 2_500, reconnecting: 3_000 } as const;

/** Tells how the connection is, but not of troubles that pass before one would notice them. */
export class StatusLine {
  #cancel: (() => void) | undefined;

  constructor(private readonly notices: Notices, private readonly platform: Platform, private readonly startNew: () => void) {}

  show(state: LineState, reason: string): void {
    this.#cancel?.();
    switch (state) {
      case 'online':
        return this.notices.hide('line', 'slow');
      case 'connecting':
      case 'reconnecting':
        this.#cancel = this.platform.later(() => this.notices.show('line', state), calm[state]);
        return;
      case 'expired':
        return this.notices.show('line', 'expired', { label: 'startNew', act: this.startNew });
      case 'refused':
        return reason ? this.notices.tell('line', { text: reason }) : this.notices.show('line', 'refused');
      default:
        this.notices.show('line', state);
    }
  }

  slow(slow: boolean): void {
    if (slow) this.notices.show('slow', 'slow');
    else this.notices.hide('slow');
  }
}
