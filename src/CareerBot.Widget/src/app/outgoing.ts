import type { Activity } from '../wire/activity.ts';

/** What a person sends: a text, or the value of a card, with what stands in the transcript for it. */
export interface Outgoing {
  readonly text?: string | undefined;
  readonly value?: unknown;
  /** Shown instead of the text; the bot is told that it was no typed message. */
  readonly displayText?: string | undefined;
  readonly confirmed?: boolean;
}

/** The id by which a message is known to this page before the server has given it one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

export function toActivity(message: Outgoing, clientId: string, locale: string, now: number): Record<string, unknown> {
  return {
    type: 'message',
    ...(message.text === undefined ? {} : { text: message.text, textFormat: 'plain' }),
    ...(message.value === undefined ? {} : { value: message.value }),
    locale,
    localTimestamp: localTime(new Date(now)),
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    channelData: {
      clientActivityID: clientId,
      ...(message.displayText === undefined ? {} : { postBack: true, displayText: message.displayText }),
      ...(message.confirmed ? { confirmed: true } : {}),
    },
  };
}

export function toEvent(name: string, value: unknown, clientId: string): Record<string, unknown> {
  return { type: 'event', name, value, channelData: { clientActivityID: clientId } };
}

/** How an own message looks before the server has sent it back. */
export function asShown(activity: Readonly<Record<string, unknown>>, clientId: string): Activity {
  const { displayText } = activity['channelData'] as { displayText?: string };
  return {
    type: 'message', id: clientId, fromUser: true, text: String(activity['text'] ?? ''), plain: true, carousel: false,
    attachments: [], actions: [], clientId, postBack: displayText !== undefined, displayText,
  };
}

/** ISO 8601 with this device's offset, so that "tomorrow" is the person's. */
function localTime(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
