/** Every word key of the widget. The words themselves come from the server; a test holds this list against the catalogue. */
export const wordKeys = [
  'open', 'close', 'menu', 'newConversation', 'forgetMe', 'forgetQuestion', 'forgetYes', 'cancel', 'privacy',
  'conversation', 'composerLabel', 'composerHint', 'send', 'tooLong', 'noFiles', 'suggestions', 'you', 'typing', 'botSaid', 'suggestionsCount',
  'connecting', 'reconnecting', 'offline', 'slow', 'refused', 'expired', 'expiredResumed', 'idleEnded', 'startNew', 'unavailable',
  'rememberDevice', 'sharedComputer', 'sharedDone', 'notRemembered', 'forgotten', 'dismiss',
  'sending', 'waiting', 'notSent', 'retry', 'copy', 'copied', 'good', 'bad', 'thanks', 'readAloud', 'stopReading',
  'newMessages', 'unread', 'showPicture', 'openPicture', 'openFile', 'cardFailed', 'cardLite', 'today', 'yesterday', 'cut',
  'linkBlocked',
] as const;

export type WordKey = (typeof wordKeys)[number];
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** Looks words up: the page's own first, then the server's. A key without a word is an empty text. */
export function wordsOf(...sources: readonly Readonly<Record<string, string>>[]): Words {
  return (key, values = {}) => {
    const text = sources.find(source => source[key] !== undefined)?.[key] ?? '';
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
  };
}
