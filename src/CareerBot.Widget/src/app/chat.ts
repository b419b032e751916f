import type { Config } from '../shared/config.ts';
import type { ChatOptions } from '../shared/options.ts';
import type { FrameEvent } from '../shared/protocol.ts';
import { wordsOf, type Words } from '../shared/words.ts';
import { openSafely } from '../render/links.ts';
import { Announcer } from '../ui/announcer.ts';
import { cardsDrawn } from '../ui/attachments.ts';
import { Composer } from '../ui/composer.ts';
import type { Context } from '../ui/context.ts';
import { el } from '../ui/dom.ts';
import { confirm, type MenuItem } from '../ui/menu.ts';
import { plainText } from '../ui/message.ts';
import { Notices } from '../ui/notices.ts';
import { Speech } from '../ui/speech.ts';
import { Suggestions } from '../ui/suggestions.ts';
import { Times } from '../ui/time.ts';
import { Transcript } from '../ui/transcript.ts';
import { idleInTab } from '../session/store.ts';
import { showRating } from '../ui/thumbs.ts';
import type { Activity, CardAction } from '../wire/activity.ts';
import type { Grant } from '../wire/credentials.ts';
import { Line, type LineState } from '../wire/line.ts';
import { readRating } from '../wire/rating.ts';
import { browser, type Platform } from '../wire/platform.ts';
import { openTarget, spoken } from './actions.ts';
import { IdleEnd } from './idle.ts';
import { Memory } from './memory.ts';
import { asShown, newId, toActivity, toEvent, type Outgoing } from './outgoing.ts';
import { Reading } from './reading.ts';
import { header, intro, languageItems, type Mode } from './shell.ts';
import { StatusLine } from './status.ts';
import { TypingSign } from './typing.ts';
import { watch } from './watch.ts';

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
  readonly #reading: Reading;
  readonly #idle: IdleEnd;
  readonly #announcer = new Announcer();
  readonly #notices: Notices;
  readonly #status: StatusLine;
  readonly #transcript: Transcript;
  readonly #suggestions: Suggestions;
  readonly #composer: Composer;
  readonly #typing: TypingSign;
  readonly #intro: HTMLElement;
  #state: LineState = 'connecting';
  #begun = false;
  #skew = 0;
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
    this.#idle = new IdleEnd(platform, this.#memory, () => this.#idledOut());
    this.#notices = new Notices(this.#words, () => this.#focus());
    this.#status = new StatusLine(this.#notices, platform, () => { this.startNew(); this.#focus(); });
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
    this.#reading = new Reading(this.#transcript, this.#memory, {
      unread: hooks.unread,
      conversationId: () => this.#line.grant?.conversationId ?? '',
      changed: grant => this.#changedElsewhere(grant),
    });
    this.#build(mode);
    this.#watch();
  }

  /** The person sees the chat now, or does not any more. The first sight starts the conversation; a kept one goes on unseen. */
  show(shown: boolean, focus: boolean): void {
    if (shown || this.#memory.kept) this.begin();
    if (shown && focus) this.#focus();
    this.#reading.show(shown);
  }

  /** Starts, or goes on with, the conversation. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    if (this.#memory.refused) this.#notices.show('memory', 'notRemembered', undefined, true);
    if (this.#memory.idled) this.#tellIdled();
    this.#idle.used();
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
    this.#reading.tellChanged();
  }

  /** Ends this chat's part on the page; the conversation itself goes on. */
  stop(): void {
    this.#ended.abort();
    this.#line.stop();
    this.#reading.close();
  }

  #restart(): void {
    this.#memory.resume();
    this.#line.outbox.clear();
    this.#transcript.clear();
    this.#suggestions.show([]);
    this.#notices.clear();
    this.#announcer.clear();
    this.#reading.reset();
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
    const message = spoken(action);
    if (message) this.#say(message);
    else if (!openTarget(action)) this.#notices.show('link', 'linkBlocked', undefined, true);
  }

  #heard(activity: Activity, history: boolean): void {
    if (activity.type === 'typing') {
      if (!activity.fromUser) this.#typing.seen();
    } else if (activity.type === 'event') {
      if (activity.fromUser) this.#heardRating(activity);
      else if (activity.name === 'forgotten' && !history) this.#forgotten();
    } else if (activity.type === 'message') {
      this.#intro.remove();
      if (activity.fromUser) this.#heardOwn(activity);
      else this.#heardReply(activity, history);
    }
  }

  /** A thumb of an earlier load of this page, or of another tab. */
  #heardRating(activity: Activity): void {
    const given = readRating(activity);
    const item = given && this.#transcript.item(given.activityId);
    if (item) showRating(item, given.rating);
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
    this.#reading.came();
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
    this.#reading.cameBack();
  }

  /** Messages that an earlier load of this page could not send. */
  #restoreUnsent(): void {
    for (const { clientId, activity } of this.#memory.readUnsent()) {
      if (this.#transcript.item(clientId) || this.#line.outbox.items.some(item => item.clientId === clientId)) continue;
      if (activity['type'] === 'message') this.#showPending(clientId, activity);
      this.#line.outbox.add(clientId, activity);
    }
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
        this.#idle.used();
        this.#notices.show('memory', 'sharedDone', undefined, true);
        this.#focus();
      },
    }, true);
  }

  /** Nobody has used a chat that only this tab remembers: it is gone, with what was half written. */
  #idledOut(): void {
    if (!this.#transcript.list.querySelector('.mine')) return;
    this.#composer.clear();
    this.startNew();
    this.#tellIdled();
  }

  #tellIdled(): void {
    this.#notices.tell('expired', { text: this.#words('idleEnded', { minutes: idleInTab / 60_000 }), dismiss: true });
  }

  #askForget(): void {
    confirm(this.#words('forgetQuestion'), this.#words('forgetYes'), this.#words('cancel'), () => {
      this.#say({ text: this.config.commands.forget, confirmed: true });
      this.#memory.forgetPerson();
    });
  }

  /** The bot has erased the person: nothing of the old chat stays here either. */
  #forgotten(): void {
    this.startNew();
    this.#notices.show('memory', 'forgotten', undefined, true);
    this.hooks.event('forgotten');
  }

  #changedElsewhere(grant: Grant | undefined): void {
    if (!this.#begun || !this.#memory.onDevice || (grant && grant.conversationId === this.#line.grant?.conversationId)) return;
    if (!grant) {
      this.#memory.leave();
      this.#line.stop();
      return;
    }
    this.#memory.follow(grant);
    this.#restart();
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
        if (fresh) this.#reading.tellChanged(grant);
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
      header(config, options, this.#words, items, this.hooks.close && (() => this.#close())),
      this.#transcript.element,
      this.#notices.element,
      el('footer', { class: 'bottom' }, this.#suggestions.element, this.#composer.element),
      this.#announcer.element);
    this.#suggestions.show(config.starters.map(({ title, value }) => ({ type: 'imBack', title, value })));
  }

  /** The page around takes the panel away a moment after it is told; what comes in that moment is unread already. */
  #close(): void {
    if (!this.hooks.close) return;
    this.#reading.show(false);
    this.hooks.close();
  }

  #watch(): void {
    watch(this.root, this.#ended.signal, {
      back: networkChanged => {
        if (!this.#idle.look() && this.#begun) this.#line.wake(networkChanged);
        this.#reading.look();
      },
      offline: () => this.#line.wentOffline(),
      leaving: () => this.#memory.place(this.#transcript.place),
      files: () => this.#notices.show('files', 'noFiles', undefined, true),
      escape: () => this.#close(),
      used: () => this.#idle.used(),
    });
  }
}
