// @ts-expect-error a script without types
import { readWords as read } from '../scripts/words.mjs';

/** The words of a catalogue by their keys. */
export const readWords = (language = 'en'): Record<string, string> => (read as (folder: string, language: string) => Record<string, string>)(process.cwd(), language);
