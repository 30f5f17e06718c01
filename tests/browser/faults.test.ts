import { expect, test } from 'vitest';
import { describeBrowser } from './support/browser.ts';

const refusal = (status: number, message: string, messageZh: string) => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify({ errors: [{ message, extensions: { code: 'ENGINE_REFUSED', messageZh } }] }),
});

describeBrowser('a service in trouble', ({ address, newPage, open, forgive }) => {
  test('a slow answer: the page says that it is loading, and shows the answer when it comes', async () => {
    const page = await newPage();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/graphql(?:\?|$)/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${address}/gaps`);
    await page.getByText('正在载入').first().waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    release();
    await page.getByRole('table').waitFor();
    expect(await page.getByText('正在载入').count()).toBe(0);
  });

  test('an error: its words in the language of the page, and another try that succeeds', async () => {
    forgive(/503/u);
    const page = await newPage();
    let failing = true;
    await page.route(/\/graphql(?:\?|$)/u, (route) =>
      failing ? route.fulfill(refusal(503, 'the engine sleeps', '引擎在休息')) : route.continue(),
    );
    await page.goto(`${address}/courting`);
    const alert = page.getByRole('alert').first();
    await alert.getByText('引擎在休息').waitFor();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await alert.getByText('the engine sleeps').waitFor();
    failing = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a service that is gone: it is asked again, then the page says so and stays usable', async () => {
    forgive(/ERR_FAILED/u);
    const page = await newPage();
    let requests = 0;
    await page.route(/\/graphql(?:\?|$)/u, (route) => {
      requests += 1;
      return route.abort();
    });
    await page.goto(`${address}/courting`);
    await page.getByRole('alert').first().getByText('无法连接服务').waitFor();
    expect(requests).toBeGreaterThan(1);
    await page.getByRole('link', { name: '缺口', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '产业链缺口' }).waitFor();
  });

  test('an answer that is no JSON: words, and no half page', async () => {
    forgive(/502/u);
    const page = await newPage();
    await page.route(/\/graphql(?:\?|$)/u, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    );
    await page.goto(`${address}/courting`);
    await page.getByRole('alert').first().getByText('服务返回的内容无法读取').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });

  test('a page that is opened again: the browser asks whether its answers still hold, and they do', async () => {
    const page = await newPage();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const statuses: number[] = [];
    network.on('Network.responseReceivedExtraInfo', ({ statusCode, headers }) => {
      // Only what GraphQL answers may be kept by this browser alone.
      if (headers['etag'] && headers['cache-control']?.startsWith('private')) statuses.push(statusCode);
    });
    await page.goto(`${address}/gaps`);
    await page.getByRole('table').waitFor();
    const first = statuses.splice(0);
    expect(new Set(first)).toEqual(new Set([200]));
    await page.reload();
    await page.getByRole('table').waitFor();
    await expect.poll(() => statuses.length).toBe(first.length);
    expect(new Set(statuses)).toEqual(new Set([304]));
  });

  test('an address that no view has: status 404, and a way on', async () => {
    forgive(/404/u);
    const page = await newPage();
    const response = await page.goto(`${address}/no-such-view`);
    expect(response?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    await page.getByRole('link', { name: '缺口', exact: true }).waitFor();
  });

  test('parameters that are wrong are told, and do not break the view', async () => {
    forgive(/404/u);
    const page = await open('/gaps?district=district:nowhere&status=NOPE&sort=nope');
    await page.getByRole('alert').getByText('district:nowhere').waitFor();
    await page.getByLabel('区县').first().waitFor();
  });
});
