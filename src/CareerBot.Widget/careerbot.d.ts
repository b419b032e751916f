/**
 * What `widget.js` puts on the page as `window.CareerBot`.
 * Wait for the event `careerbot:ready` on `document` if your script may run before it.
 */
export interface CareerBotApi {
  /** Version of this interface. */
  readonly version: 1;

  /** Opens the panel and puts the focus into it. On a page that is not listed it shows which setting to add. */
  open(): void;

  /** Closes the panel and gives the focus back to the button. The conversation goes on. */
  close(): void;

  /**
   * Opens the panel and sends a text as if the person had typed it.
   * @throws TypeError if there is no text.
   */
  send(text: string): void;

  /**
   * Listens to an event of the chat. No event carries what a person or the bot wrote.
   * @returns a function that ends the listening.
   */
  on<Name extends keyof CareerBotEvents>(name: Name, handler: (detail: CareerBotEvents[Name]) => void): () => void;
}

export interface CareerBotEvents {
  /** The button (or the inline chat) is on the page. */
  ready: object;
  /** The panel was opened. */
  open: object;
  /** The panel was closed. */
  close: object;
  /** The person sent a message (`user`), or one came from the bot (`bot`). */
  message: { readonly role: 'user' | 'bot'; readonly id: string };
  /** The number of replies that were not seen yet changed. */
  unread: { readonly count: number };
  /** A new conversation began. */
  conversation: object;
  /** The person was forgotten, on the device and by the bot. */
  forgotten: object;
}

declare global {
  interface Window {
    readonly CareerBot: CareerBotApi;
  }

  interface DocumentEventMap {
    'careerbot:ready': CustomEvent;
  }
}
