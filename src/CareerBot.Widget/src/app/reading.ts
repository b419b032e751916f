import { Tabs } from '../session/tabs.ts';
import type { Transcript } from '../ui/transcript.ts';
import type { Grant } from '../wire/credentials.ts';
import type { Memory } from './memory.ts';

export interface ReadingHooks {
  readonly unread: (count: number) => void;
  readonly conversationId: () => string;
  /** Another tab left the conversation for another one, or for none yet. */
  readonly changed: (grant: Grant | undefined) => void;
}

/** Knows what has been read, here and in the other tabs, and counts what has not. */
export class Reading {
  readonly #tabs: Tabs;
  #unread = 0;
  #shown = false;

  constructor(private readonly transcript: Transcript, private readonly memory: Memory, private readonly hooks: ReadingHooks) {
    this.#tabs = new Tabs(news => {
      if (news.type === 'changed') hooks.changed(news.grant);
      else if (news.conversationId === hooks.conversationId()) this.reset();
    });
  }

  /** The chat is in sight or not. */
  show(shown: boolean): void {
    this.#shown = shown;
    this.look();
  }

  /** A reply has just come. */
  came(): void {
    if (this.#seesNow) this.look();
    else this.#set(this.#unread + 1);
  }

  /** The history has been shown again: what came after the last reply that was read is unread. */
  cameBack(): void {
    const lastRead = this.memory.kept?.lastRead;
    if (this.#seesNow) this.look();
    else if (lastRead) this.#set(this.transcript.repliesAfter(lastRead));
  }

  /** What is in sight now counts as read. */
  look(): void {
    if (!this.#seesNow) return;
    this.#set(0);
    const id = this.transcript.lastReply;
    if (!id || id === this.memory.kept?.lastRead) return;
    this.memory.read(id);
    this.#tabs.tell({ type: 'read', conversationId: this.hooks.conversationId(), id });
  }

  /** Tells the other tabs that the conversation is another now. */
  tellChanged(grant?: Grant): void {
    if (this.memory.onDevice) this.#tabs.tell({ type: 'changed', grant });
  }

  reset(): void {
    this.#set(0);
  }

  close(): void {
    this.#tabs.close();
  }

  get #seesNow(): boolean {
    return this.#shown && document.visibilityState === 'visible';
  }

  #set(count: number): void {
    this.#unread = count;
    this.hooks.unread(count);
  }
}
