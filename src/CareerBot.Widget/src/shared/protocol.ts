import { asCount, asFlag, asRecord, asText, isRecord, oneOf } from './check.ts';
import type { ChatOptions } from './options.ts';

/** The version of the messages between a page and the chat's frame. Another number is not listened to. */
export const protocol = 1;

/** From the page to the frame. `options` is checked by the frame itself. */
export type ToFrame =
  | { readonly type: 'init'; readonly options: ChatOptions; readonly inline: boolean }
  | { readonly type: 'shown'; readonly shown: boolean; readonly focus: boolean }
  | { readonly type: 'send'; readonly text: string };

/** From the frame to the page. Carries counts and ids, never what a person or the bot wrote. */
export type ToPage =
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'unread'; readonly count: number }
  | { readonly type: 'event'; readonly name: FrameEvent; readonly role?: 'bot' | 'user' | undefined; readonly id?: string | undefined };

export const frameEvents = ['message', 'conversation', 'forgotten'] as const;
export type FrameEvent = (typeof frameEvents)[number];

export const seal = <T extends ToFrame | ToPage>(message: T): T & { careerbot: number } => ({ careerbot: protocol, ...message });

/** The message if it keeps to the protocol, otherwise undefined. */
export function readToPage(data: unknown): ToPage | undefined {
  if (!isRecord(data) || data['careerbot'] !== protocol) return undefined;
  switch (data['type']) {
    case 'ready':
    case 'close':
      return { type: data['type'] };
    case 'unread': {
      const count = asCount(data['count']);
      return count === undefined ? undefined : { type: 'unread', count };
    }
    case 'event': {
      const name = oneOf(frameEvents, data['name']);
      return name && { type: 'event', name, role: oneOf(['bot', 'user'] as const, data['role']), id: asText(data['id'], 200) };
    }
    default:
      return undefined;
  }
}

/** The message if it keeps to the protocol, otherwise undefined. `check` reads the options. */
export function readToFrame(data: unknown, check: (options: unknown) => ChatOptions): ToFrame | undefined {
  if (!isRecord(data) || data['careerbot'] !== protocol) return undefined;
  switch (data['type']) {
    case 'init':
      return { type: 'init', options: check(asRecord(data['options'])), inline: asFlag(data['inline']) };
    case 'shown':
      return { type: 'shown', shown: asFlag(data['shown']), focus: asFlag(data['focus']) };
    case 'send': {
      const text = asText(data['text'])?.trim();
      return text ? { type: 'send', text } : undefined;
    }
    default:
      return undefined;
  }
}
