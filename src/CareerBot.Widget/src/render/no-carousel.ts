/** Stands for the library that adaptive cards draw carousels with: a carousel's pages come one below the other. */
export class Swiper {
  destroy(): void {}
  slideTo(): void {}
  get activeIndex(): number {
    return 0;
  }
}

export default Swiper;
export const A11y = {};
export const History = {};
export const Keyboard = {};
export const Navigation = {};
export const Pagination = {};
export const Scrollbar = {};
export const Virtual = {};
export const Autoplay = {};
