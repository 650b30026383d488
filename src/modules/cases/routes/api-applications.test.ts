import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Reply, type TestProvince } from '../../../../test/province.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { birthAnswers, birthApplication, givePaper, send } from '../testing/birth-application.ts';

const read = (reply: Reply): Record<string, unknown> => JSON.parse(reply.body) as Record<string, unknown>;

/** What was wrong: `code pointer`, in order. */
function wrongs(reply: Reply): string[] {
  assert.match(String(reply.headers['content-type']), /^application\/problem\+json/);
  const { errors } = read(reply) as { errors: { code: string; pointer?: string; detail: string }[] };
  for (const { detail } of errors) assert.notEqual(detail, '');
  return errors.map(({ code, pointer }) => (pointer === undefined ? code : `${code} ${pointer}`));
}

const countCases = async ({ app }: TestProvince): Promise<number> =>
  (await app.db.one<{ count: number }>(sql`select count(*) as count from cases`)).count;

test('Lan files a birth registration from a program and reads it back', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filed = await send(lan, await birthApplication(lan, 'CS-1'));
  assert.equal(filed.status, 201);
  assert.deepEqual(read(filed), {
    code: 'H99.99001-260310-0001',
    url: '/api/v1/cases/H99.99001-260310-0001',
    receiptUrl: '/cases/H99.99001-260310-0001/receipt.pdf',
  });
  assert.equal(filed.location, '/api/v1/cases/H99.99001-260310-0001');

  const whole = read(await lan.get('/api/v1/cases/H99.99001-260310-0001'));
  assert.equal(whole['status'], 'registered');
  assert.equal(whole['statusCode'], 1);
  assert.equal(whole['filedAt'], '2026-03-10T08:00:00+07:00');
  assert.deepEqual(whole['answers'], birthAnswers('CS-1'));
  assert.deepEqual(
    (whole['papers'] as { paper: string; name: string }[]).map(({ paper, name }) => `${paper} ${name}`).sort(),
    ['birth-certificate giay-chung-sinh.pdf', 'marriage-certificate ket-hon.pdf'],
  );
  const mine = read(await lan.get('/api/v1/cases')) as { cases: { code: string }[] };
  assert.deepEqual(
    mine.cases.map(({ code }) => code),
    ['H99.99001-260310-0001'],
  );
});

test('One key files once, however many requests carry it at the same time', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const application = await birthApplication(lan, 'CS-1');
  const key = randomUUID();
  const replies = await Promise.all(Array.from({ length: 12 }, () => send(lan, application, key)));
  assert.deepEqual([...new Set(replies.map((reply) => read(reply)['code']))], ['H99.99001-260310-0001']);
  assert.deepEqual(
    replies.map(({ status }) => status).toSorted((a, b) => a - b),
    [...Array.from({ length: 11 }, () => 200), 201],
  );
  const later = await send(lan, application, key.toUpperCase());
  assert.equal(later.status, 200);
  assert.equal(await countCases(province), 1);
});

test('Many applications at the same time get numbers of their own, without gaps', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const applications = [];
  for (let each = 1; each <= 20; each += 1) applications.push(await birthApplication(lan, `CS-${each}`));
  const replies = await Promise.all(applications.map((application) => send(lan, application)));
  const codes = replies.map((reply) => String(read(reply)['code'])).toSorted();
  assert.deepEqual(
    codes,
    Array.from({ length: 20 }, (_each, index) => `H99.99001-260310-${String(index + 1).padStart(4, '0')}`),
  );
  const entries = await province.app.db.many(sql`select from ledger where kind = 'case.filed'`);
  assert.equal(entries.length, 20);
});

test('Of applications sent together, one that cannot be filed does not hold up the others', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const before = await birthApplication(lan, 'CS-1');
  assert.equal((await send(lan, before)).status, 201);
  const together = [
    await birthApplication(lan, 'CS-1'),
    await birthApplication(lan, 'CS-2'),
    { ...(await birthApplication(lan, 'CS-3')), papers: before['papers'] },
    await birthApplication(lan, 'CS-4'),
  ];
  const replies = await Promise.all(together.map((each) => send(lan, each)));
  assert.deepEqual(
    replies.map(({ status }) => status),
    [409, 201, 422, 201],
  );
  assert.equal(await countCases(province), 3);
});

test('A key that somebody else used is refused, and theirs stays hidden', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const hung = await province.citizen('Lường Văn Hùng');
  const key = randomUUID();
  assert.equal((await send(lan, await birthApplication(lan, 'CS-1'), key)).status, 201);
  const refused = await send(hung, await birthApplication(hung, 'CS-2'), key);
  assert.equal(refused.status, 409);
  assert.deepEqual(wrongs(refused), ['cases.key-taken']);
  assert.doesNotMatch(refused.body, /H99\.99001-/);
});

test('Whoever is not signed in cannot file, and officers cannot either', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const refused = await mai.sendJson('/api/v1/applications', {}, { 'idempotency-key': randomUUID() });
  assert.equal(refused.status, 403);
  const anonymous = await province.web.inject({ method: 'POST', url: '/api/v1/applications', payload: {} });
  assert.equal(anonymous.statusCode, 401);
  assert.match(anonymous.body, /request\.sign-in-first/);
});

test('Each thing wrong with an application is told with its place, and nothing is stored', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const hung = await province.citizen('Lường Văn Hùng');
  const good = await birthApplication(lan, 'CS-1');
  const answers = good['answers'] as Record<string, Record<string, unknown>>;
  const papers = good['papers'] as { paper: string; file: string }[];
  const paper = papers[0]?.paper;
  const cases: [string, unknown, number, string[]][] = [
    ['nothing', {}, 400, ['/answers', '/delivery', '/papers', '/procedure'].map((at) => `request.wrong-type ${at}`)],
    ['a list', [], 400, ['request.wrong-type ']],
    ['an unknown property', { ...good, status: 'finished' }, 400, ['request.wrong-type /status']],
    ['a number for the procedure', { ...good, procedure: 7 }, 400, ['request.wrong-type /procedure']],
    ['an unknown procedure', { ...good, procedure: '9.999999' }, 404, ['cases.procedure-unknown /procedure']],
    ['an unknown office', { ...good, unit: 'H99.99004' }, 422, ['cases.unit-unknown /unit']],
    ['no office where there is a choice', { ...good, unit: undefined }, 422, ['cases.unit-unknown /unit']],
    ['no papers', { ...good, papers: [] }, 422, ['cases.paper-missing /papers/birth-certificate']],
    [
      'an unknown paper',
      { ...good, papers: [...papers, { paper: 'passport', file: randomUUID() }] },
      422,
      ['cases.paper-unknown /papers/passport'],
    ],
    [
      'a file that never was',
      { ...good, papers: [{ paper, file: randomUUID() }] },
      422,
      ['cases.file-unknown /papers'],
    ],
    [
      'a file of somebody else',
      { ...good, papers: [{ paper, file: await givePaper(hung) }] },
      422,
      ['cases.file-unknown /papers'],
    ],
    ['one file twice', { ...good, papers: [papers[0], papers[0]] }, 422, ['cases.file-unknown /papers']],
    ['a file that is no id', { ...good, papers: [{ paper, file: 'x' }] }, 400, ['request.wrong-type /papers/0/file']],
    ['no answers', { ...good, answers: {} }, 422, []],
    [
      'a ward that ended with the reform',
      { ...good, answers: { ...answers, birthPlace: { ...answers['birthPlace'], area: '99004' } } },
      422,
      ['form.area-ended /answers/birthPlace/area'],
    ],
    [
      'an answer nobody asked for',
      { ...good, answers: { ...answers, child: { ...answers['child'], admin: true } } },
      422,
      ['form.unknown-field /answers/child/admin'],
    ],
    [
      'half a letter',
      { ...good, answers: { ...answers, child: { ...answers['child'], fullName: 'An \uD800' } } },
      400,
      ['request.broken-text'],
    ],
  ];
  for (const [what, body, status, expected] of cases) {
    const refused = await send(lan, body);
    assert.equal(refused.status, status, what);
    if (expected.length > 0) assert.deepEqual(wrongs(refused).toSorted(), expected, what);
    else
      assert.ok(
        wrongs(refused).every((each) => / \/answers\//.test(each)),
        what,
      );
  }
  assert.equal(await countCases(province), 0);
  assert.equal((await send(lan, good)).status, 201);
});

test('Bodies that are no JSON, no UTF-8, too large or of another type are refused', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const raw = async (payload: Buffer | string, contentType = 'application/json', key: string = randomUUID()) => {
    const headers = { cookie: await lan.cookie(), 'content-type': contentType, 'idempotency-key': key };
    const { statusCode, body } = await province.web.inject({
      method: 'POST',
      url: '/api/v1/applications',
      payload,
      headers,
    });
    return `${statusCode} ${(JSON.parse(body) as { code: string }).code}`;
  };
  assert.equal(await raw('{"procedure":'), '400 request.malformed');
  assert.equal(await raw(''), '400 request.malformed');
  assert.equal(await raw(Buffer.from('{"procedure":"\xC3\x28"}', 'latin1')), '400 request.broken-text');
  assert.equal(await raw(JSON.stringify({ procedure: 'x'.repeat(300_000) })), '413 request.too-large');
  assert.equal(await raw('procedure=1.001193', 'application/x-www-form-urlencoded'), '403 request.forged');
  assert.equal(await raw('<a/>', 'application/xml'), '415 request.unsupported-type');
  assert.equal(
    await raw(JSON.stringify(await birthApplication(lan, 'CS-1')), undefined, 'once'),
    '400 cases.key-missing',
  );
  assert.equal(await countCases(province), 0);
});

test('A birth that is registered already is refused with the case that has it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  assert.equal((await send(lan, await birthApplication(lan, 'CS-1'))).status, 201);
  const again = await send(lan, await birthApplication(lan, 'cs-1'));
  assert.equal(again.status, 409);
  assert.deepEqual(wrongs(again), ['cases.answer-used /answers/birthCertificate/number']);
});

test('Papers are taken for what they are, from pages of this site or programs only', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const give = (name: string, bytes: Uint8Array) => lan.upload('/api/v1/files', {}, { field: 'file', name, bytes });
  const kept = await give('giấy chứng sinh.pdf', samplePdf());
  assert.equal(kept.status, 201);
  assert.equal(read(kept)['kind'], 'pdf');
  assert.deepEqual(wrongs(await give('anh.pdf', Buffer.from('MZ not a PDF'))), ['files.unsupported']);
  assert.deepEqual(wrongs(await give('rong.pdf', Buffer.alloc(0))), ['files.empty']);
  assert.deepEqual(wrongs(await lan.upload('/api/v1/files', {})), ['cases.file-missing /file']);
  assert.deepEqual(wrongs(await lan.sendJson('/api/v1/files', {})), ['request.unsupported-type']);

  const form = new Request('http://localhost/', { method: 'POST', body: new FormData() });
  const headers = { cookie: await lan.cookie(), 'content-type': form.headers.get('content-type') ?? '' };
  const payload = Buffer.from(await form.arrayBuffer());
  const post = async (more: Record<string, string>) =>
    (await province.web.inject({ method: 'POST', url: '/api/v1/files', headers: { ...headers, ...more }, payload }))
      .statusCode;
  assert.equal(await post({}), 403);
  assert.equal(await post({ 'x-requested-with': 'registry', origin: 'https://elsewhere.example' }), 403);
  assert.equal(await post({ 'x-requested-with': 'registry' }), 422);
});
