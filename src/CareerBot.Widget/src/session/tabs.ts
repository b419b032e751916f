import { asRecord, asText } from '../shared/check.ts';

export type TabNews =
  | { readonly type: 'read'; readonly conversationId: string; readonly id: string }
  | { readonly type: 'changed'; readonly conversationId: string };

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
  if (given['type'] === 'changed') return { type: 'changed', conversationId };
  return given['type'] === 'read' && id !== undefined ? { type: 'read', conversationId, id } : undefined;
}
