import { Refusal } from './http.ts';
import type { Backoff } from './backoff.ts';
import type { Platform } from './platform.ts';

const triesBeforeTelling = 4;
const slowAfter = 6_000;

export interface Pending {
  readonly clientId: string;
  readonly activity: Readonly<Record<string, unknown>>;
  failed?: 'network' | 'refused' | undefined;
}

export interface OutboxHooks {
  /** Posts one activity and gives its id. */
  readonly post: (activity: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Tries to get a living token; false if the conversation is over. */
  readonly renew: () => Promise<boolean>;
  readonly accepted: (clientId: string, id: string) => void;
  readonly failed: (clientId: string, reason: string) => void;
  readonly trying: (clientId: string) => void;
  readonly slow: (slow: boolean) => void;
  readonly changed: (items: readonly Pending[]) => void;
}

/** Sends one message after another, in order, each with its own client id so that a repeat is not a second message. */
export class Outbox {
  #items: Pending[] = [];
  #pumping: object | undefined;
  #ready = false;
  #wake: (() => void) | undefined;

  constructor(private readonly platform: Platform, private readonly hooks: OutboxHooks, private readonly backoff: Backoff) {}

  get items(): readonly Pending[] {
    return this.#items;
  }

  add(clientId: string, activity: Readonly<Record<string, unknown>>): void {
    this.#items.push({ clientId, activity });
    this.#again();
    this.#changed();
  }

  retry(clientId: string): void {
    for (const item of this.#items) if (item.clientId === clientId) this.#revive(item);
    this.#again();
    this.#changed();
  }

  /** The line is up (or down): what only the network had kept back is tried again. */
  setReady(ready: boolean): void {
    this.#ready = ready;
    if (!ready) return;
    this.#again();
    this.wake();
  }

  wake(): void {
    this.backoff.reset();
    this.#wake?.();
    void this.#pump();
  }

  /** Leaves everything behind, also what is on its way: nothing that comes later waits for its answer. */
  clear(): void {
    this.#items = [];
    this.#ready = false;
    this.#pumping = undefined;
    this.hooks.changed(this.#items);
    this.#wake?.();
  }

  /** What only the network kept back gets another chance. */
  #again(): void {
    for (const item of this.#items) if (item.failed === 'network') this.#revive(item);
  }

  #revive(item: Pending): void {
    item.failed = undefined;
    this.hooks.trying(item.clientId);
  }

  #changed(): void {
    this.hooks.changed(this.#items);
    void this.#pump();
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    const mine = this.#pumping = {};
    try {
      for (let item = this.#next(); item && this.#pumping === mine; item = this.#next()) await this.#send(item);
    } finally {
      if (this.#pumping === mine) this.#pumping = undefined;
    }
  }

  #next(): Pending | undefined {
    // What the server refused is out of the way; behind what the network kept back everything waits, or it would overtake.
    const first = this.#ready ? this.#items.find(item => item.failed !== 'refused') : undefined;
    return first?.failed ? undefined : first;
  }

  async #send(item: Pending): Promise<void> {
    const calm = this.platform.later(() => this.hooks.slow(true), slowAfter);
    try {
      const id = await this.hooks.post(item.activity);
      this.#remove(item);
      this.backoff.reset();
      this.hooks.accepted(item.clientId, id);
    } catch (error) {
      await this.#recover(item, error);
    } finally {
      calm();
      this.hooks.slow(false);
    }
  }

  async #recover(item: Pending, error: unknown): Promise<void> {
    if (error instanceof Refusal && error.unauthorised) {
      if (!(await this.hooks.renew().catch(() => true))) {
        this.#ready = false;
        return;
      }
    } else if (error instanceof Refusal && !error.passing) {
      this.#fail(item, 'refused', error.message);
      return;
    }
    const wait = this.backoff.next();
    if (this.backoff.attempt > triesBeforeTelling) this.#fail(item, 'network', '');
    else await this.#pause((error instanceof Refusal && error.retryAfter) || wait);
  }

  #fail(item: Pending, failed: 'network' | 'refused', reason: string): void {
    item.failed = failed;
    this.backoff.reset();
    this.hooks.failed(item.clientId, reason);
    this.hooks.changed(this.#items);
  }

  #remove(item: Pending): void {
    this.#items = this.#items.filter(other => other !== item);
    this.hooks.changed(this.#items);
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const cancel = this.platform.later(() => this.#wake?.(), ms);
      this.#wake = () => {
        this.#wake = undefined;
        cancel();
        resolve();
      };
    });
  }
}
