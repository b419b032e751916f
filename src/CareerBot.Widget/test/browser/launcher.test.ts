import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatFrame, eventually, say, shown, Stage, texts } from './stage.ts';

const stage = new Stage();

test('By keyboard alone: open, choose, close, and the focus is never lost', async () => {
  const page = await stage.guest();
  const launcher = page.getByRole('button', { name: stage.words['open']! });
  await launcher.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  await frame.waitForFunction(() => document.activeElement?.id === 'message');
  await page.waitForTimeout(100);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await shown(frame, 'You said: Which skills do I need?').waitFor();
  await frame.waitForFunction(() => document.activeElement?.id === 'message');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.tagName === 'BUTTON');
  await eventually(async () => await launcher.getAttribute('aria-expanded') === 'false');
  assert.equal(await launcher.getAttribute('aria-expanded'), 'false');
});

test('The menu works by its keys, and Escape closes the menu before the panel', async () => {
  const page = await stage.guest({ open: 'true' });
  const frame = await chatFrame(page);
  const menu = frame.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await page.keyboard.press('ArrowDown');
  await frame.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await frame.waitForFunction(() => document.activeElement?.getAttribute('data-part') === 'menu');
  assert.equal(await page.getByRole('button', { name: stage.words['close']! }).count() > 0, true);
});

test('Styles of the page do not reach the chat, and the chat leaves nothing on the page', async () => {
  const page = await stage.guest();
  const before = await page.evaluate(() => Object.keys(window).filter(name => name !== 'CareerBot').length);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body * { display: none !important; } button, div, iframe, careerbot-chat { width: 1px !important; opacity: 0 !important; position: static !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  await page.evaluate(() => (window as unknown as { CareerBot: { open(): void } }).CareerBot.open());
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  const box = await page.locator('careerbot-chat iframe').boundingBox();
  assert.ok(box && box.width > 300 && box.height > 400, JSON.stringify(box));
  assert.equal(await page.evaluate(() => Object.keys(window).filter(name => name !== 'CareerBot').length), before);
  assert.deepEqual(await page.evaluate(() => [...document.head.querySelectorAll('style')].length), 0);
});

test('A page that is turned, blurred and moved aside does not take the chat along', async () => {
  const page = await stage.guest();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    const moved = { transform: 'translateX(-400px) rotate(8deg)', filter: 'blur(3px)', opacity: '.1', contain: 'strict', width: '300px', height: '200px', overflow: 'hidden', 'pointer-events': 'none' };
    sheet.replaceSync(`* { all: unset !important; } html, body { ${Object.entries(moved).map(([name, value]) => `${name}: ${value} !important;`).join(' ')} }`);
    document.adoptedStyleSheets = [sheet];
  });
  await page.getByRole('button', { name: stage.words['open']! }).click();
  await shown(await chatFrame(page), 'I invent nothing').waitFor();
  const box = await page.locator('careerbot-chat iframe').boundingBox();
  assert.ok(box && Math.round(box.width) === 400 && Math.round(box.x + box.width) === 1260, JSON.stringify(box));
});

test('The page can open, send and listen, and hears no word of the conversation', async () => {
  const page = await stage.guest();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    const bot = (window as unknown as { CareerBot: { on(name: string, handler: (detail: object) => void): void; send(text: string): void } }).CareerBot;
    for (const name of ['open', 'close', 'message', 'unread', 'conversation']) bot.on(name, detail => heard.push([name, detail]));
    Object.assign(window, { heard });
    bot.send('my secret');
  });
  const frame = await chatFrame(page);
  await shown(frame, 'You said: my secret').waitFor();
  const events = async (): Promise<string> => JSON.stringify(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard));
  await eventually(async () => (await events()).match(/"user".*"role":"bot"/));
  const heard = await events();
  assert.match(heard, /"open"/);
  assert.match(heard, /"role":"bot"/);
  assert.equal(heard.includes('secret'), false);
});

test('Replies that come while the panel is closed are counted on the button, after a reload too', async () => {
  const page = await stage.guest({ open: 'true' }, {}, true);
  const frame = await chatFrame(page);
  await say(frame, 'n0');
  await shown(frame, 'You said: n0').waitFor();
  await page.keyboard.press('Escape');
  stage.mock.line.say({ type: 'message', text: 'news' });
  await page.getByRole('button', { name: 'Unread messages: 1' }).waitFor();
  await page.goto(stage.guestAddress({}, true));
  await page.getByRole('button', { name: 'Unread messages: 1' }).waitFor();
  await page.getByRole('button', { name: 'Unread messages: 1' }).click();
  await page.getByRole('button', { name: stage.words['close']! }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: stage.words['open']!, exact: true }).waitFor();
});

test('An open panel is open again on the next page, with the conversation', async () => {
  const page = await stage.guest({}, {}, true);
  await page.getByRole('button', { name: stage.words['open']! }).click();
  await say(await chatFrame(page), 'n0');
  await shown(await chatFrame(page), 'You said: n0').waitFor();
  await page.goto(stage.guestAddress({ title: 'Next page' }, true));
  const frame = await chatFrame(page);
  await shown(frame, 'You said: n0').waitFor();
  assert.equal(stage.mock.line.conversations.size, 1);
  assert.equal((await texts(frame)).length, 3);
});

test('On a page that is not listed the button says which line to add', async () => {
  stage.mock.line.faults.refuseOrigin = true;
  const page = await stage.guest();
  const launcher = page.locator('careerbot-chat button');
  await launcher.waitFor();
  await launcher.click();
  await page.getByText('"Widget": { "Origins": [ "http://here" ] }').waitFor();
  assert.match((await launcher.getAttribute('aria-label')) ?? '', /Origins/);
});

test('A message from another window or of another shape is not obeyed', async () => {
  const page = await stage.guest({ open: 'true' });
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  await page.evaluate(() => window.postMessage({ careerbot: 1, type: 'close' }, '*'));
  await frame.evaluate(() => window.postMessage({ careerbot: 1, type: 'send', text: 'forged' }, '*'));
  await page.evaluate(() => {
    const target = document.querySelector('careerbot-chat')!.shadowRoot!.querySelector('iframe')!.contentWindow!;
    for (const bad of [{ careerbot: 9, type: 'send', text: 'forged' }, { careerbot: 1, type: 'send', text: { x: 1 } }, 'send', null]) target.postMessage(bad, '*');
  });
  await page.waitForTimeout(300);
  assert.equal(stage.mock.line.posts.length, 0);
  assert.equal(await page.locator('careerbot-chat iframe').isVisible(), true);
});

test('On a phone the panel fills the screen, at 320 pixels too', async () => {
  const page = await stage.guest({}, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: stage.words['open']! }).tap();
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  assert.deepEqual(await page.locator('careerbot-chat iframe').boundingBox(), { x: 0, y: 0, width: 320, height: 640 });
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), 320);
  await frame.locator('[data-part=close]').tap();
  await page.getByRole('button', { name: stage.words['open']! }).waitFor();
});

test('Inline the chat fills the element that the page names', async () => {
  const page = await stage.guest({ mode: 'inline', target: '#here', inline: '1' });
  await page.locator('#here').evaluate(element => Object.assign(element.style, { height: '500px', width: '420px' }));
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  const box = await page.locator('careerbot-chat iframe').boundingBox();
  assert.deepEqual([box!.width, box!.height], [420, 500]);
  assert.equal(await frame.locator('[data-part=close]').count(), 0);
});

test('From right to left the chat is mirrored', async () => {
  const page = await stage.guest({ open: 'true', lang: 'ar' });
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  assert.equal(await frame.evaluate(() => getComputedStyle(document.querySelector('.chat')!).direction), 'rtl');
  const [bubble, whole] = [await frame.locator('.bubble').first().boundingBox(), await frame.locator('.scroller').boundingBox()];
  assert.ok(bubble!.x + bubble!.width > whole!.x + whole!.width - 40);
});

test('Title, colour and texts are the page author\'s', async () => {
  const page = await stage.guest({ open: 'true', title: 'Ask the desk', accent: '#ffe600', 'text-composer-hint': 'Write here' });
  const frame = await chatFrame(page);
  await frame.getByRole('heading', { name: 'Ask the desk' }).waitFor();
  await frame.getByPlaceholder('Write here').waitFor();
  assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--on-accent')), '#000');
});

test('Arrow keys go from message to message, and old messages are no tab stops', async () => {
  const page = await stage.page('/chat');
  for (const text of ['one', 'two']) {
    await say(page, text);
    await shown(page, `You said: ${text}`).waitFor();
  }
  await page.locator('.scroller').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.evaluate(() => document.activeElement?.querySelector('.bubble')?.textContent), 'two');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.message')?.querySelector('.bubble')?.textContent), 'You said: one');
  await page.locator('#message').focus();
  assert.ok(await page.locator('.meta .small[tabindex="0"]').count() <= 4);
});

test('The line pasted twice makes one button', async () => {
  const page = await stage.guest();
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { src: document.querySelector('script')!.src })));
  await page.waitForTimeout(500);
  assert.equal(await page.locator('careerbot-chat button').count(), 1);
});

test('Escape closes the panel wherever the focus is', async () => {
  const page = await stage.guest();
  const launcher = page.getByRole('button', { name: stage.words['open']! });
  await launcher.click();
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  await frame.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  await launcher.waitFor();
  await launcher.click();
  const close = page.locator('careerbot-chat > button, careerbot-chat button').first();
  await close.focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('careerbot-chat')!.shadowRoot!.querySelector('button')!.getAttribute('aria-expanded') === 'false');
});

test('Escape ends the question before something is forgotten, and not the panel around it', async () => {
  const page = await stage.guest({ open: 'true' });
  const frame = await chatFrame(page);
  await shown(frame, 'I invent nothing').waitFor();
  await frame.getByRole('button', { name: 'Menu' }).click();
  await frame.getByRole('menuitem', { name: 'Forget me' }).click();
  await frame.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await frame.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForTimeout(200);
  assert.equal(await page.locator('careerbot-chat [role=dialog]').isVisible(), true);
});

test('A panel that is opened at once stays the one that is read', async () => {
  const page = await stage.guest({}, {}, true);
  await page.getByRole('button', { name: stage.words['open']! }).click();
  await say(await chatFrame(page), 'n0');
  await shown(await chatFrame(page), 'You said: n0').waitFor();
  await page.keyboard.press('Escape');
  await page.clock.install();
  await page.goto(stage.guestAddress({}, true));
  await page.getByRole('button', { name: stage.words['open']! }).click();
  const frame = await chatFrame(page);
  await shown(frame, 'You said: n0').waitFor();
  await page.clock.fastForward(5_000);
  stage.mock.line.say({ type: 'message', text: 'news' });
  await shown(frame, 'news').waitFor();
  await page.waitForTimeout(200);
  await frame.locator('[data-part=close]').click();
  await page.getByRole('button', { name: stage.words['open']!, exact: true }).waitFor();
});

test('Inline on a page that is not listed the line to add stands where the chat would be', async () => {
  stage.mock.line.faults.refuseOrigin = true;
  const page = await stage.guest({ mode: 'inline', target: '#here', inline: '1' });
  await page.locator('#here').getByText('"Widget": { "Origins": [ "http://here" ] }').waitFor();
});

test('As a frame, for pages that take scripts out, the chat works too', async () => {
  const page = await stage.guest();
  await page.evaluate(url => document.body.append(Object.assign(document.createElement('iframe'), { src: url, title: 'Chat', width: '360', height: '500' })), `${stage.mock.url}/chat`);
  const frame = await eventually(() => page.frames().find(each => each.url().endsWith('/chat')));
  await frame.waitForSelector('#message');
  await say(frame, 'n0');
  await shown(frame, 'You said: n0').waitFor();
});
