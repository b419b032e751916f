import { fromAttributes, type ChatOptions } from '../shared/options.ts';
import type { ToPage } from '../shared/protocol.ts';
import { Frame } from './frame.ts';
import { Launcher } from './launcher.ts';
import { look } from './look.ts';
import { ask } from './ask.ts';
import { island, problem, remembered } from './parts.ts';

type Handler = (detail: object) => void;

const script = document.currentScript as HTMLScriptElement;
const base = new URL('.', script.src);
const data = script.dataset;
const handlers: Record<string, Handler[]> = {};
const root = getComputedStyle(document.documentElement);

const emit = (name: string, detail: object = {}): void => {
  for (const handler of handlers[name] ?? []) {
    try {
      handler(detail);
    } catch (error) {
      console.error(error);
    }
  }
};

const given = fromAttributes(data);
given['accent'] ??= root.getPropertyValue('--careerbot-accent').trim() || undefined;
given['lang'] ??= document.documentElement.lang || undefined;
const options = given as Partial<ChatOptions>;

interface Face { open(): void; close(): void; heard(message: ToPage): void }

let face: Face | undefined;
const frame = new Frame(base, options, data['mode'] === 'inline', message => {
  if (message.type === 'event') {
    if (message.name === 'forgotten') remembered('localStorage', 'careerbot.used', null);
    else if (message.role === 'user') remembered('localStorage', 'careerbot.used', '1');
    emit(message.name, { role: message.role, id: message.id });
  }
  if (message.type === 'unread') emit('unread', { count: message.count });
  face?.heard(message);
});

/** In the page's own flow: the frame fills the element that `data-target` names. */
function inline(target: Element): Face {
  const shadow = island(target, look, true);
  const box = document.createElement('div');
  box.className = 'in p';
  shadow.append(box);
  let asked = false;
  const show = (focus: boolean): void => {
    frame.put(box, data['title'] ?? '');
    frame.say({ type: 'shown', shown: true, focus });
    if (!asked) void ask(base, options.lang, config => frame.name(data['title'] ?? config.bot.title), sentence => box.replaceChildren(problem(sentence)));
    asked = true;
  };
  new IntersectionObserver((entries, watcher) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    watcher.disconnect();
    show(false);
  }, { rootMargin: '200px' }).observe(target);
  return { open: () => { show(true); frame.focus(); }, close: () => undefined, heard: () => undefined };
}

function start(): void {
  const target = data['mode'] === 'inline' ? document.querySelector(data['target'] ?? '') : null;
  face = target ? inline(target) : new Launcher(base, data, options.lang, frame, emit);
  emit('ready');
  document.dispatchEvent(new CustomEvent('careerbot:ready'));
}

const twice = 'CareerBot' in window;
if (!twice) Object.defineProperty(window, 'CareerBot', {
  value: Object.freeze({
    version: 1,
    open: () => face?.open(),
    close: () => face?.close(),
    send(text: string) {
      if (typeof text !== 'string' || !text.trim()) throw new TypeError('CareerBot.send takes a text.');
      face?.open();
      frame.say({ type: 'send', text });
    },
    on(name: string, handler: Handler) {
      (handlers[name] ??= []).push(handler);
      return () => void (handlers[name] = handlers[name]!.filter(other => other !== handler));
    },
  }),
});

if (twice) console.warn('CareerBot: widget.js is on this page twice.');
else if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
