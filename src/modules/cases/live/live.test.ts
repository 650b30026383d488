import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';
import { tellDesks } from './tell-desks.ts';

type Stream = {
  readonly status: number;
  readonly until: (text: string) => Promise<string>;
  readonly leave: () => void;
};

/** Opens an event stream as a browser does, over a real line. */
async function listen(province: TestProvince, officer: Signed<unknown>, path = '/desk/events'): Promise<Stream> {
  if (!province.web.server.listening) await province.web.listen({ host: '127.0.0.1', port: 0 });
  const { port } = province.web.server.address() as AddressInfo;
  const leaving = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { cookie: await officer.cookie() },
    signal: leaving.signal,
  });
  assert.ok(answer.body);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return {
    status: answer.status,
    async until(text) {
      while (!heard.includes(text)) {
        const { value, done } = await reader.read();
        if (done) break;
        heard += value;
      }
      return heard;
    },
    leave: () => leaving.abort(),
  };
}

/** Connections that listen to this province's database. */
const listening = async ({ databases }: TestProvince): Promise<number> =>
  (
    await databases.superuser.one<{ n: number }>(sql`
      select count(*)::int as n from pg_stat_activity where datname = current_database() and query like 'listen %'`)
  ).n;

test('Mai’s open list hears of a new case of her ward over one line, and not of another unit’s', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  assert.equal(await listening(province), 0, 'nobody listens, nothing is open');
  const mai = await listen(province, await province.officer('mai.lo'));
  const nam = await listen(province, await province.officer('nam.khang'));
  assert.equal(mai.status, 200);
  assert.equal(await listening(province), 1);
  await fileSample(province, lan, grocery);
  await catchUp(province.app, [tellDesks]);
  assert.match(await mai.until('data: changed\n\n'), /^: open\n\ndata: changed\n\n$/);
  const petrol = await fileSample(province, lan, petrolStore);
  await atDesk(province, await province.officer('giang.bac'), petrol).act('receive');
  await catchUp(province.app, [tellDesks]);
  assert.match(
    await nam.until('data: changed\n\n'),
    /^: open\n\ndata: changed\n\n$/,
    'one event, of the case that is Nam’s',
  );
  for (const each of [mai, nam]) each.leave();
});

test('The page of a case hears of that case alone', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [one, other] = [await fileSample(province, lan, grocery), await fileSample(province, lan, grocery)];
  await catchUp(province.app, [tellDesks]);
  const mai = await province.officer('mai.lo');
  const { id } = await province.app.db.one<{ id: number }>(sql`select id from cases where code = ${one}`);
  const [page, list] = [await listen(province, mai, `/desk/events?case=${id}`), await listen(province, mai)];
  await atDesk(province, mai, other).act('receive');
  await catchUp(province.app, [tellDesks]);
  await list.until('data: changed\n\n');
  await atDesk(province, mai, one).act('receive');
  await catchUp(province.app, [tellDesks]);
  assert.match(await page.until('data: changed\n\n'), /^: open\n\ndata: changed\n\n$/);
  for (const each of [page, list]) each.leave();
});

test('An officer opens twelve streams and no more; a program closed in order ends them all', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const streams = [await listen(province, mai)];
  while (streams.length < 12) streams.push(await listen(province, mai));
  assert.ok(streams.every(({ status }) => status === 200));
  assert.equal((await listen(province, mai)).status, 429);
  assert.equal((await listen(province, await province.officer('son.quang'))).status, 200);
  const ends = streams.map((stream) => stream.until('never said').catch(() => ''));
  await province.web.close();
  await Promise.all(ends);
});

test('Citizens and visitors have no stream of the desk', async (t) => {
  const province = await openTestProvince(t);
  assert.equal((await (await province.citizen('Nông Thị Lan')).get('/desk/events')).status, 403);
  assert.match((await province.get('/desk/events')).location ?? '', /^\/officer\/sign-in/);
});
