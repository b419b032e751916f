export type Activity = Record<string, unknown>;

const say = (text: string, more: Activity = {}): Activity => ({ type: 'message', text, textFormat: 'markdown', ...more });
const suggest = (...titles: string[]): Activity => ({ suggestedActions: { actions: titles.map(title => ({ type: 'imBack', title, value: title })) } });
const attach = (contentType: string, content: unknown): Activity => ({ attachments: [{ contentType, content }] });

export const lampCard = {
  type: 'AdaptiveCard', version: '1.5',
  body: [
    { type: 'TextBlock', size: 'medium', weight: 'bolder', text: 'Your watch plan', wrap: true },
    { type: 'TextBlock', isSubtle: true, text: 'Two questions, then the **plan** is yours.', wrap: true },
    { type: 'Input.Number', id: 'hours', label: 'Hours a week', isRequired: true, errorMessage: 'A number from 1 to 60, please.', min: 1, max: 60 },
    { type: 'Input.ChoiceSet', id: 'start', label: 'Where do you stand?', style: 'expanded', value: 'new', choices: [{ title: 'New to it', value: 'new' }, { title: 'I know the lamps', value: 'some' }] },
    { type: 'Input.Toggle', id: 'night', title: 'Nights too' },
    { type: 'FactSet', id: 'facts', isVisible: false, facts: [{ title: 'Stages', value: '3' }, { title: 'Lamps', value: '2' }] },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Make my plan', style: 'positive', data: { kind: 'plan' } },
    { type: 'Action.ToggleVisibility', title: 'Details', targetElements: ['facts'] },
    { type: 'Action.ShowCard', title: 'More', card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'A smaller card.' }] } },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.org/' },
    { type: 'Action.Submit', title: 'Something to do whose name is too long for one line of a phone', data: { kind: 'other' } },
  ],
};

const hero = {
  title: 'Stage 1: Trim the wick', subtitle: 'From three stages', text: 'Oil, wick and a *steady* hand.',
  images: [{ url: '/mock/lamp.svg', alt: 'A lamp' }],
  buttons: [{ type: 'imBack', title: 'Next stage', value: 'next' }, { type: 'openUrl', title: 'Bad', value: 'javascript:alert(1)' }, { type: 'postBack', title: 'Choose', value: 'stage-1' }],
};

export const hostile = [
  say('<script>window.hacked=1</script> <img src=x onerror="window.hacked=1"> [click](javascript:window.hacked=1) ![p](data:text/html,<script>window.hacked=1</script>) <svg onload=window.hacked=1>', { from: { id: 'bot', name: '<img src=x onerror=window.hacked=1>', role: 'bot' } }),
  say('', attach('application/vnd.microsoft.card.adaptive', {
    type: 'AdaptiveCard', version: '1.3', body: [
      { type: 'TextBlock', text: '<img src=x onerror="window.hacked=1"> [x](javascript:window.hacked=1)' },
      { type: 'Image', url: 'https://other.example/x.png' }, { type: 'Image', url: 'javascript:window.hacked=1' },
    ], actions: [{ type: 'Action.OpenUrl', title: 'Go', url: 'javascript:window.hacked=1' }],
  })),
  say('', attach('application/vnd.microsoft.card.hero', { title: '<b onclick=window.hacked=1>T</b>', images: [{ url: 'https://other.example/y.png' }], buttons: [{ type: 'openUrl', title: 'U', value: 'data:text/html,<script>window.hacked=1</script>' }] })),
  say('x'.repeat(1_000_000)),
  say(`${'['.repeat(20_000)}${'*_'.repeat(20_000)}`),
  { type: 'message', text: 12, attachments: 'no', suggestedActions: { actions: [null, 3, {}] } },
  { type: 'message', attachments: [null, { contentType: 'application/vnd.microsoft.card.adaptive', content: 'no card' }, { contentType: 'x/y', contentUrl: 'javascript:window.hacked=1', name: 'n' }] },
];

const answers: readonly [RegExp, (heard: string) => Activity[]][] = [
  [/^card/, () => [say('', attach('application/vnd.microsoft.card.adaptive', lampCard))]],
  [/^hero/, () => [say('Here it is.', attach('application/vnd.microsoft.card.hero', hero))]],
  [/^picture/, () => [say('', { attachments: [{ contentType: 'image/svg+xml', contentUrl: '/mock/lamp.svg', name: 'A lamp and its beam' }] })]],
  [/^list/, () => [say('A keeper does **three things**:\n\n1. Trims the wick\n2. Winds the clockwork\n3. Keeps the log\n\nSee [the log](https://example.org/log).\n\n| Lamp | Oil |\n|---|---|\n| Small | Rape |\n| Great | Colza |', suggest('Tell me more', 'Which skills?', 'Menu'))]],
  [/^forget me/, () => [say('Done. I have forgotten you.'), { type: 'event', name: 'forgotten' }]],
  [/^hostile/, () => hostile],
  [/^long/, () => [say('A long answer. '.repeat(120))]],
];

export const welcome = (): Activity => say(
  'Hello! I answer from one set of curated notes, and I invent nothing.\n\nAsk in your own words, or start with one of these.',
  suggest('What does a keeper do?', 'How do I become one?', 'Which skills do I need?'));

/** What the mock bot says to an activity. */
export function reply(activity: Activity): Activity[] {
  if (activity['type'] !== 'message') return [];
  if (activity['value'] !== undefined) return [say(`I got your card: \`${JSON.stringify(activity['value'])}\``)];
  const heard = String(activity['text'] ?? '');
  const answer = answers.find(([pattern]) => pattern.test(heard))?.[1];
  return answer?.(heard) ?? [say(`You said: **${heard.replace(/[*_<>[\]]/g, '')}**`, { ...suggest('list', 'card', 'hero'), channelData: { topic: 'echo' } })];
}
