import { JSDOM } from 'jsdom';

/** Gives the tests a page to work on. Import it before what needs one. */
export const dom = new JSDOM('<!doctype html><html lang="en"><body></body></html>', { url: 'https://bot.example/chat', pretendToBeVisual: true });

const names = ['window', 'document', 'location', 'Node', 'HTMLElement', 'matchMedia', 'requestAnimationFrame', 'addEventListener', 'localStorage', 'sessionStorage'] as const;
for (const name of names) {
  const value = (dom.window as unknown as Record<string, unknown>)[name];
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
globalThis.matchMedia ??= (() => ({ matches: false })) as unknown as typeof matchMedia;
