import { asRecord, asText } from '../shared/check.ts';
import type { Platform } from './platform.ts';

/** An answer that is no success, with the code and sentence that the server gave. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfter: number | undefined,
  ) {
    super(message);
  }

  /** The token is not accepted any more (or never was). A full conversation has the same status, whatever the token. */
  get unauthorised(): boolean {
    return (this.status === 401 || this.status === 403) && this.code !== 'ConversationFull';
  }

  /** Trying the same again later may succeed. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 408 || this.status === 429;
  }
}

export interface Answer { readonly body: unknown; readonly serverTime: number | undefined }

/** Sends JSON and reads JSON; throws Refusal for a status, TypeError or AbortError when no answer came. */
export async function call(
  platform: Platform, method: string, url: string, token?: string, body?: unknown, patience = 30_000,
): Promise<Answer> {
  const abort = new AbortController();
  const cancel = platform.later(() => abort.abort(), patience);
  try {
    const response = await platform.fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: body === undefined ? null : JSON.stringify(body),
      credentials: 'omit',
      cache: token ? 'no-store' : 'default',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw refusal(response, answer);
    return { body: answer, serverTime: Date.parse(response.headers.get('date') ?? '') || undefined };
  } finally {
    cancel();
  }
}

function refusal(response: Response, answer: unknown): Refusal {
  const error = asRecord(asRecord(answer)['error']);
  const seconds = Number(response.headers.get('retry-after'));
  return new Refusal(
    response.status,
    asText(error['code'], 100) ?? '',
    asText(error['message'], 600) ?? '',
    seconds > 0 ? seconds * 1000 : undefined,
  );
}
