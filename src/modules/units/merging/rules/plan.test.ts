import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LocalDate } from '../../../../kernel/time.ts';
import type { UnitRow } from '../../unit.ts';
import { emptyPlan, type MergerPlan } from '../merger.ts';
import { chooseFirstHeads } from './edit-plan.ts';
import { planOfficers, type Held } from './plan-officers.ts';
import { planUnits } from './plan-units.ts';
import { proposePlan } from './propose-plan.ts';

const day = (text: string): LocalDate => text as LocalDate;
const july = day('2025-07-01');
const text = (name: string) => ({ vi: name, en: name });

const unit = (key: string, more: Partial<UnitRow> = {}): UnitRow => ({
  key,
  code: 'H99',
  name: text(key),
  kind: 'commune',
  validFrom: day('2021-01-01'),
  ...more,
});

const into = (to: string, ...from: string[]): MergerPlan => ({
  ...emptyPlan,
  ways: from.map((each) => ({ from: each, to, areas: [] })),
});

const held = (fullName: string, unitKey: string, title: string, more: Partial<Held> = {}): Held => ({
  appointmentId: fullName.length * 100 + unitKey.length,
  officerId: fullName.length,
  fullName,
  unitKey,
  unitName: text(unitKey),
  title: text(title),
  roles: title === 'Chủ tịch' ? ['approver', 'leader'] : ['handler'],
  coversBelow: false,
  validFrom: day('2021-01-01'),
  validTo: null,
  ...more,
});

const codes = (problems: readonly { readonly problem: { readonly kind: { readonly code: string } } }[]) =>
  problems.map(({ problem }) => problem.kind.code);

test('units that end do so the day before, and what lies below goes on under the successor', () => {
  const known = [unit('na-hien'), unit('pa-lau'), unit('mot-cua-pa-lau', { parentKey: 'pa-lau', kind: 'one-stop' })];
  const { rows, problems } = planUnits(into('na-hien', 'pa-lau'), july, known);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    rows.map((row) => [row['key'], row['valid_from'], row['valid_to'], row['succeeded_by_key'], row['parent_key']]),
    [
      ['pa-lau', '2021-01-01', '2025-06-30', 'na-hien', ''],
      ['mot-cua-pa-lau', '2021-01-01', '2025-06-30', 'mot-cua-pa-lau', 'pa-lau'],
      ['mot-cua-pa-lau', '2025-07-01', '', '', 'na-hien'],
    ],
  );
});

test('a unit that is split needs one successor for the rest; nobody succeeds who ends, too', () => {
  const known = [unit('huyen'), unit('na-hien'), unit('pa-lau')];
  const split = {
    ...emptyPlan,
    ways: [
      { from: 'huyen', to: 'na-hien', areas: ['99010'] },
      { from: 'huyen', to: 'pa-lau', areas: ['99016'] },
    ],
  };
  assert.deepEqual(codes(planUnits(split, july, known).problems), ['mergers.no-rest']);
  const chain = { ...emptyPlan, ways: [...into('pa-lau', 'huyen').ways, ...into('na-hien', 'pa-lau').ways] };
  assert.deepEqual(codes(planUnits(chain, july, known).problems), ['mergers.to-ending']);
  assert.deepEqual(codes(planUnits(into('nowhere', 'huyen'), july, known).problems), ['mergers.not-there']);
  const ending = [unit('huyen', { validTo: day('2026-01-01') }), unit('pa-lau')];
  assert.deepEqual(codes(planUnits(into('pa-lau', 'huyen'), july, ending).problems), ['mergers.ends-already']);
});

test('everybody comes along in their position; of two chairs one is chosen and the other becomes a deputy', () => {
  const plan = into('muong-hoa', 'na-hien', 'pa-lau');
  const people = [
    held('Cà Văn Đức', 'pa-lau', 'Công chức hộ tịch'),
    held('Vì Hải Yến', 'na-hien', 'Chủ tịch'),
    held('Lò Thị Minh', 'pa-lau', 'Chủ tịch'),
  ];
  const open = planOfficers(plan, july, people);
  assert.deepEqual(codes(open.problems), ['mergers.many-heads']);
  const chosen = planOfficers(chooseFirstHeads(plan, open.heads), july, people);
  assert.deepEqual(chosen.problems, []);
  assert.deepEqual(
    chosen.appointments.map(({ officerId, unitKey, title, roles }) => [officerId, unitKey, title.vi, roles.join(' ')]),
    [
      [10, 'muong-hoa', 'Công chức hộ tịch', 'handler'],
      [10, 'muong-hoa', 'Chủ tịch', 'approver leader'],
      [11, 'muong-hoa', 'Cấp phó của người đứng đầu', 'approver'],
    ],
  );
  assert.ok(chosen.ends.every(({ validTo }) => validTo === '2025-06-30'));
});

test('nobody heads two units after a merger', () => {
  const plan = { ...emptyPlan, ways: [...into('muong-hoa', 'na-hien').ways, ...into('muong-lanh', 'pa-lau').ways] };
  const people = ['na-hien', 'pa-lau'].map((key) => held('Vì Hải Yến', key, 'Chủ tịch', { officerId: 7 }));
  assert.deepEqual(codes(planOfficers(plan, july, people).problems), ['mergers.head-twice']);
});

test('positions of one title with other powers are told apart by the unit they came from', () => {
  const people = [
    held('Cà Văn Đức', 'na-hien', 'Công chức hộ tịch'),
    held('Lò Thị Minh', 'pa-lau', 'Công chức hộ tịch', { roles: ['handler', 'reception'] }),
  ];
  const { appointments } = planOfficers(into('muong-hoa', 'na-hien', 'pa-lau'), july, people);
  assert.deepEqual(
    appointments.map(({ title }) => title.vi),
    ['Công chức hộ tịch', 'Công chức hộ tịch (pa-lau)'],
  );
});

test('the successions of areas propose who goes where, and committees that begin', () => {
  const area = (code: string, name: string, validFrom: string, validTo?: string) => ({
    code,
    name,
    level: 'commune' as const,
    kind: 'commune' as const,
    validFrom: day(validFrom),
    validTo: validTo === undefined ? undefined : day(validTo),
  });
  const areas = [
    area('99013', 'Xã Bản Sen', '2004-07-08', '2025-06-30'),
    area('99016', 'Xã Pá Lau', '2004-07-08', '2025-06-30'),
    area('99020', 'Xã Mường Hoa', '2025-07-01'),
  ];
  const successions = ['99013', '99016'].map((oldCode) => ({
    oldCode,
    oldValidFrom: day('2004-07-08'),
    newCode: '99020',
    newValidFrom: july,
  }));
  const known = [
    unit('ubnd-tinh', { kind: 'government' }),
    ...['99013', '99016'].map((code) => unit(`commune-${code}`, { areaCode: code })),
  ];
  const plan = proposePlan(july, known, areas, successions);
  assert.deepEqual(plan.ways, into('commune-99020', 'commune-99013', 'commune-99016').ways);
  assert.deepEqual(plan.successors[0], {
    key: 'commune-99020',
    code: 'H99.99020',
    name_vi: 'Ủy ban nhân dân xã Mường Hoa',
    name_en: "People's Committee of Mường Hoa commune",
    kind: 'commune',
    area_code: '99020',
    parent_key: 'ubnd-tinh',
  });
  assert.equal(proposePlan(day('2026-01-01'), known, areas, successions).ways.length, 0);
});
