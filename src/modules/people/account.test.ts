import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Officer } from '../../kernel/access/actor.ts';
import { makeVisitor } from '../../../test/visitor.ts';
import type { Identity } from '../../outside/identity/identity-provider.ts';
import { parseLocalDate } from '../../kernel/time.ts';
import { personActor, personById, recordReading, recordSignIn } from './index.ts';
import { testSite } from './testing/test-site.ts';

const lan: Identity = {
  issuer: 'https://id.example',
  subject: 'HB-0001',
  accountKind: 'citizen',
  fullName: 'Nông Thị Lan',
  personalNumber: '099195010307',
  taxCode: undefined,
  dateOfBirth: parseLocalDate('1995-03-08'),
  email: 'lan@hoa-ban.example',
  phone: '0999000001',
  assurance: 2,
  idToken: '',
};

const binh: Officer = { kind: 'officer', officerId: 7, fullName: 'Trần Thanh Bình', positions: [] };

test('Lan changes her phone; the next sign-in renews her name and keeps what she typed', async (t) => {
  const { app, url } = await testSite(t);
  const visitor = makeVisitor();
  const chosen = await visitor.send(await visitor.open(`${url}/sign-in/start?return=/my/account`), 'name="person"', {
    person: 'HB-0001',
  });
  const account = await visitor.send(chosen, 'name="agree"', { agree: 'yes' });

  const wrong = await visitor.send(account, 'name="phone"', { phone: '12', email: 'lan@', language: 'vi' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="12"/);
  assert.match(wrong.body, /value="lan@"/);
  assert.equal((await personById(app.db, 1))?.phone, '0999000001', 'nothing is stored of a form with errors');

  const saved = await visitor.send(wrong, 'name="phone"', { phone: '+84 912 345 678', email: '', language: 'en' });
  assert.equal(saved.status, 200);
  assert.match(saved.body, /Đã lưu thay đổi/);

  const { issuer } = app.settings.identity ?? { issuer: '' };
  const id = await recordSignIn(app, { ...lan, issuer, fullName: 'Nông Thị Lan Anh' }, 'vi');
  const person = await personById(app.db, id);
  assert.equal(id, 1);
  assert.equal(person?.fullName, 'Nông Thị Lan Anh');
  assert.equal(person?.phone, '0912345678');
  assert.equal(person?.email, undefined);
  assert.equal(person?.language, 'en');
});

test('The same account at two providers is two persons', async (t) => {
  const { app } = await testSite(t);
  const first = await recordSignIn(app, lan, 'vi');
  assert.equal(await recordSignIn(app, lan, 'vi'), first);
  assert.notEqual(await recordSignIn(app, { ...lan, issuer: 'https://other.example' }, 'vi'), first);
});

test('Who acts in a session is the person as last seen, as surely known as the session says, and nobody when there is none', async (t) => {
  const { app } = await testSite(t);
  const id = await recordSignIn(app, lan, 'vi');
  const actor = await personActor(app.db, id, 1);
  assert.equal(actor?.fullName, 'Nông Thị Lan');
  assert.equal(actor?.assurance, 1);
  assert.equal(await personActor(app.db, 404, 2), undefined);
});

test('Lan sees which officer looked at her number and what for; one look is told once', async (t) => {
  const { app, url } = await testSite(t);
  const visitor = makeVisitor();
  const chosen = await visitor.send(await visitor.open(`${url}/sign-in/start?return=/my/account`), 'name="person"', {
    person: 'HB-0001',
  });
  const before = await visitor.send(chosen, 'name="agree"', { agree: 'yes' });
  assert.match(before.body, /Chưa có cán bộ nào xem/);

  const reading = { personId: 1, officer: binh, purpose: 'H99.1-260316-0001' };
  await recordReading(app.db, reading, app.now());
  await recordReading(app.db, reading, app.now());
  const after = await visitor.open(`${url}/my/account`);
  assert.equal(after.body.split('Trần Thanh Bình').length - 1, 1);
  assert.ok(after.body.includes('H99.1-260316-0001'));
});

test('Nobody who is not signed in sees or changes an account', async (t) => {
  const { url } = await testSite(t);
  const visitor = makeVisitor();
  assert.equal((await visitor.step(`${url}/my/account`)).location, `${url}/sign-in?return=%2Fmy%2Faccount`);
  assert.equal((await visitor.step(`${url}/my/account`, { phone: '0912345678' })).location, `${url}/sign-in`);
});
