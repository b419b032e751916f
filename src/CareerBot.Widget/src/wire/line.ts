import { asList, asRecord, asText } from '../shared/check.ts';
import { type Activity, readActivity } from './activity.ts';
import { Backoff } from './backoff.ts';
import { Credentials, type Grant } from './credentials.ts';
import { call, Refusal, type Answer } from './http.ts';
import { Outbox, type Pending } from './outbox.ts';
import type { Platform } from './platform.ts';
import { Stream } from './stream.ts';

const echoPatience = 5_000;
const silence = 50_000;
const failuresBeforePolling = 3;
const pollingSpell = 5_000;
const longestPollingSpell = 60_000;
/** A server gives a long history in pages; a page with fewer activities than this was the last one. */
const smallestPage = 20;

export type LineState = 'connecting' | 'online' | 'reconnecting' | 'offline' | 'expired' | 'refused';

export interface LineHooks {
  readonly activity: (activity: Activity, history: boolean) => void;
  readonly historyEnds: () => void;
  readonly state: (state: LineState, reason: string) => void;
  readonly grant: (grant: Grant) => void;
  readonly accepted: (clientId: string, id: string) => void;
  readonly failed: (clientId: string, reason: string) => void;
  readonly trying: (clientId: string) => void;
  readonly slow: (slow: boolean) => void;
  readonly pending: (items: readonly Pending[]) => void;
  /** Milliseconds by which the server's clock is ahead of this device's. */
  readonly skew: (ms: number) => void;
}

/** One conversation over Direct Line 3.0: keeps itself connected and gives every activity once, in the log's order. */
export class Line {
  readonly outbox: Outbox;
  readonly #credentials: Credentials;
  readonly #stream: Stream;
  readonly #backoff: Backoff;
  #seen = new Set<string>();
  #watermark: string | undefined;
  #started = false;
  #history = false;
  #generation = 0;
  #socketFailures = 0;
  #pollingSpell = pollingSpell;
  #idlePolls = 0;
  #state: LineState = 'connecting';
  #wake: (() => void) | undefined;

  constructor(
    private readonly platform: Platform,
    private readonly origin: string,
    private readonly locale: string,
    private readonly hooks: LineHooks,
  ) {
    this.#backoff = new Backoff(platform.random);
    this.#credentials = new Credentials(platform, origin, hooks.grant, () => this.#end('expired'));
    this.#stream = new Stream(platform, frame => this.#deliver(frame, false));
    this.outbox = new Outbox(platform, {
      post: activity => this.#post(activity),
      renew: () => this.#renew(),
      accepted: hooks.accepted,
      failed: hooks.failed,
      trying: hooks.trying,
      slow: hooks.slow,
      changed: hooks.pending,
    }, new Backoff(platform.random, 600, 8_000));
  }

  get grant(): Grant | undefined {
    return this.#credentials.grant;
  }

  /** Starts a new conversation, or goes on with the one of a kept grant. */
  start(kept?: Grant): void {
    this.stop();
    this.#seen = new Set();
    this.#watermark = undefined;
    this.#started = this.#history = kept !== undefined;
    if (kept) this.#credentials.use(kept);
    else this.#credentials.drop();
    void this.#run(++this.#generation);
  }

  stop(): void {
    this.#generation++;
    this.outbox.setReady(false);
    this.#credentials.rest();
    this.#stream.close();
    this.#wake?.();
  }

  /** The network or the page came back: what waits is tried now, and a socket that may be dead is replaced. */
  wake(networkChanged: boolean): void {
    if (networkChanged || this.platform.now() - this.#stream.lastHeard > silence) this.#stream.close();
    this.#backoff.reset();
    this.#wake?.();
    this.outbox.wake();
  }

  wentOffline(): void {
    this.#say('offline');
  }

  async #run(generation: number): Promise<void> {
    while (generation === this.#generation) {
      try {
        const url = await this.#open(generation);
        if (generation !== this.#generation) return;
        await this.#receive(url, generation);
      } catch (error) {
        if (generation !== this.#generation || (await this.#over(error))) return;
      }
      if (generation !== this.#generation) return;
      this.#say(this.platform.online() ? 'reconnecting' : 'offline');
      await this.#pause(this.#backoff.next());
    }
  }

  /** Whether an error ends the conversation; a passing one does not. */
  async #over(error: unknown): Promise<boolean> {
    if (!(error instanceof Refusal) || error.passing) return false;
    if (!this.#started) return this.#end('refused', error.message);
    if (error.unauthorised && (await this.#renew().catch(() => true))) return false;
    return this.#end('expired');
  }

  async #renew(): Promise<boolean> {
    return (await this.#credentials.renew()) || !this.#end('expired');
  }

  #end(state: 'refused' | 'expired', reason = ''): true {
    this.stop();
    this.#say(state, reason);
    return true;
  }

  /** Gets the address to listen at; the empty text once another start has made this one pointless. */
  async #open(generation: number): Promise<string> {
    const stale = (): boolean => generation !== this.#generation;
    if (!this.#started) {
      this.#say('connecting');
      const asked = this.grant ? undefined : await this.#credentials.ask();
      if (stale()) return '';
      if (asked) this.#credentials.adopt(asked);
      const { body } = await this.#call('POST', '/conversations', { locale: this.locale });
      if (stale()) return '';
      this.#started = true;
      return this.#streamUrl(body);
    }
    // All of the history comes this way: what the socket brings is news, to be announced and counted.
    while (this.#watermark === undefined || this.#history) {
      if ((await this.#fetchNew(this.#history, stale)) < smallestPage || stale()) break;
    }
    if (stale()) return '';
    if (this.#history) this.hooks.historyEnds();
    this.#history = false;
    const { body } = await this.#call('GET', `${this.#path()}?watermark=${encodeURIComponent(this.#watermark ?? '')}`);
    return stale() ? '' : this.#streamUrl(body);
  }

  #streamUrl(body: unknown): string {
    this.#credentials.adopt(body);
    return asText(asRecord(body)['streamUrl'], 8000) ?? '';
  }

  async #receive(url: string, generation: number): Promise<void> {
    const safe = this.origin.startsWith('https:') ? url.replace(/^ws:/, 'wss:') : url;
    const end = await this.#stream.listen(safe, () => {
      this.#backoff.reset();
      this.#connected();
    });
    this.#socketFailures = end === 'unopened' ? this.#socketFailures + 1 : 0;
    if (end === 'lost') this.#pollingSpell = pollingSpell;
    // A page whose place was given to another asks by itself for a while, or the two would push each other out for ever.
    if (end === 'displaced') this.#pollingSpell = longestPollingSpell;
    if (generation === this.#generation && (end === 'displaced' || this.#socketFailures >= failuresBeforePolling)) await this.#poll(generation);
  }

  /** Without a working socket: asks again and again for a while, then the socket gets another chance. */
  async #poll(generation: number): Promise<void> {
    let over = false;
    const cancel = this.platform.later(() => (over = true), this.#pollingSpell);
    this.#pollingSpell = Math.min(longestPollingSpell, this.#pollingSpell * 2);
    while (generation === this.#generation && !over) {
      await this.#fetchNew(false, () => generation !== this.#generation);
      if (generation !== this.#generation) return;
      this.#connected();
      await this.#pause(Math.min(5_000, 700 + 200 * this.#idlePolls++));
    }
    cancel();
  }

  /** How many activities came. */
  async #fetchNew(history: boolean, stale: () => boolean): Promise<number> {
    const { body } = await this.#call('GET', `${this.#path()}/activities?watermark=${encodeURIComponent(this.#watermark ?? '')}`);
    if (!stale()) this.#deliver(body, history);
    return asList(asRecord(body)['activities']).length;
  }

  async #post(activity: Readonly<Record<string, unknown>>): Promise<string> {
    const [grant, generation] = [this.grant, this.#generation];
    const { body } = await this.#call('POST', `${this.#path()}/activities`, {
      ...activity,
      from: { ...(grant?.userId ? { id: grant.userId } : {}), role: 'user' },
    }, 60_000);
    const id = asText(asRecord(body)['id'], 300) ?? '';
    this.#idlePolls = 0;
    this.platform.later(() => {
      if (id && generation === this.#generation && !this.#seen.has(id)) this.#stream.close();
    }, echoPatience);
    return id;
  }

  async #call(method: string, path: string, body?: unknown, patience?: number): Promise<Answer> {
    const answer = await call(this.platform, method, `${this.origin}/v3/directline${path}`, this.grant?.token, body, patience);
    if (answer.serverTime) this.hooks.skew(answer.serverTime - this.platform.now());
    return answer;
  }

  #path(): string {
    return `/conversations/${encodeURIComponent(this.grant?.conversationId ?? '')}`;
  }

  #deliver(set: unknown, history: boolean): void {
    const given = asRecord(set);
    for (const value of asList(given['activities'])) {
      const activity = readActivity(value, this.grant?.userId);
      if (!activity || this.#seen.has(activity.id)) continue;
      if (activity.type !== 'typing') this.#seen.add(activity.id);
      this.#idlePolls = 0;
      this.hooks.activity(activity, history);
    }
    this.#watermark = asText(given['watermark'], 300) || this.#watermark;
  }

  #connected(): void {
    this.#say('online');
    this.outbox.setReady(true);
  }

  #say(state: LineState, reason = ''): void {
    if (state === this.#state && !reason) return;
    this.#state = state;
    this.hooks.state(state, reason);
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
