import type { Place } from '../session/store.ts';
import { SessionStore, type Kept, type Resume } from '../session/store.ts';
import type { Grant } from '../wire/credentials.ts';
import type { Pending } from '../wire/outbox.ts';

/** What this chat keeps between page loads, written as it changes. */
export class Memory {
  readonly #store: SessionStore;
  #kept: Kept | undefined;
  #paused = false;

  constructor(resume: Resume, private readonly now: () => number) {
    this.#store = new SessionStore(resume, now);
    this.#kept = this.#store.read();
  }

  get kept(): Kept | undefined {
    return this.#kept;
  }

  get refused(): boolean {
    return this.#store.refused;
  }

  /** Whether the line about remembering is due: a device that keeps the chat, and nobody told so yet. */
  get mustTell(): boolean {
    return this.#store.mode === 'device' && this.#kept?.told === false;
  }

  /** Whether the chat of an earlier page was over because nobody had used it. */
  get idled(): boolean {
    return this.#store.idled;
  }

  /** Whether this chat is over because nobody has used it. */
  get isIdle(): boolean {
    return this.#kept !== undefined && this.#store.isIdle(this.#kept);
  }

  get inTab(): boolean {
    return this.#store.mode === 'tab';
  }

  get onDevice(): boolean {
    return this.#store.mode === 'device';
  }

  /** Another tab left this conversation: nothing of it is written any more. */
  leave(): void {
    this.#paused = true;
  }

  /** Goes on with the conversation of another tab, which has stored it. */
  follow(grant: Grant): void {
    this.#kept = { grant, used: this.now(), lastRead: '', told: this.#kept?.told ?? true };
  }

  grant(grant: Grant): void {
    const same = this.#kept?.grant.conversationId === grant.conversationId;
    this.#kept = same && this.#kept ? { ...this.#kept, grant } : { grant, used: this.now(), lastRead: '', told: this.#kept?.told ?? false };
    this.#save();
  }

  used(): void {
    this.#change({ used: this.now() });
  }

  told(): void {
    this.#change({ told: true });
  }

  read(lastRead: string): void {
    if (lastRead && lastRead !== this.#kept?.lastRead) this.#change({ lastRead });
  }

  place(place: Place | undefined): void {
    this.#change({ place });
  }

  unsent(items: readonly Pending[]): void {
    if (!this.#paused) this.#store.writeUnsent(items);
  }

  readUnsent(): readonly { clientId: string; activity: Record<string, unknown> }[] {
    return this.#store.readUnsent();
  }

  shareComputer(): void {
    this.#store.shareComputer(this.#kept);
  }

  /** Forgets now and keeps nothing more until a new conversation starts. */
  forget(): void {
    this.#paused = true;
    this.#kept = undefined;
    this.#store.forget();
  }

  /** The same for somebody who wants to be forgotten: the language was their choice too. */
  forgetPerson(): void {
    this.forget();
    this.#store.forgetLanguage();
  }

  resume(): void {
    this.#paused = false;
  }

  #change(part: Partial<Kept>): void {
    if (!this.#kept) return;
    this.#kept = { ...this.#kept, ...part };
    this.#save();
  }

  #save(): void {
    if (this.#kept && !this.#paused) this.#store.write(this.#kept);
  }
}
