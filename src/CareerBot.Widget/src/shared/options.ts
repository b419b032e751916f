import { asFlag, asRecord, asText, asWords, oneOf } from './check.ts';

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export const resumes = ['device', 'tab', 'none'] as const;

/** What the page's author may set; the same names stand in the README as `data-` attributes. */
export interface ChatOptions {
  readonly theme: (typeof themes)[number];
  readonly resume: (typeof resumes)[number];
  readonly lite: boolean;
  readonly lang?: string | undefined;
  readonly accent?: string | undefined;
  readonly title?: string | undefined;
  readonly avatar?: string | undefined;
  readonly greeting?: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

/** Checks options that came through a message: nothing of another shape gets in. */
export function readOptions(value: unknown): ChatOptions {
  const given = asRecord(value);
  return {
    theme: oneOf(themes, given['theme']) ?? 'auto',
    resume: oneOf(resumes, given['resume']) ?? 'device',
    lite: asFlag(given['lite']),
    lang: asText(given['lang'], 20),
    accent: asText(given['accent'], 60),
    title: asText(given['title'], 80),
    avatar: asText(given['avatar'], 2000),
    greeting: asText(given['greeting'], 400),
    texts: asWords(given['texts']),
  };
}

/** Reads `data-` attributes; `data-text-send` overrides the text `send`. */
export function fromAttributes(data: DOMStringMap): Record<string, unknown> {
  const texts: Record<string, string> = {};
  for (const key in data) {
    if (/^text[A-Z]/.test(key)) texts[key[4]!.toLowerCase() + key.slice(5)] = data[key]!;
  }
  return { ...data, lite: 'lite' in data && data['lite'] !== 'false', texts };
}
