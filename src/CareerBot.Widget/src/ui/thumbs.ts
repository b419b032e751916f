import type { Rating } from '../wire/rating.ts';
import type { Context } from './context.ts';
import { button, icon } from './dom.ts';

/** The two thumbs under a reply that can be rated. A second tap takes a thumb back. */
export function thumbs(id: string, context: Context): HTMLButtonElement[] {
  return (['up', 'down'] as const).map(rating => {
    const thumb = button(context.words(rating === 'up' ? 'good' : 'bad'), () => {
      const given = thumb.getAttribute('aria-pressed') === 'true' ? null : rating;
      showRating(thumb.closest('li')!, given);
      context.rate(id, given);
      if (given) context.notice(context.words('thanks'));
    }, { class: 'quiet small', 'aria-pressed': 'false', 'data-thumb': rating }, icon(rating));
    return thumb;
  });
}

export function showRating(item: Element, rating: Rating): void {
  for (const thumb of item.querySelectorAll<HTMLElement>('[data-thumb]')) thumb.setAttribute('aria-pressed', String(thumb.dataset['thumb'] === rating));
}
