import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, chatFrame, say, shown, Stage } from './stage.ts';

const stage = new Stage();

for (const colorScheme of ['light', 'dark'] as const) {
  test(`No state of the chat breaks a rule of accessibility (${colorScheme})`, async () => {
    const page = await stage.page('/chat', { colorScheme });
    await shown(page, 'I invent nothing').waitFor();
    await page.waitForTimeout(400);
    await assertAccessible(page, 'welcome');
    for (const [text, seen] of [['list', 'three things'], ['hero', 'Trim the wick'], ['picture', ''], ['card', 'Your watch plan'], ['long', 'A long answer']] as const) {
      await say(page, text);
      if (seen) await shown(page, seen).waitFor();
    }
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await page.waitForTimeout(500);
    await assertAccessible(page, 'cards');
    await page.getByRole('button', { name: 'Menu' }).click();
    await assertAccessible(page, 'menu');
    await page.getByRole('menuitem', { name: 'Forget me' }).click();
    await assertAccessible(page, 'question');
    await page.getByRole('button', { name: 'Cancel' }).click();
    stage.mock.line.faults.failPosts = 5;
    await say(page, 'hello');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await assertAccessible(page, 'not sent');
    await say(page, 'x'.repeat(1_007));
    await page.context().setOffline(true);
    await page.getByText(stage.words['offline']!).waitFor();
    await assertAccessible(page, 'offline, and too long');
  });

  test(`The pages break no rule of accessibility (${colorScheme})`, async () => {
    const page = await stage.page('/', { colorScheme });
    const frame = await chatFrame(page);
    await shown(frame, 'I invent nothing').waitFor();
    await page.waitForTimeout(400);
    await assertAccessible(page, '/');
    await assertAccessible(frame, 'the chat on /');
    const guest = await stage.guest({ open: 'true', greeting: 'Hello there' }, { colorScheme });
    await shown(await chatFrame(guest), 'I invent nothing').waitFor();
    await assertAccessible(guest, 'a guest page');
  });
}

test('The pages can be read without JavaScript', async () => {
  const context = await stage.context({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/', '/chat']) {
    await page.goto(stage.mock.url + path);
    await page.getByText('Trim the wick').last().waitFor();
    await page.getByText('Weather', { exact: false }).first().waitFor({ state: 'attached' });
    await assert.doesNotReject(page.getByRole('heading', { level: 1 }).waitFor());
  }
});

for (const width of [320, 360, 768, 1280]) {
  test(`Nothing is wider than the screen at ${width} pixels, also with text twice as large`, async () => {
    const page = await stage.page('/', { viewport: { width, height: 800 } });
    await page.locator('#chat').scrollIntoViewIfNeeded();
    await chatFrame(page);
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(await overflow(), 0);
    if (width >= 640) {
      await page.setViewportSize({ width: width / 2, height: 400 });
      assert.equal(await overflow(), 0);
    }
    await page.goto(`${stage.mock.url}/chat`);
    await say(page, 'card');
    await shown(page, 'Your watch plan').waitFor();
    const cut = await page.locator('.ac-pushButton').evaluateAll(buttons => buttons.filter(button => [button, ...button.children].some(part => part.scrollWidth > part.clientWidth + 1) || button.getBoundingClientRect().right > button.parentElement!.getBoundingClientRect().right + 1).map(button => button.textContent));
    assert.deepEqual(cut, []);
    await say(page, 'list');
    await shown(page, 'three things').waitFor();
    assert.equal(await overflow(), 0);
    assert.equal(await page.locator('.scroller').evaluate(element => element.scrollWidth - element.clientWidth), 0);
  });
}

for (const path of ['/', '/chat']) {
  test(`The first view of ${path} weighs at most 150 KB`, async () => {
    const page = await (await stage.context()).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', event => (bytes += event.encodedDataLength));
    await page.goto(stage.mock.url + path);
    await page.waitForTimeout(1_500);
    assert.ok(bytes > 10_000 && bytes <= 150 * 1024, String(bytes));
  });
}

test('A question on the page is asked in the chat beside it', async () => {
  const page = await stage.page('/');
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  await page.locator('a[data-ask=Skills]').click();
  await shown(frame, 'You said: Skills').waitFor();
});

test('With forced colours every control keeps an edge', async () => {
  const page = await stage.page('/chat', { forcedColors: 'active' });
  await shown(page, 'I invent nothing').waitFor();
  for (const part of ['.bubble', '.send', '.field', '.chip']) {
    assert.notEqual(await page.locator(part).first().evaluate(element => getComputedStyle(element).borderTopWidth), '0px', part);
  }
});

for (const [state, attributes, options] of [
  ['forced colours', {}, { forcedColors: 'active' }], ['high contrast', { theme: 'contrast' }, {}], ['little data', { lite: '' }, {}], ['more contrast', {}, { contrast: 'more' }],
] as const) {
  test(`No state of the chat breaks a rule of accessibility (${state})`, async () => {
    const page = await stage.chat(attributes, options);
    for (const [text, seen] of [['list', 'three things'], ['card', 'Your watch plan']] as const) {
      await say(page, text);
      await shown(page, seen).waitFor();
    }
    await page.getByRole('button', { name: 'Menu' }).click();
    await assertAccessible(page, state);
  });
}

test('The line to paste follows the options that are chosen, whatever is typed', async () => {
  const page = await stage.page('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Corner').selectOption('left');
  await page.getByLabel('Name in its head').fill('Ask "us" & <more>');
  await page.getByRole('button', { name: 'Copy the line' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()),
    `<script src="${stage.mock.url}/widget.js" defer data-theme="dark" data-position="left" data-title="Ask &quot;us&quot; &amp; &lt;more>"></script>`);
});
