import { asCount, asFlag, asList, asRecord, asText } from '../shared/check.ts';
import type { ChatOptions } from '../shared/options.ts';
import type { Grant } from '../wire/credentials.ts';

export type Resume = ChatOptions['resume'];

/** Where the reader was: `end`, or the message at the top and how far it was scrolled past. */
export interface Place { readonly id: string; readonly offset: number }

/** What a device or a tab remembers of a chat. */
export interface Kept {
  readonly grant: Grant;
  /** When the person last did something, in this device's milliseconds. */
  readonly used: number;
  readonly lastRead: string;
  readonly place?: Place | undefined;
  /** The line about remembering has been shown. */
  readonly told: boolean;
}

const key = 'careerbot.chat';
const outboxKey = 'careerbot.unsent';
const modeKey = 'careerbot.resume';
const languageKey = 'careerbot.language';

/** After so many milliseconds without use a chat that only a tab remembers is over. */
export const idleInTab = 20 * 60_000;

/** Keeps a chat in the browser's storage, or only in memory where the page or the browser wants it so. */
export class SessionStore {
  #mode: Resume;
  /** The browser refused storage although the page asked for it. */
  readonly refused: boolean;
  #idled = false;

  constructor(wanted: Resume, private readonly now: () => number, private readonly areas: Areas = browserAreas()) {
    const chosen = areas.session?.getItem(modeKey);
    const mode = wanted === 'device' && chosen === 'tab' ? 'tab' : wanted;
    this.refused = mode !== 'none' && !areas[mode === 'device' ? 'local' : 'session'];
    this.#mode = this.refused ? 'none' : mode;
  }

  get mode(): Resume {
    return this.#mode;
  }

  read(): Kept | undefined {
    const kept = parse(this.#area?.getItem(key));
    if (!kept || !this.isIdle(kept)) return kept;
    this.#idled = true;
    this.forget();
    return undefined;
  }

  /** Whether a chat was found that had not been used for too long. */
  get idled(): boolean {
    return this.#idled;
  }

  isIdle(kept: Kept): boolean {
    return this.#mode === 'tab' && this.now() - kept.used > idleInTab;
  }

  write(kept: Kept): void {
    attempt(() => this.#area?.setItem(key, JSON.stringify(kept)));
  }

  readUnsent(): readonly { clientId: string; activity: Record<string, unknown> }[] {
    return asList(parseJson(this.areas.session?.getItem(outboxKey))).flatMap(item => {
      const clientId = asText(asRecord(item)['clientId'], 100);
      return clientId ? [{ clientId, activity: { ...asRecord(asRecord(item)['activity']) } }] : [];
    });
  }

  writeUnsent(items: readonly { clientId: string; activity: unknown }[]): void {
    if (this.#mode === 'none') return;
    attempt(() => items.length
      ? this.areas.session?.setItem(outboxKey, JSON.stringify(items.map(({ clientId, activity }) => ({ clientId, activity }))))
      : this.areas.session?.removeItem(outboxKey));
  }

  /** The language that the person chose in the menu, where there was a choice. */
  get language(): string | undefined {
    return asText(this.#area?.getItem(languageKey), 20);
  }

  keepLanguage(code: string): void {
    attempt(() => this.#area?.setItem(languageKey, code));
  }

  forgetLanguage(): void {
    attempt(() => {
      this.areas.local?.removeItem(languageKey);
      this.areas.session?.removeItem(languageKey);
    });
  }

  forget(): void {
    attempt(() => {
      this.areas.local?.removeItem(key);
      this.areas.session?.removeItem(key);
      this.areas.session?.removeItem(outboxKey);
    });
  }

  /** From now on only this tab remembers, and only until it is closed. */
  shareComputer(kept: Kept | undefined): void {
    const { language } = this;
    this.forget();
    this.forgetLanguage();
    this.#mode = this.areas.session ? 'tab' : 'none';
    attempt(() => this.areas.session?.setItem(modeKey, 'tab'));
    if (language) this.keepLanguage(language);
    if (kept) this.write(kept);
  }

  get #area(): Storage | undefined {
    return this.#mode === 'device' ? this.areas.local : this.#mode === 'tab' ? this.areas.session : undefined;
  }
}

export interface Areas { readonly local?: Storage | undefined; readonly session?: Storage | undefined }

export function browserAreas(): Areas {
  return { local: usable(() => localStorage), session: usable(() => sessionStorage) };
}

function usable(get: () => Storage): Storage | undefined {
  try {
    const area = get();
    area.setItem('careerbot.try', '1');
    area.removeItem('careerbot.try');
    return area;
  } catch {
    return undefined;
  }
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // A full or withdrawn storage only means that less is remembered.
  }
}

function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** A grant as it was stored or told; undefined if it is none. */
export function readGrant(value: unknown): Grant | undefined {
  const given = asRecord(value);
  const token = asText(given['token'], 8000);
  const conversationId = asText(given['conversationId'], 300);
  return token && conversationId
    ? { token, conversationId, userId: asText(given['userId'], 200), expiresAt: asCount(given['expiresAt']) ?? 0 }
    : undefined;
}

function parse(text: string | null | undefined): Kept | undefined {
  const given = asRecord(parseJson(text));
  const grant = readGrant(given['grant']);
  if (!grant) return undefined;
  const place = asRecord(given['place']);
  const placeId = asText(place['id'], 300);
  return {
    grant,
    used: asCount(given['used']) ?? 0,
    lastRead: asText(given['lastRead'], 300) ?? '',
    place: placeId ? { id: placeId, offset: Number(place['offset']) || 0 } : undefined,
    told: asFlag(given['told']),
  };
}
