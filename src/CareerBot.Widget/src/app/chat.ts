import type { Config } from '../shared/config.ts';
import type { ChatOptions } from '../shared/options.ts';
import type { FrameEvent } from '../shared/protocol.ts';
import { wordsOf, type Words } from '../shared/words.ts';
import { openSafely } from '../render/links.ts';
import { Tabs } from '../session/tabs.ts';
import { Announcer } from '../ui/announcer.ts';
import { cardsDrawn } from '../ui/attachments.ts';
import { Composer, refuseFiles } from '../ui/composer.ts';
import type { Context } from '../ui/context.ts';
import { el } from '../ui/dom.ts';
import { confirm, type MenuItem } from '../ui/menu.ts';
import { plainText } from '../ui/message.ts';
import { Notices } from '../ui/notices.ts';
import { Speech } from '../ui/speech.ts';
import { Suggestions } from '../ui/suggestions.ts';
import { Times } from '../ui/time.ts';
import { Transcript } from '../ui/transcript.ts';
import type { Activity, CardAction } from '../wire/activity.ts';
import { Line, type LineState } from '../wire/line.ts';
import { browser, type Platform } from '../wire/platform.ts';
import { Memory } from './memory.ts';
import { asShown, newId, toActivity, toEvent, type Outgoing } from './outgoing.ts';
import { header, intro, languageItems, type Mode } from './shell.ts';
import { StatusLine } from './status.ts';
import { TypingSign } from './typing.ts';

export interface ChatHooks {
  readonly unread: (count: number) => void;
  readonly event: (name: FrameEvent, role?: 'bot' | 'user', id?: string) => void;
  readonly close?: (() => void) | undefined;
  readonly language: (code: string) => void;
}

/** The chat: hears the line, shows what it says, and sends what a person does. */
export class Chat {
  readonly #words: Words;
  readonly #line: Line;
  readonly #memory: Memory;
  readonly #tabs: Tabs;
  readonly #announcer = new Announcer();
  readonly #notices: Notices;
  readonly #status: StatusLine;
  readonly #transcript: Transcript;
  readonly #suggestions: Suggestions;
  readonly #composer: Composer;
  readonly #typing: TypingSign;
  readonly #intro: HTMLElement;
  #state: LineState = 'connecting';
  #shown = false;
  #begun = false;
  #skew = 0;
  #unread = 0;
  readonly #ended = new AbortController();
  #saving: (() => void) | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly origin: string,
    private readonly config: Config,
    private readonly options: ChatOptions,
    mode: Mode,
    private readonly hooks: ChatHooks,
    private readonly platform: Platform = browser,
  ) {
    this.#words = wordsOf(options.texts, config.texts);
    this.#memory = new Memory(options.resume, platform.now);
    this.#notices = new Notices(this.#words);
    this.#status = new StatusLine(this.#notices, platform, () => this.startNew());
    const context = this.#context();
    this.#transcript = new Transcript(
      { context, times: new Times(config.language), speech: new Speech(config.language, () => (root.dataset['voices'] = '')) },
      () => this.#saveLater(),
      key => this.#line.outbox.retry(key));
    this.#suggestions = new Suggestions(context, action => this.#act(action));
    this.#composer = new Composer(context, text => this.send(text));
    this.#typing = new TypingSign(platform, on => this.#transcript.setTyping(on));
    this.#intro = intro(config, options);
    this.#line = this.#makeLine();
    this.#tabs = new Tabs(news => news.type === 'read' ? this.#readElsewhere(news.conversationId) : this.#changedElsewhere(news.conversationId));
    this.#build(mode);
    this.#watch();
  }

  /** The person sees the chat now, or does not any more. The first sight starts the conversation; a kept one goes on unseen. */
  show(shown: boolean, focus: boolean): void {
    this.#shown = shown;
    if (shown || this.#memory.kept) this.begin();
    if (shown && focus) this.#focus();
    if (shown) this.#readNow();
  }

  /** Starts, or goes on with, the conversation. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    if (this.#memory.refused) this.#notices.show('memory', 'notRemembered', undefined, true);
    this.#line.start(this.#memory.kept?.grant);
    if (!this.#memory.kept) this.#restoreUnsent();
  }

  send(text: string): void {
    this.#say({ text });
  }

  /** Leaves the conversation behind and begins another. */
  startNew(): void {
    this.#memory.forget();
    this.#restart();
    this.#tabs.tell({ type: 'changed', conversationId: '' });
  }

  /** Ends this chat's part on the page; the conversation itself goes on. */
  stop(): void {
    this.#ended.abort();
    this.#line.stop();
    this.#tabs.close();
  }

  #restart(): void {
    this.#memory.resume();
    this.#line.outbox.clear();
    this.#transcript.clear();
    this.#suggestions.show([]);
    this.#notices.clear();
    this.#announcer.clear();
    this.#setUnread(0);
    this.#line.start(this.#memory.kept?.grant);
    this.hooks.event('conversation');
  }

  #say(message: Outgoing): void {
    this.begin();
    if (this.#state === 'expired') this.startNew();
    const clientId = newId();
    const activity = toActivity(message, clientId, this.config.language, this.platform.now());
    const hadFocus = this.#suggestions.hasFocus;
    this.#suggestions.show([]);
    if (hadFocus) this.#focus();
    this.#showPending(clientId, activity);
    this.#line.outbox.add(clientId, activity);
    this.#typing.expect();
    this.hooks.event('message', 'user', clientId);
    this.#memory.used();
    if (this.#memory.mustTell) this.#tellRemembering();
  }

  #showPending(clientId: string, activity: Readonly<Record<string, unknown>>): void {
    this.#intro.remove();
    this.#transcript.addPending({ key: clientId, fromUser: true, at: this.platform.now(), activity: asShown(activity, clientId) });
    if (this.#state !== 'online') this.#transcript.setState(clientId, 'waiting');
  }

  #act(action: CardAction): void {
    const value = typeof action.value === 'string' ? action.value : undefined;
    switch (action.type) {
      case 'imBack':
        return this.#say({ text: value ?? action.title });
      case 'postBack':
        return this.#say({ text: value, value: value === undefined ? action.value : undefined, displayText: action.title });
      case 'messageBack':
        return this.#say({ text: action.text, value: action.value, displayText: action.displayText ?? action.title });
      default: {
        const address = action.type === 'call' && value && !/^tel:/i.test(value) ? `tel:${value}` : value;
        if (!openSafely(address)) this.#notices.show('link', 'linkBlocked', undefined, true);
      }
    }
  }

  #heard(activity: Activity, history: boolean): void {
    if (activity.type === 'typing') {
      if (!activity.fromUser) this.#typing.seen();
    } else if (activity.type === 'event') {
      if (!activity.fromUser && activity.name === 'forgotten' && !history) this.#forgotten();
    } else if (activity.type === 'message') {
      this.#intro.remove();
      if (activity.fromUser) this.#heardOwn(activity);
      else this.#heardReply(activity, history);
    }
  }

  #heardOwn(activity: Activity): void {
    const at = this.#localTime(activity);
    this.#suggestions.show([]);
    if (activity.clientId && this.#transcript.confirm(activity.clientId, at)) return;
    if (!activity.text && !activity.displayText) return;
    if (activity.postBack && !activity.displayText) return;
    this.#transcript.add({ key: activity.clientId ?? activity.id, fromUser: true, at, activity });
  }

  #heardReply(activity: Activity, history: boolean): void {
    this.#typing.end();
    const item = this.#transcript.add({ key: activity.id, fromUser: false, at: this.#localTime(activity), activity });
    const hadFocus = this.#suggestions.hasFocus;
    this.#suggestions.show(activity.actions);
    if (hadFocus) this.#focus();
    if (history) return;
    void cardsDrawn(item).then(() => this.#announcer.say(this.#announcement(item, activity)));
    if (this.#seenNow) this.#readNow();
    else this.#setUnread(this.#unread + 1);
    this.hooks.event('message', 'bot', activity.id);
  }

  #announcement(item: Element, activity: Activity): string {
    const list = activity.actions.map(action => action.title).join(', ');
    const said = this.#words('botSaid', { name: this.config.bot.name, text: plainText(item) });
    return list ? `${said} ${this.#words('suggestionsCount', { list })}` : said;
  }

  #historyEnds(): void {
    this.#restoreUnsent();
    this.#transcript.goTo(this.#memory.kept?.place);
    const { lastRead } = this.#memory.kept ?? {};
    if (this.#seenNow) this.#readNow();
    else if (lastRead) this.#setUnread(this.#repliesAfter(lastRead));
  }

  /** Messages that an earlier load of this page could not send. */
  #restoreUnsent(): void {
    for (const { clientId, activity } of this.#memory.readUnsent()) {
      if (this.#transcript.item(clientId) || this.#line.outbox.items.some(item => item.clientId === clientId)) continue;
      if (activity['type'] === 'message') this.#showPending(clientId, activity);
      this.#line.outbox.add(clientId, activity);
    }
  }

  #repliesAfter(id: string): number {
    const replies = [...this.#transcript.list.querySelectorAll<HTMLElement>('.message:not(.mine)')];
    return replies.length - 1 - replies.findIndex(item => item.dataset['key'] === id);
  }

  #stateChanged(state: LineState, reason: string): void {
    const resuming = state === 'expired' && this.#transcript.empty;
    this.#state = state;
    this.root.dataset['line'] = state;
    if (state === 'online') this.#markWaiting('sending');
    if (state === 'offline') this.#markWaiting('waiting');
    if (state !== 'online') this.#typing.end();
    if (!resuming) return this.#status.show(state, reason);
    this.startNew();
    this.#notices.show('expired', 'expiredResumed', undefined, true);
  }

  #markWaiting(state: 'sending' | 'waiting'): void {
    for (const item of this.#line.outbox.items) if (!item.failed) this.#transcript.setState(item.clientId, state);
  }

  #tellRemembering(): void {
    this.#memory.told();
    this.#notices.show('memory', 'rememberDevice', {
      label: 'sharedComputer',
      act: () => {
        this.#memory.shareComputer();
        this.#notices.show('memory', 'sharedDone', undefined, true);
        this.#focus();
      },
    }, true);
  }

  #askForget(): void {
    confirm(this.#words('forgetQuestion'), this.#words('forgetYes'), this.#words('cancel'), () => {
      this.#say({ text: this.config.commands.forget, confirmed: true });
      this.#memory.forget();
    });
  }

  /** The bot has erased the person: nothing of the old chat stays here either. */
  #forgotten(): void {
    this.startNew();
    this.#notices.show('memory', 'forgotten', undefined, true);
    this.hooks.event('forgotten');
  }

  get #seenNow(): boolean {
    return this.#shown && document.visibilityState === 'visible';
  }

  #readNow(): void {
    if (!this.#seenNow) return;
    this.#setUnread(0);
    const id = this.#transcript.lastReply;
    if (!id || id === this.#memory.kept?.lastRead) return;
    this.#memory.read(id);
    this.#tabs.tell({ type: 'read', conversationId: this.#line.grant?.conversationId ?? '', id });
  }

  #readElsewhere(conversationId: string): void {
    if (conversationId === this.#line.grant?.conversationId) this.#setUnread(0);
  }

  #changedElsewhere(conversationId: string): void {
    if (!this.#begun || !this.#memory.onDevice || (conversationId && conversationId === this.#line.grant?.conversationId)) return;
    if (!conversationId) {
      this.#line.stop();
      return;
    }
    if (this.#memory.reread()?.grant.conversationId !== this.#line.grant?.conversationId) this.#restart();
  }

  #setUnread(count: number): void {
    this.#unread = count;
    this.hooks.unread(count);
  }

  #localTime(activity: Activity): number {
    const at = Date.parse(activity.timestamp ?? '');
    return Number.isNaN(at) ? this.platform.now() : at - this.#skew;
  }

  #focus(): void {
    if (matchMedia('(pointer: coarse)').matches) this.#transcript.focus();
    else this.#composer.focus();
  }

  #saveLater(): void {
    this.#saving?.();
    this.#saving = this.platform.later(() => this.#memory.place(this.#transcript.place), 400);
  }

  #context(): Context {
    return {
      config: this.config,
      words: this.#words,
      name: this.config.bot.name,
      lite: this.options.lite || (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true,
      clock: this.platform.now,
      act: action => this.#act(action),
      submit: (value, title) => this.#say({ value, displayText: title }),
      rate: (activityId, rating) => {
        const clientId = newId();
        this.#line.outbox.add(clientId, toEvent('feedback', { activityId, rating }, clientId));
      },
      notice: text => this.#announcer.say(text),
    };
  }

  #makeLine(): Line {
    return new Line(this.platform, this.origin, this.config.language, {
      activity: (activity, history) => this.#heard(activity, history),
      historyEnds: () => this.#historyEnds(),
      state: (state, reason) => this.#stateChanged(state, reason),
      grant: grant => {
        const fresh = this.#memory.kept?.grant.conversationId !== grant.conversationId;
        this.#memory.grant(grant);
        if (fresh) this.#tabs.tell({ type: 'changed', conversationId: grant.conversationId });
      },
      accepted: clientId => {
        this.#transcript.setState(clientId, 'sent');
        this.#typing.answered();
      },
      failed: (clientId, reason) => {
        this.#typing.end();
        this.#transcript.setState(clientId, 'failed', reason);
      },
      trying: clientId => this.#transcript.setState(clientId, 'sending'),
      slow: slow => this.#status.slow(slow),
      pending: items => this.#memory.unsent(items),
      skew: ms => (this.#skew = Math.abs(ms) > 90_000 ? ms : 0),
    });
  }

  #build(mode: Mode): void {
    const { config, options } = this;
    const items: MenuItem[] = [
      { label: this.#words('newConversation'), shape: 'restart', act: () => { this.startNew(); this.#focus(); } },
      ...(config.commands.forget ? [{ label: this.#words('forgetMe'), shape: 'forget', act: () => this.#askForget() } as const] : []),
      ...(config.privacyUrl ? [{ label: this.#words('privacy'), shape: 'lock', act: () => void openSafely(config.privacyUrl) } as const] : []),
      ...languageItems(config, this.hooks.language),
    ];
    this.root.className = 'chat';
    this.root.dataset['mode'] = mode;
    this.root.lang = config.language;
    this.root.dir = config.direction;
    this.#transcript.element.prepend(this.#intro);
    this.root.replaceChildren(
      header(config, options, this.#words, items, this.hooks.close),
      this.#transcript.element,
      this.#notices.element,
      el('footer', { class: 'bottom' }, this.#suggestions.element, this.#composer.element),
      this.#announcer.element);
    this.#suggestions.show(config.starters.map(({ title, value }) => ({ type: 'imBack', title, value })));
  }

  #watch(): void {
    const { signal } = this.#ended;
    addEventListener('online', () => this.#line.wake(true), { signal });
    addEventListener('offline', () => this.#line.wentOffline(), { signal });
    addEventListener('pageshow', event => event.persisted && this.#line.wake(true), { signal });
    addEventListener('pagehide', () => this.#memory.place(this.#transcript.place), { signal });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      if (this.#begun) this.#line.wake(false);
      this.#readNow();
    }, { signal });
    refuseFiles(this.root, signal, () => this.#notices.show('files', 'noFiles', undefined, true));
    this.root.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.hooks.close?.();
    }, { signal });
  }
}
