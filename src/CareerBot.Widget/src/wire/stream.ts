import type { Platform } from './platform.ts';

const opening = 10_000;
const beat = 20_000;

/** How a socket ended: it never opened, it was lost, or the server gave its place to another page. */
export type StreamEnd = 'unopened' | 'lost' | 'displaced';

/** One WebSocket, from its opening to its end. */
export class Stream {
  #socket: WebSocket | undefined;
  #finish: ((end: StreamEnd) => void) | undefined;
  lastHeard = 0;

  constructor(private readonly platform: Platform, private readonly heard: (frame: unknown) => void) {}

  /** Listens until the socket ends, and says how. */
  listen(url: string, opened: () => void): Promise<StreamEnd> {
    return new Promise(resolve => {
      let socket: WebSocket;
      try {
        socket = this.platform.socket(url);
      } catch {
        resolve('unopened');
        return;
      }
      let wasOpen = false;
      let cancelTimer = this.platform.later(() => this.close(), opening);
      const beatLater = (): void => {
        const due = this.platform.now() + beat;
        cancelTimer = this.platform.later(() => {
          // A beat that comes far too late means that the device slept: the socket is dead, though it may not know.
          if (this.platform.now() - due > 2 * beat) return this.close();
          if (socket.readyState === 1) socket.send('');
          beatLater();
        }, beat);
      };
      this.#socket = socket;
      this.#finish = result => {
        cancelTimer();
        socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
        socket.close();
        this.#socket = this.#finish = undefined;
        resolve(result);
      };
      socket.onopen = () => {
        wasOpen = true;
        this.lastHeard = this.platform.now();
        cancelTimer();
        beatLater();
        opened();
      };
      socket.onmessage = event => this.#read(event.data);
      socket.onerror = () => this.#finish?.(wasOpen ? 'lost' : 'unopened');
      socket.onclose = event => this.#finish?.(event.reason === 'collision' ? 'displaced' : wasOpen ? 'lost' : 'unopened');
    });
  }

  get open(): boolean {
    return this.#socket?.readyState === 1;
  }

  close(): void {
    this.#finish?.(this.open ? 'lost' : 'unopened');
  }

  #read(data: unknown): void {
    this.lastHeard = this.platform.now();
    if (typeof data !== 'string' || data === '') return;
    let frame: unknown;
    try {
      frame = JSON.parse(data);
    } catch {
      return;
    }
    this.heard(frame);
  }
}
