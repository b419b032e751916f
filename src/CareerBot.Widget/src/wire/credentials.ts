import { asCount, asRecord, asText } from '../shared/check.ts';
import { call, Refusal } from './http.ts';
import type { Platform } from './platform.ts';

/** A token, the one conversation that it opens, and when it ends by this device's clock. */
export interface Grant {
  readonly token: string;
  readonly conversationId: string;
  readonly userId?: string | undefined;
  readonly expiresAt: number;
}

/** Gets, refreshes and renews the token of one conversation. Lives run from receipt, so a wrong clock does no harm. */
export class Credentials {
  #grant: Grant | undefined;
  #cancel: (() => void) | undefined;
  #resting = false;

  constructor(
    private readonly platform: Platform,
    private readonly origin: string,
    private readonly changed: (grant: Grant) => void,
    private readonly lost: () => void,
  ) {}

  get grant(): Grant | undefined {
    return this.#grant;
  }

  /** Asks for a new conversation's token. The answer counts only once it is adopted. */
  async ask(): Promise<unknown> {
    return (await call(this.platform, 'POST', `${this.origin}/directline/token`, undefined, {})).body;
  }

  /**
   * Shows an ended token and asks for a living one of the same conversation.
   * False if the server does not give it: the conversation is over for this device.
   */
  async renew(): Promise<boolean> {
    const old = this.#grant;
    if (!old) return false;
    try {
      const { body } = await call(this.platform, 'POST', `${this.origin}/directline/token`, undefined, { resume: old.token });
      if (asRecord(body)['conversationId'] !== old.conversationId) return false;
      if (this.#grant?.conversationId === old.conversationId) this.adopt(body);
      return true;
    } catch (error) {
      if (error instanceof Refusal && !error.passing) return false;
      throw error;
    }
  }

  /** Takes what an answer says of the token; what it leaves out stays. */
  adopt(body: unknown): Grant {
    const given = asRecord(body);
    const token = asText(given['token'], 8000) ?? this.#grant?.token;
    const conversationId = asText(given['conversationId'], 300) ?? this.#grant?.conversationId;
    if (!token || !conversationId) throw new Error('The server gave no token.');
    const life = asCount(given['expires_in']);
    const expiresAt = life ? this.platform.now() + life * 1000 : this.#grant?.expiresAt ?? this.platform.now() + 1_800_000;
    return this.use({ token, conversationId, userId: asText(given['userId'], 200) ?? this.#grant?.userId, expiresAt });
  }

  use(grant: Grant): Grant {
    this.#grant = grant;
    this.#resting = false;
    this.#schedule(Math.max(5_000, (grant.expiresAt - this.platform.now()) / 2));
    this.changed(grant);
    return grant;
  }

  /** Refreshes no more; the grant is still known. */
  rest(): void {
    this.#resting = true;
    this.#cancel?.();
  }

  drop(): void {
    this.rest();
    this.#grant = undefined;
  }

  #schedule(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.platform.later(() => void this.#refresh(), Math.min(ms, 2_000_000_000));
  }

  async #refresh(): Promise<void> {
    const grant = this.#grant;
    if (!grant) return;
    try {
      const { body } = await call(this.platform, 'POST', `${this.origin}/v3/directline/tokens/refresh`, grant.token);
      if (this.#grant === grant && !this.#resting) this.adopt(body);
    } catch (error) {
      if (this.#grant !== grant || this.#resting) return;
      if (!(error instanceof Refusal) || error.passing) this.#schedule(15_000);
      else if (!(await this.renew().catch(() => true))) this.lost();
    }
  }
}
