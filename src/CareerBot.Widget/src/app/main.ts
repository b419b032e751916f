import { readConfig, type Config } from '../shared/config.ts';
import { fromAttributes, readOptions, type ChatOptions } from '../shared/options.ts';
import { SessionStore } from '../session/store.ts';
import { applyTheme } from '../ui/theme.ts';
import { Backoff } from '../wire/backoff.ts';
import { call, Refusal, type Answer } from '../wire/http.ts';
import { browser } from '../wire/platform.ts';
import { Chat, type ChatHooks } from './chat.ts';
import { joinPage } from './frame.ts';
import type { Mode } from './shell.ts';

/** Where the bot is: the folder above the one that this file was loaded from. */
const origin = new URL('..', import.meta.url).href.replace(/\/$/, '');
const root = document.getElementById('careerbot')!;

const query = new URLSearchParams(location.search);
const fetchConfig = (language: string | undefined): Promise<Answer> =>
  call(browser, 'GET', `${origin}/widget/config.json${language ? `?lang=${encodeURIComponent(language)}` : ''}`);

/** Brought by the page, or asked for at once, while the page around the frame still says its options. */
const expected = query.get('lang') ?? root.dataset['lang'];
const brought = document.getElementById('careerbot-config')?.textContent;
let early: Promise<Answer> | undefined = brought ? Promise.resolve({ body: JSON.parse(brought), serverTime: undefined }) : fetchConfig(expected);
early.catch(() => undefined);

async function loadConfig(language: string | undefined): Promise<Config> {
  const backoff = new Backoff(browser.random, 1_000);
  for (;;) {
    try {
      const asked = (language === expected && early) || fetchConfig(language);
      early = undefined;
      return readConfig((await asked).body);
    } catch (error) {
      tellUnavailable(error instanceof Refusal && !error.passing ? error.message : undefined);
      if (error instanceof Refusal && !error.passing) throw error;
      await new Promise(resolve => setTimeout(resolve, backoff.next()));
    }
  }
}

/** Before the words have come, the page's own sentence for this case is all there is. */
function tellUnavailable(reason: string | undefined): void {
  const place = root.querySelector<HTMLElement>('[data-unavailable]');
  if (!place) return;
  place.textContent = reason || (place.dataset['unavailable'] ?? '');
  place.hidden = false;
}

export interface Open { readonly show: (shown: boolean, focus: boolean) => void; readonly send: (text: string) => void }

/** Makes the chat; choosing another language makes it anew in the same place. */
async function make(options: ChatOptions, mode: Mode, hooks: Omit<ChatHooks, 'language'>): Promise<Open> {
  const store = (): SessionStore => new SessionStore(options.resume, browser.now);
  let chat = await build({ ...options, lang: store().language ?? options.lang });
  return { show: (shown, focus) => chat.show(shown, focus), send: text => chat.send(text) };

  async function build(chosen: ChatOptions): Promise<Chat> {
    applyTheme(document.documentElement, chosen);
    const config = await loadConfig(chosen.lang);
    document.documentElement.lang = config.language;
    document.documentElement.dir = config.direction;
    return new Chat(root, origin, config, chosen, mode, { ...hooks, language: lang => void change({ ...chosen, lang }) });
  }

  async function change(chosen: ChatOptions): Promise<void> {
    if (chosen.lang) store().keepLanguage(chosen.lang);
    chat.stop();
    chat = await build(chosen);
    chat.show(true, true);
  }
}

const parentOrigin = query.get('parent');
if (parentOrigin && window.parent !== window) {
  joinPage(parentOrigin, make);
} else {
  const options = readOptions(fromAttributes(root.dataset));
  const title = document.title;
  const unread = (count: number): void => void (document.title = count ? `(${count}) ${title}` : title);
  void make(options, 'page', { unread, event: () => undefined }).then(chat => {
    chat.show(true, false);
    const asked = new URLSearchParams(location.hash.slice(1)).get('ask');
    if (asked) {
      history.replaceState(null, '', location.pathname + location.search);
      chat.send(asked.slice(0, 400));
    }
  });
}
