/** What the wire takes from the browser, so that a test can hand it something else. */
export interface Platform {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly socket: (url: string) => WebSocket;
  readonly random: () => number;
  readonly now: () => number;
  readonly later: (action: () => void, ms: number) => () => void;
  readonly online: () => boolean;
}

export const browser: Platform = {
  fetch: (url, init) => fetch(url, init),
  socket: url => new WebSocket(url),
  random: () => Math.random(),
  now: () => Date.now(),
  later: (action, ms) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  online: () => navigator.onLine,
};
