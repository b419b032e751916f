import { asFlag, asList, asRecord, asText, isRecord, type Loose } from '../shared/check.ts';

/** What is shown of one text; the rest of a longer one is cut. */
export const longestShown = 20_000;

export interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly value: unknown;
  readonly text?: string | undefined;
  readonly displayText?: string | undefined;
}

export interface Attachment {
  readonly contentType: string;
  readonly contentUrl?: string | undefined;
  readonly name?: string | undefined;
  readonly content: unknown;
}

/** A Direct Line activity, reduced to what the chat shows or acts on. */
export interface Activity {
  readonly type: string;
  readonly id: string;
  readonly fromUser: boolean;
  readonly timestamp?: string | undefined;
  readonly text: string;
  readonly speak?: string | undefined;
  readonly locale?: string | undefined;
  readonly plain: boolean;
  readonly name?: string | undefined;
  readonly carousel: boolean;
  readonly attachments: readonly Attachment[];
  readonly actions: readonly CardAction[];
  readonly clientId?: string | undefined;
  readonly postBack: boolean;
  readonly displayText?: string | undefined;
  /** What the reply tells of; only such a reply can be rated. */
  readonly topic?: string | undefined;
  readonly value?: unknown;
}

/** Reads an activity; anything that is not one (no object, no type, no id) is undefined. */
export function readActivity(value: unknown, userId: string | undefined): Activity | undefined {
  if (!isRecord(value)) return undefined;
  const type = asText(value['type'], 60);
  const id = asText(value['id'], 300) ?? '';
  if (!type || (!id && type !== 'typing')) return undefined;
  const from = asRecord(value['from']);
  const channelData = asRecord(value['channelData']);
  return {
    type,
    id,
    fromUser: from['role'] === 'user' || (userId !== undefined && from['id'] === userId),
    timestamp: asText(value['timestamp'], 40),
    text: asText(value['text'], longestShown) ?? '',
    speak: asText(value['speak'], longestShown),
    locale: asText(value['locale'], 20),
    plain: value['textFormat'] === 'plain',
    name: asText(value['name'], 100),
    carousel: value['attachmentLayout'] === 'carousel',
    attachments: asList(value['attachments']).slice(0, 20).flatMap(readAttachment),
    actions: readActions(asRecord(value['suggestedActions'])['actions']),
    clientId: asText(channelData['clientActivityID'], 100),
    postBack: asFlag(channelData['postBack']),
    displayText: asText(channelData['displayText'], 400),
    topic: asText(channelData['topic'], 200),
    value: value['value'],
  };
}

export const readActions = (value: unknown): CardAction[] => asList(value).slice(0, 20).flatMap(readAction);

function readAction(value: unknown): CardAction[] {
  if (!isRecord(value)) return [];
  const type = asText(value['type'], 40) ?? 'imBack';
  const title = asText(value['title'], 200) ?? asText(value['value'], 200);
  return title
    ? [{ type, title, value: value['value'], text: asText(value['text']), displayText: asText(value['displayText'], 400) }]
    : [];
}

function readAttachment(value: unknown): Attachment[] {
  const given: Loose = asRecord(value);
  const contentType = asText(given['contentType'], 120);
  return contentType
    ? [{ contentType, contentUrl: asText(given['contentUrl'], 200_000), name: asText(given['name'], 200), content: given['content'] }]
    : [];
}
