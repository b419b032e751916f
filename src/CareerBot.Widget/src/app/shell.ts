import type { ChatOptions } from '../shared/options.ts';
import type { Config } from '../shared/config.ts';
import type { Words } from '../shared/words.ts';
import { safePicture } from '../render/links.ts';
import { button, el, icon } from '../ui/dom.ts';
import { Menu, type MenuItem } from '../ui/menu.ts';

export type Mode = 'panel' | 'inline' | 'page';

/** The head of the chat: who speaks, the menu, and the button that closes a panel. */
export function header(config: Config, options: ChatOptions, words: Words, items: readonly MenuItem[], close: (() => void) | undefined): HTMLElement {
  return el('header', { class: 'head' },
    avatar(config, options),
    el('div', { class: 'who' },
      el('h1', {}, options.title ?? config.bot.title),
      config.bot.subtitle && el('p', {}, config.bot.subtitle)),
    new Menu(words, items).element,
    close && button(words('close'), close, { class: 'quiet', 'data-part': 'close' }, icon('close')));
}

export function avatar(config: Config, options: ChatOptions): HTMLElement {
  const src = safePicture(options.avatar ?? config.bot.avatar);
  return el('span', { class: 'avatar', 'aria-hidden': 'true' }, src ? el('img', { src, alt: '' }) : icon('chat'));
}

/** What stands in the transcript while nothing has been said: the greeting, and questions to start with. */
export function intro(config: Config, options: ChatOptions): HTMLElement {
  return el('div', { class: 'intro' }, avatar(config, options), el('p', {}, options.greeting ?? config.greeting));
}

/** The menu's list of languages, if there is a choice. */
export function languageItems(config: Config, choose: (code: string) => void): MenuItem[] {
  return config.languages.length < 2 ? [] : config.languages.map(({ code, name }) => ({
    label: name, shape: 'globe', checked: code === config.language, act: () => choose(code),
  }));
}
