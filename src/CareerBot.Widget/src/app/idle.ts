import { idleInTab } from '../session/store.ts';
import type { Platform } from '../wire/platform.ts';
import type { Memory } from './memory.ts';

const noteEvery = 30_000;

/** Ends a chat that only this tab remembers once nobody has used it for a while: the next one at a shared computer must not find it. */
export class IdleEnd {
  #noted = 0;
  #cancel: (() => void) | undefined;

  constructor(private readonly platform: Platform, private readonly memory: Memory, private readonly end: () => void) {}

  /** The person did something. */
  used(): void {
    if (!this.memory.inTab || this.look() || this.platform.now() - this.#noted < noteEvery) return;
    this.#noted = this.platform.now();
    this.memory.used();
    this.#cancel?.();
    this.#cancel = this.platform.later(() => void this.look(), idleInTab + noteEvery);
  }

  /** Ends the chat if its time is over. Timers stand still while a device sleeps, so this is asked again when it wakes. */
  look(): boolean {
    if (!this.memory.isIdle) return false;
    this.end();
    return true;
  }
}
