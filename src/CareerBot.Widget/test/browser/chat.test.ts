import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, say, shown, Stage, texts } from './stage.ts';

const stage = new Stage();

test('The welcome comes, a suggestion is chosen, and the answer follows it', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  await page.getByRole('button', { name: 'Which skills do I need?' }).click();
  await shown(page, 'You said: Which skills do I need?').waitFor();
  assert.deepEqual((await texts(page)).slice(1), ['Which skills do I need?', 'You said: Which skills do I need?']);
  assert.equal(await page.getByRole('button', { name: 'Which skills do I need?' }).count(), 0);
});

test('A list is a list, a table a table, and a link opens apart', async () => {
  const page = await stage.page('/chat');
  await say(page, 'list');
  await page.locator('.bubble ol li').nth(2).waitFor();
  assert.equal(await page.locator('.bubble table tbody tr').count(), 2);
  const link = page.getByRole('link', { name: 'the log' });
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  assert.equal(await link.getAttribute('target'), '_blank');
});

test('A hero card shows its parts, and its buttons say what they mean', async () => {
  const page = await stage.page('/chat');
  await say(page, 'hero');
  await shown(page, 'Stage 1: Trim the wick').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Bad' }).count(), 0);
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await page.locator('.mine', { hasText: 'Choose' }).waitFor();
  await eventually(() => stage.mock.line.posts.length >= 2);
  const sent = stage.mock.line.posts.at(-1)!;
  assert.equal(sent['text'], 'stage-1');
  assert.deepEqual((sent['channelData'] as { displayText: string }).displayText, 'Choose');
});

test('The card renderer is fetched with the first card, and the card checks, shows, hides and submits', async () => {
  const page = await stage.page('/chat');
  const fetched: string[] = [];
  page.on('request', request => fetched.push(request.url()));
  await say(page, 'hello');
  await shown(page, 'You said: hello').waitFor();
  assert.equal(fetched.some(url => url.includes('/parts/')), false);
  await say(page, 'card');
  const submit = page.getByRole('button', { name: 'Make my plan' });
  await submit.click();
  await shown(page, 'A number from 1 to 60, please.').waitFor();
  await page.getByRole('button', { name: 'Details' }).click();
  await shown(page, 'Stages').waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await shown(page, 'A smaller card.').waitFor();
  await page.getByLabel('Hours a week').fill('12');
  await shown(page, 'I know the lamps').click();
  await submit.click();
  await page.locator('.mine', { hasText: 'Make my plan' }).waitFor();
  await shown(page, 'I got your card').waitFor();
  assert.deepEqual(stage.mock.line.posts.at(-1)!['value'], { kind: 'plan', hours: '12', start: 'some', night: 'false' });
});

test('Each reply is announced once, and history not again', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => said.push(node.textContent ?? ''))))
      .observe(document.querySelector('[data-part=live]')!, { childList: true });
  });
  for (const text of ['one', 'two', 'three']) {
    await say(page, text);
    await shown(page, `You said: ${text}`).waitFor();
  }
  const announced = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await eventually(async () => (await announced()).length >= 3);
  const said = await announced();
  assert.equal(said.length, 3);
  said.forEach((line, i) => assert.match(line, new RegExp(`^Keeper bot: You said: ${['one', 'two', 'three'][i]}`)));
  await page.reload();
  await page.locator('.message', { hasText: 'You said: three' }).waitFor();
  assert.equal(await page.locator('[data-part=live] p').count(), 0);
});

test('A failed message says so, and trying again sends it once', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  stage.mock.line.faults.failPosts = 5;
  await say(page, 'hello');
  await page.getByText('Not sent.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Try again' }).click();
  await shown(page, 'You said: hello').waitFor();
  assert.equal(stage.mock.line.posts.length, 1);
  assert.equal(await page.locator('.failed').count(), 0);
});

test('Nothing hostile runs and nothing breaks', async () => {
  const page = await stage.page('/chat');
  await say(page, 'hostile');
  await page.locator('.message:not(.mine)').nth(7).waitFor();
  await page.waitForTimeout(500);
  for (const link of await page.locator('.chat a').all()) assert.match((await link.getAttribute('href')) ?? '', /^(https?|mailto|tel):/);
  const go = page.getByRole('button', { name: 'Go', exact: true });
  if (await go.count()) await go.click();
  assert.equal(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked), undefined);
  await say(page, 'still here');
  await shown(page, 'You said: still here').waitFor();
});

test('A file is refused in words', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'cv.pdf'));
    document.querySelector('.chat')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await page.getByText(stage.words['noFiles']!).waitFor();
});

test('A text that is too long is counted and not sent', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  await say(page, 'x'.repeat(1_007));
  await page.getByText('This is 7 characters too long.').waitFor();
  assert.equal(stage.mock.line.posts.length, 0);
});

test('A rating goes to the bot with the id of the answer, stands there after a reload, and can be taken back', async () => {
  const page = await stage.page('/chat');
  await say(page, 'hello');
  await shown(page, 'You said: hello').waitFor();
  const good = page.getByRole('button', { name: 'Good answer', exact: true });
  assert.equal(await good.count(), 1, 'the welcome tells of no topic and cannot be rated');
  const rated = async (count: number): Promise<unknown[]> => {
    const said = (): Record<string, unknown>[] => stage.mock.line.posts.filter(post => post['type'] === 'event');
    await eventually(() => said().length >= count);
    return said().map(({ name, value }) => [name, (value as { rating: string }).rating]);
  };
  await good.click();
  assert.deepEqual(await rated(1), [['feedback', 'up']]);
  assert.match((stage.mock.line.posts.at(-1)!['value'] as { activityId: string }).activityId, /\|/);
  await page.reload();
  await page.locator('[data-thumb=up][aria-pressed=true]').waitFor();
  await good.click();
  assert.deepEqual(await rated(2), [['feedback', 'up'], ['feedback', null]]);
  await page.locator('[data-thumb=up][aria-pressed=false]').waitFor();
});

test('An answer that takes its time shows that it is on its way', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  stage.mock.line.faults.delay = 1_500;
  await say(page, 'hello');
  await page.locator('.typing').waitFor();
  await shown(page, 'You said: hello').waitFor();
  await page.locator('.typing').waitFor({ state: 'hidden' });
});

test('What the address asks is sent once, and the address keeps its language', async () => {
  const page = await stage.page('/chat?lang=en#ask=hello');
  await shown(page, 'You said: hello').waitFor();
  assert.equal(page.url(), `${stage.mock.url}/chat?lang=en`);
});

test('Forget me asks, tells the bot, and leaves nothing on the device', async () => {
  const page = await stage.page('/chat');
  await say(page, 'my secret');
  await shown(page, 'You said: my secret').waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Forget me' }).click();
  await page.getByRole('button', { name: 'Yes, forget it' }).click();
  await page.getByText(stage.words['forgotten']!).waitFor();
  assert.equal(await page.getByText('my secret').count(), 0);
  assert.equal((await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).includes('c1-'), false);
  await eventually(() => stage.mock.line.conversations.size >= 2);
  assert.equal(stage.mock.line.conversations.size, 2);
});

test('The language that was chosen in the menu stays, with the conversation, and goes when one is forgotten', async () => {
  const page = await stage.page('/chat');
  await say(page, 'before');
  await shown(page, 'You said: before').waitFor();
  await page.getByRole('button', { name: stage.words['menu']! }).click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await page.locator('html[lang=ar][dir=rtl]').waitFor();
  await shown(page, 'You said: before').waitFor();
  await page.reload();
  await page.locator('html[lang=ar]').waitFor();
  await shown(page, 'You said: before').waitFor();
  await page.getByRole('button', { name: stage.words['menu']! }).click();
  await page.getByRole('menuitem', { name: stage.words['forgetMe']! }).click();
  await page.getByRole('button', { name: stage.words['forgetYes']! }).click();
  await page.getByText(stage.words['forgotten']!).waitFor();
  await page.reload();
  await page.locator('html[lang=en]').waitFor();
});

test('With little data there is no card renderer, choices are text, and pictures come by tap', async () => {
  const fetched: string[] = [];
  const page = await stage.chat({ lite: '' }, {}, async page => page.on('request', request => fetched.push(request.url())));
  await say(page, 'card');
  await shown(page, 'Your watch plan').waitFor();
  await say(page, 'picture');
  await page.getByRole('button', { name: 'Show the picture' }).waitFor();
  assert.equal(fetched.some(url => url.includes('/parts/') || url.includes('lamp.svg')), false);
  await page.getByRole('button', { name: 'Show the picture' }).click();
  await page.getByRole('link', { name: 'A lamp and its beam' }).waitFor();
  await say(page, 'list');
  await page.locator('.suggestions').getByText('Tell me more · Which skills? · Menu').waitFor();
});

test('A card is announced with its text, once it is drawn', async () => {
  const page = await stage.page('/chat');
  await say(page, 'card');
  await page.locator('[data-part=live]').getByText('Hours a week').waitFor({ state: 'attached' });
});

test('However much comes at once, the end of the last message is in sight', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  await say(page, 'hello');
  for (let i = 0; i < 5; i++) stage.mock.line.say({ type: 'message', text: `News ${i}`, suggestedActions: { actions: [{ type: 'imBack', title: `Choice ${i}`, value: 'x' }] } });
  await shown(page, 'News 4').waitFor();
  await page.getByText(stage.words['rememberDevice']!).waitFor();
  await page.waitForFunction(() => {
    const scroller = document.querySelector('.scroller')!;
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2;
  });
});

test('By keyboard alone a card is filled in and submitted, and the focus is never lost', async () => {
  const page = await stage.page('/chat');
  await say(page, 'card');
  await page.getByLabel('Hours a week').waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement === document.body ? '' : document.activeElement?.getAttribute('title') ?? document.activeElement?.textContent ?? '');
  await page.locator('#message').focus();
  for (let stops = 0; stops < 20 && await focused() !== 'Make my plan'; stops++) {
    await page.keyboard.press('Shift+Tab');
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  }
  await page.keyboard.press('Enter');
  await shown(page, 'A number from 1 to 60, please.').waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await page.keyboard.type('7');
  for (let stops = 0; stops < 10 && await focused() !== 'Make my plan'; stops++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await shown(page, 'I got your card').waitFor();
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  assert.equal((stage.mock.line.posts.at(-1)!['value'] as { hours: string }).hours, '7');
});

test('What takes itself away hands the focus on', async () => {
  const page = await stage.page('/chat');
  const has = (selector: string): Promise<unknown> => page.waitForFunction(wanted => document.activeElement?.matches(wanted), selector);
  await say(page, 'hello');
  await shown(page, 'You said: hello').waitFor();
  await page.locator('.notice-memory .quiet').focus();
  await page.keyboard.press('Enter');
  await has('#message');
  stage.mock.line.faults.failPosts = 5;
  await say(page, 'again');
  await page.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await has('.message.mine');
  await shown(page, 'You said: again').waitFor();
  stage.mock.line.conversations.clear();
  await say(page, 'lost');
  await page.getByRole('button', { name: stage.words['startNew']! }).focus();
  await page.keyboard.press('Enter');
  await has('#message');
});

test('An answer is copied as it is read', async () => {
  const page = await stage.page('/chat', { permissions: ['clipboard-read', 'clipboard-write'] });
  await say(page, 'hello');
  await shown(page, 'You said: hello').waitFor();
  await page.locator('.message').last().getByRole('button', { name: 'Copy' }).click();
  await page.locator('[data-part=live]').getByText('Copied').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'You said: hello');
});

for (const local of [true, false]) {
  test(local ? 'An answer is read aloud by a voice of this device' : 'Where all voices are of another server nothing is read aloud', async () => {
    const page = await stage.chat({}, {}, page => page.addInitScript(local => {
      const spoken: string[] = [];
      const voices = [{ lang: 'en-GB', localService: local, name: 'v' }];
      const synthesis = Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => spoken.push('(stopped)'), speak: ({ text }: { text: string }) => spoken.push(text) });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, { spoken, SpeechSynthesisUtterance: class { constructor(readonly text: string) {} } });
    }, local));
    await say(page, 'hello');
    await shown(page, 'You said: hello').waitFor();
    const read = page.locator('.message').last().locator('.aloud');
    assert.equal(await read.isVisible(), local);
    if (local) await read.click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'New conversation' }).click();
    await eventually(() => stage.mock.line.conversations.size === 2);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken), local ? ['You said: hello', '(stopped)'] : []);
  });
}

test('A browser that saves data gets the light chat by itself', async () => {
  const fetched: string[] = [];
  const page = await stage.chat({}, {}, async page => {
    page.on('request', request => fetched.push(request.url()));
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  });
  await say(page, 'card');
  await shown(page, 'Your watch plan').waitFor();
  assert.equal(fetched.some(url => url.includes('/parts/')), false);
});
