// Measures the chat in a real browser: npm run bench [-- URL]. Without an address it starts the mock bot, so the figures are the widget's own.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bundle, here } from './bundle.mjs';
import { readWords } from './words.mjs';

const address = process.argv[2];
const mock = address ? undefined : await import(pathToFileURL(join(await bundle([join(here, 'test/mock/server.ts')], 'mock'), 'server.mjs'))).then(({ startMock }) => startMock(here, readWords(here)));
const url = address ?? mock.url;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** A page with a network session; `slow` is 400 kbit/s with 400 ms a round trip. */
async function open(slow) {
  const page = await (await browser.newContext({ viewport: { width: 400, height: 700 } })).newPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  if (slow) await network.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  const traffic = { bytes: 0 };
  network.on('Network.loadingFinished', event => (traffic.bytes += event.encodedDataLength));
  for (const name of ['Network.webSocketFrameReceived', 'Network.webSocketFrameSent']) network.on(name, event => (traffic.bytes += event.response.payloadData.length + 6));
  return { page, traffic };
}

const time = async action => {
  const start = performance.now();
  await action();
  return performance.now() - start;
};

/** Sends in the page and waits there for the reply, so that the driver's own time does not count. */
const turn = (page, text) => page.evaluate(said => new Promise(resolve => {
  const area = document.querySelector('#message');
  const list = document.querySelector('.messages');
  const before = list.querySelectorAll('.message:not(.mine)').length;
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (list.querySelectorAll('.message:not(.mine)').length === before) return;
    watch.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  });
  watch.observe(list, { childList: true });
  area.value = said;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.form.requestSubmit();
}), text);

const middle = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

{
  const { page } = await open(false);
  await page.goto(`${url}/chat`);
  await page.locator('.message:not(.mine)').first().waitFor();
  const interactive = await page.evaluate(() => performance.getEntriesByType('navigation')[0].domInteractive);
  const composer = await page.evaluate(() => performance.getEntriesByType('resource').find(entry => entry.name.includes('config.json')).responseEnd);
  const times = [];
  for (let i = 0; i < 40; i++) times.push(await turn(page, 'menu'));
  console.log(`page interactive ${interactive.toFixed(0)} ms, chat has its words ${composer.toFixed(0)} ms`);
  console.log(`message sent to reply shown, p50 of 40: ${middle(times).toFixed(0)} ms`);
}
{
  const { page, traffic } = await open(true);
  const usable = await time(async () => {
    await page.goto(`${url}/chat`, { waitUntil: 'commit' });
    await page.locator('#message').waitFor();
  });
  await page.locator('.message:not(.mine)').first().waitFor();
  console.log(`at 400 kbit/s and 400 ms: usable after ${(usable / 1000).toFixed(1)} s, ${(traffic.bytes / 1024).toFixed(0)} KB up to the welcome`);
  traffic.bytes = 0;
  for (let i = 0; i < 20; i++) await turn(page, 'menu');
  console.log(`20 turns: ${(traffic.bytes / 1024).toFixed(0)} KB on the wire`);
}
await browser.close();
await mock?.close();
