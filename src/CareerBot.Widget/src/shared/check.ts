/** What any value from outside is until it has been looked at. */
export type Loose = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asRecord = (value: unknown): Loose => (isRecord(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The text, cut to a length, or undefined if it is none. */
export const asText = (value: unknown, longest = 4000): string | undefined =>
  typeof value === 'string' ? value.slice(0, longest) : undefined;

export const asFlag = (value: unknown): boolean => value === true;

export const asCount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

export function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find(candidate => candidate === value);
}

/** Only the entries whose values are short texts: a map of words. */
export function asWords(value: unknown, longest = 400): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [key, word] of Object.entries(asRecord(value))) {
    const text = asText(word, longest);
    if (text !== undefined && key.length <= 60) words[key] = text;
  }
  return words;
}
