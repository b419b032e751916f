import type { Config } from '../shared/config.ts';
import type { Words } from '../shared/words.ts';
import type { CardAction } from '../wire/activity.ts';
import type { Rating } from '../wire/rating.ts';

/** What the parts of the chat share. */
export interface Context {
  readonly config: Config;
  readonly words: Words;
  readonly name: string;
  readonly lite: boolean;
  readonly clock: () => number;
  /** Acts on a button of a card or a suggestion. */
  readonly act: (action: CardAction) => void;
  /** Sends what an adaptive card was filled with. */
  readonly submit: (value: unknown, title: string) => void;
  readonly rate: (activityId: string, rating: Rating) => void;
  readonly notice: (text: string) => void;
}
