import { asCount, asList, asRecord, asText, asWords, oneOf } from './check.ts';

export interface Starter { readonly title: string; readonly value: string }
export interface Language { readonly code: string; readonly name: string }

/** `GET /widget/config.json`: every word that the widget shows, and what it must know of the bot. */
export interface Config {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly languages: readonly Language[];
  readonly bot: { readonly name: string; readonly title: string; readonly subtitle: string; readonly avatar?: string | undefined };
  readonly greeting: string;
  readonly starters: readonly Starter[];
  readonly commands: { readonly forget: string };
  readonly longestText: number;
  readonly privacyUrl?: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

/** Makes a whole config of whatever the server gave: a missing part is empty, never an error. */
export function readConfig(value: unknown): Config {
  const given = asRecord(value);
  const bot = asRecord(given['bot']);
  const commands = asRecord(given['commands']);
  return {
    language: asText(given['language'], 20) ?? 'en',
    direction: oneOf(['ltr', 'rtl'] as const, given['direction']) ?? 'ltr',
    languages: asList(given['languages']).flatMap(readLanguage),
    bot: {
      name: asText(bot['name'], 80) ?? '',
      title: asText(bot['title'], 120) ?? '',
      subtitle: asText(bot['subtitle'], 200) ?? '',
      avatar: asText(bot['avatar'], 2000),
    },
    greeting: asText(given['greeting'], 400) ?? '',
    starters: asList(given['starters']).flatMap(readStarter).slice(0, 6),
    commands: { forget: asText(commands['forget'], 100) ?? '' },
    longestText: asCount(given['longestText']) || 2000,
    privacyUrl: asText(given['privacyUrl'], 2000),
    texts: asWords(given['texts']),
  };
}

function readStarter(value: unknown): Starter[] {
  const title = asText(asRecord(value)['title'], 120);
  return title ? [{ title, value: asText(asRecord(value)['value'], 400) ?? title }] : [];
}

function readLanguage(value: unknown): Language[] {
  const { code, name } = asRecord(value);
  return typeof code === 'string' && typeof name === 'string' ? [{ code, name }] : [];
}
