import { readOptions, type ChatOptions } from '../shared/options.ts';
import { readToFrame, seal, type ToPage } from '../shared/protocol.ts';
import type { ChatHooks } from './chat.ts';
import type { Open } from './main.ts';
import type { Mode } from './shell.ts';

type Make = (options: ChatOptions, mode: Mode, hooks: Omit<ChatHooks, 'language'>) => Promise<Open>;

/** Talks with the page around the frame: only with that window, only with that origin, only what the protocol knows. */
export function joinPage(origin: string, make: Make): void {
  const actual = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins?.[0];
  if (actual !== undefined && actual !== origin) return;
  const tell = (message: ToPage): void => window.parent.postMessage(seal(message), origin);
  let chat: Promise<Open> | undefined;

  addEventListener('message', event => {
    if (event.source !== window.parent || event.origin !== origin) return;
    const message = readToFrame(event.data, readOptions);
    if (!message) return;
    if (message.type === 'init') {
      chat ??= make(message.options, message.inline ? 'inline' : 'panel', {
        unread: count => tell({ type: 'unread', count }),
        event: (name, role, id) => tell({ type: 'event', name, role, id }),
        close: message.inline ? undefined : () => tell({ type: 'close' }),
      });
    } else if (message.type === 'shown') {
      void chat?.then(made => made.show(message.shown, message.focus));
    } else {
      void chat?.then(made => made.send(message.text));
    }
  });
  tell({ type: 'ready' });
}
