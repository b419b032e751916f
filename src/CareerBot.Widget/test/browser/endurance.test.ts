import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatFrame, eventually, say, shown, Stage, texts } from './stage.ts';

const stage = new Stage();
const exchange = (count: number): string[] => Array.from({ length: count }, (_, i) => [`n${i}`, `You said: n${i}`]).flat();

test('With the socket dropped fifty times every message is shown once and in order', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  for (let i = 0; i < 50; i++) {
    await say(page, `n${i}`);
    stage.mock.line.drop();
    if (i % 3 === 0) await shown(page, `You said: n${i}`, { exact: true }).waitFor();
  }
  await shown(page, 'You said: n49', { exact: true }).waitFor({ timeout: 60_000 });
  assert.deepEqual((await texts(page)).slice(1), exchange(50));
  assert.equal(stage.mock.line.posts.length, 50);
});

test('Without a network the chat says so, keeps what is written, and sends it once it is back', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  await page.context().setOffline(true);
  await page.getByText(stage.words['offline']!).waitFor();
  for (let i = 0; i < 4; i++) await say(page, `n${i}`);
  await page.getByText(stage.words['waiting']!).first().waitFor();
  assert.equal(stage.mock.line.posts.length, 0);
  await page.context().setOffline(false);
  await shown(page, 'You said: n3', { exact: true }).waitFor({ timeout: 60_000 });
  assert.deepEqual((await texts(page)).slice(1), exchange(4));
  await page.getByText(stage.words['offline']!).waitFor({ state: 'detached' });
  assert.equal(await page.getByText(stage.words['offline']!).count(), 0);
});

test('What could not be sent before a reload is sent after it', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  stage.mock.line.faults.failPosts = 1_000;
  await say(page, 'n0');
  await page.waitForFunction(() => sessionStorage.getItem('careerbot.unsent'));
  stage.mock.line.faults.failPosts = 0;
  await page.reload();
  await shown(page, 'You said: n0', { exact: true }).waitFor();
  assert.deepEqual((await texts(page)).slice(1), exchange(1));
  assert.equal(stage.mock.line.posts.length, 1);
});

test('A reload brings the conversation back, with the place where one was reading', async () => {
  const page = await stage.page('/chat');
  for (let i = 0; i < 12; i++) {
    await say(page, `long ${i}`);
    await page.locator('.mine').nth(i).waitFor();
  }
  await page.locator('.message:not(.mine)').nth(12).waitFor();
  await page.locator('.scroller').evaluate(element => (element.scrollTop = 900));
  await page.waitForTimeout(800);
  const top = (): Promise<string> => page.locator('.scroller').evaluate(scroller =>
    [...scroller.querySelectorAll('.message')].findIndex(item => item.getBoundingClientRect().bottom > scroller.getBoundingClientRect().top).toString());
  const before = await top();
  await page.reload();
  await page.locator('.message:not(.mine)').nth(12).waitFor();
  await eventually(async () => await top() === before);
  await page.waitForTimeout(400);
  assert.equal(await top(), before);
  assert.notEqual(before, '0');
  assert.equal(stage.mock.line.conversations.size, 1);
});

test('Two tabs share one conversation and follow each other into a new one', async () => {
  const context = await stage.context();
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto(`${stage.mock.url}/chat`);
  await shown(one, 'I invent nothing').waitFor();
  await two.goto(`${stage.mock.url}/chat`);
  await shown(two, 'I invent nothing').waitFor();
  await say(one, 'n0');
  await shown(two, 'You said: n0', { exact: true }).waitFor();
  await say(two, 'n1');
  for (const tab of [one, two]) await shown(tab, 'You said: n1', { exact: true }).waitFor();
  assert.deepEqual(await texts(one), await texts(two));
  assert.equal(stage.mock.line.conversations.size, 1);
  await one.getByRole('button', { name: 'Menu' }).click();
  await one.getByRole('menuitem', { name: 'New conversation' }).click();
  await two.waitForFunction(() => document.querySelectorAll('.message').length === 1);
  await say(two, 'n2');
  await shown(one, 'You said: n2', { exact: true }).waitFor();
  assert.equal(stage.mock.line.conversations.size, 2);
});

test('A conversation that ended while one was away is told, and a new one begins', async () => {
  const page = await stage.page('/chat');
  await say(page, 'n0');
  await shown(page, 'You said: n0').waitFor();
  await page.goto('about:blank');
  stage.mock.line.conversations.clear();
  await page.goto(`${stage.mock.url}/chat`);
  await page.getByText(stage.words['expiredResumed']!).waitFor();
  await shown(page, 'I invent nothing').waitFor();
});

test('A conversation that ends in front of one is told, and the next message starts another', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  stage.mock.line.conversations.clear();
  await say(page, 'n0');
  await page.getByText(stage.words['expired']!).waitFor();
  await say(page, 'n1');
  await shown(page, 'You said: n1', { exact: true }).waitFor();
});

test('Where the browser refuses storage the chat works and says that it will not be remembered', async () => {
  const context = await stage.context();
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => { throw new DOMException('no', 'SecurityError'); } });
  });
  const page = await context.newPage();
  await page.goto(stage.guestAddress());
  await page.getByRole('button', { name: stage.words['open']! }).click();
  const frame = await chatFrame(page);
  await frame.getByText(stage.words['notRemembered']!).waitFor();
  await say(frame, 'n0');
  await shown(frame, 'You said: n0').waitFor();
});

test('On a shared computer only the tab remembers', async () => {
  const page = await stage.page('/chat');
  await say(page, 'n0');
  await page.getByRole('button', { name: stage.words['sharedComputer']! }).click();
  await page.getByText(stage.words['sharedDone']!).waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem('careerbot.chat')), null);
  await page.reload();
  await shown(page, 'You said: n0').waitFor();
  const other = await page.context().newPage();
  await other.goto(`${stage.mock.url}/chat`);
  await shown(other, 'I invent nothing').waitFor();
  assert.equal(await shown(other, 'You said: n0').count(), 0);
});

test('A wrong clock changes neither order nor life', async () => {
  const context = await stage.context();
  await context.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() + 400 * 86_400_000;
  });
  const page = await context.newPage();
  await page.goto(`${stage.mock.url}/chat`);
  for (let i = 0; i < 3; i++) {
    await say(page, `n${i}`);
    await shown(page, `You said: n${i}`, { exact: true }).waitFor();
  }
  assert.deepEqual((await texts(page)).slice(1), exchange(3));
  assert.equal(await page.locator('.day').count(), 0);
});

test('A thousand messages are there and the list still scrolls', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  for (let i = 0; i < 1_000; i++) stage.mock.line.say({ type: 'message', text: `Message **${i}** with a few words to fill a line or two of the bubble.` });
  await page.waitForFunction(() => document.querySelectorAll('.message').length === 1_001);
  const frames = await page.locator('.scroller').evaluate(async scroller => {
    const gaps: number[] = [];
    let last = performance.now();
    for (let i = 0; i < 60; i++) {
      scroller.scrollTop -= 400;
      await new Promise(resolve => requestAnimationFrame(resolve));
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    return gaps.length;
  });
  assert.equal(frames, 60);
  assert.ok(await page.locator('.scroller').evaluate(scroller => scroller.scrollHeight - scroller.scrollTop > 10_000));
});

test('Where only the tab remembers, twenty idle minutes end the chat and leave nothing', async () => {
  const page = await stage.chat({ resume: 'tab' }, {}, page => page.clock.install());
  await say(page, 'my secret');
  await shown(page, 'You said: my secret').waitFor();
  await page.locator('#message').fill('half written');
  await page.clock.fastForward('19:00');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('19:00');
  assert.equal(await shown(page, 'You said: my secret').count(), 1);
  await page.clock.fastForward('02:00');
  await page.getByText('nobody used it for 20 minutes').waitFor();
  await shown(page, 'I invent nothing').waitFor();
  assert.equal(await page.getByText('my secret').count(), 0);
  assert.equal(await page.locator('#message').inputValue(), '');
  assert.equal((await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).includes('c1-'), false);
});

test('Where only the tab remembers, a tab that comes back after twenty minutes starts anew and says why', async () => {
  const page = await stage.chat({ resume: 'tab' }, {}, page => page.clock.install());
  await say(page, 'my secret');
  await shown(page, 'You said: my secret').waitFor();
  await page.goto('about:blank');
  await page.clock.fastForward('21:00');
  await page.goto(`${stage.mock.url}/chat`);
  await page.getByText('nobody used it for 20 minutes').waitFor();
  await shown(page, 'I invent nothing').waitFor();
  assert.equal(stage.mock.line.conversations.size, 2);
});

test('What is no frame of Direct Line harms nothing', async () => {
  const page = await stage.page('/chat');
  await shown(page, 'I invent nothing').waitFor();
  for (const frame of ['', '{', 'null', '[]', '{"activities":7}', '{"activities":[null,1,{},{"type":"message"},{"type":"message","id":{}}],"watermark":{}}', `{"activities":[{"type":"message","id":"deep","text":${'['.repeat(5000)}${']'.repeat(5000)}}]}`]) stage.mock.line.raw(frame);
  await say(page, 'n0');
  await shown(page, 'You said: n0', { exact: true }).waitFor();
});
