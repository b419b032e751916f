import { asRecord, asText } from '../shared/check.ts';
import type { Grant } from '../wire/credentials.ts';
import { readGrant } from './store.ts';

export type TabNews =
  | { readonly type: 'read'; readonly conversationId: string; readonly id: string }
  /** The conversation is another; its grant is told, as another tab may see the storage of before for a moment. Without one there is none yet. */
  | { readonly type: 'changed'; readonly grant?: Grant | undefined };

/** Tells the other tabs of the same browser what they should know. Silent where the browser has no channel. */
export class Tabs {
  readonly #channel: BroadcastChannel | undefined;

  constructor(heard: (news: TabNews) => void) {
    try {
      this.#channel = new BroadcastChannel('careerbot.1');
      this.#channel.onmessage = event => {
        const news = read(event.data);
        if (news) heard(news);
      };
    } catch {
      this.#channel = undefined;
    }
  }

  tell(news: TabNews): void {
    this.#channel?.postMessage(news);
  }

  close(): void {
    this.#channel?.close();
  }
}

function read(data: unknown): TabNews | undefined {
  const given = asRecord(data);
  const conversationId = asText(given['conversationId'], 300) ?? '';
  const id = asText(given['id'], 300);
  if (given['type'] === 'changed') return { type: 'changed', grant: readGrant(given['grant']) };
  return given['type'] === 'read' && id !== undefined ? { type: 'read', conversationId, id } : undefined;
}
