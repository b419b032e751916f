import { refuseFiles } from '../ui/composer.ts';

export interface Happenings {
  readonly back: (networkChanged: boolean) => void;
  readonly offline: () => void;
  readonly leaving: () => void;
  readonly files: () => void;
  readonly escape: () => void;
  /** The person does something. */
  readonly used: () => void;
}

/** Listens to what happens to the page until the signal ends it. */
export function watch(root: HTMLElement, signal: AbortSignal, on: Happenings): void {
  addEventListener('online', () => on.back(true), { signal });
  addEventListener('offline', () => on.offline(), { signal });
  addEventListener('pageshow', event => event.persisted && on.back(true), { signal });
  addEventListener('pagehide', () => on.leaving(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && on.back(false), { signal });
  // Where nothing has the focus, keys come to the document only.
  document.addEventListener('keydown', event => event.key === 'Escape' && !event.defaultPrevented && on.escape(), { signal });
  for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const) document.addEventListener(sign, () => on.used(), { signal, passive: true });
  refuseFiles(root, signal, on.files);
}
