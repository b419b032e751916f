import { openSafely } from '../render/links.ts';
import type { CardAction } from '../wire/activity.ts';
import type { Outgoing } from './outgoing.ts';

/** What a button says in the person's name; undefined if it opens something instead. */
export function spoken(action: CardAction): Outgoing | undefined {
  const value = typeof action.value === 'string' ? action.value : undefined;
  switch (action.type) {
    case 'imBack':
      return { text: value ?? action.title };
    case 'postBack':
      return { text: value, value: value === undefined ? action.value : undefined, displayText: action.title };
    case 'messageBack':
      return { text: action.text, value: action.value, displayText: action.displayText ?? action.title };
    default:
      return undefined;
  }
}

/** Opens what a button points to; false if that is not safe. */
export function openTarget(action: CardAction): boolean {
  const value = typeof action.value === 'string' ? action.value : '';
  return openSafely(action.type === 'call' && !/^tel:/i.test(value) ? `tel:${value}` : value);
}
