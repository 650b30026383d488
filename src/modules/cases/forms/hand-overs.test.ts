import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant, type Instant } from '../../../kernel/time.ts';
import type { StepDefinition } from '../../procedures/index.ts';
import type { Course, HandOver } from './hand-over.ts';
import { handOvers } from './hand-overs.ts';

const step = (code: string, kind: StepDefinition['kind'], unit: StepDefinition['unit']): StepDefinition => ({
  code,
  name: { vi: code, en: code },
  kind,
  role: 'handler',
  unit,
  share: 25,
});

const steps = [
  step('receive', 'intake', 'receiving'),
  step('assess', 'work', 'competent'),
  step('approve', 'approval', 'competent'),
  step('issue', 'result', 'competent'),
  step('return', 'return', 'receiving'),
];

const [oneStop, ward, department] = [1, 2, 3];
const hour = 3_600_000;
const at = (hours: number): Instant => instant(hours * hour);

/** Each step has ten hours; an online application is looked at within eight. */
const course: Course = {
  definition: {
    code: '1.001193',
    version: 1,
    steps,
    term: { legal: { unit: 'working-days', count: 5 }, onSupplement: 'restart', extendable: true },
  },
  receivingUnitId: oneStop,
  competentUnitId: ward,
  stepDueAt: (_step, beganAt) => instant(beganAt + 10 * hour),
  intakeDueAt: (cameAt) => instant(cameAt + 8 * hour),
  later: (dueAt, workingDays) => instant(dueAt + workingDays * 24 * hour),
  afterWait: (dueAt, since, until) => instant(dueAt + until - since),
};

type Told = readonly [kind: string, hours: number, name: string, body?: Readonly<Record<string, unknown>>];

const historyOf = (...told: readonly Told[]) =>
  told.map(([kind, hours, name, body = {}]) => ({
    kind: `case.${kind}`,
    at: at(hours),
    actor: { kind: 'officer', name } as const,
    body,
  }));

const lineOf = ({ at: when, from, to, dueAt, note }: HandOver): string =>
  [
    `${when / hour}h`,
    `${from.unitId}:${from.step?.code ?? '-'}:${from.officer ?? '-'}`,
    `> ${to.unitId ?? 'applicant'}:${to.step?.code ?? '-'}:${to.officer ?? '-'}`,
    dueAt === undefined ? 'no deadline' : `due ${dueAt / hour}h`,
    ...(note === undefined ? [] : [note]),
  ].join(' ');

const lines = (...told: readonly Told[]): readonly string[] => handOvers(historyOf(...told), course).map(lineOf);

const filed: Told = ['filed', 0, 'Lan', { competent: ward }];
const received: Told = ['received', 2, 'Mai', { step: 'assess' }];
const proposed: Told = ['proposed', 5, 'Sơn', { step: 'assess', note: 'Đủ' }];

test('a case goes from the counter through its steps back to Lan, each time with who gave, who got and by when', () => {
  assert.deepEqual(
    lines(
      filed,
      received,
      ['assigned', 3, 'Hạnh', { name: 'Sơn' }],
      proposed,
      ['approved', 6, 'Hạnh'],
      ['result-recorded', 7, 'Sơn'],
      ['returned', 9, 'Mai', { by: 'counter' }],
    ),
    [
      '2h 1:receive:Mai > 2:assess:Sơn due 8h',
      '5h 2:assess:Sơn > 2:approve:- due 12h Đủ',
      '6h 2:approve:Hạnh > 2:issue:- due 15h',
      '7h 2:issue:Sơn > 1:return:- due 16h',
      '9h 1:return:Mai > applicant:-:- no deadline',
    ],
  );
});

test('what is declined goes back with the reason; what is taken back has the deadline it had', () => {
  assert.deepEqual(
    lines(
      filed,
      received,
      proposed,
      ['step-recalled', 6, 'Sơn', { from: 'approve', to: 'assess' }],
      ['proposed', 7, 'Sơn', { step: 'assess', note: 'Sửa' }],
      ['declined', 8, 'Hạnh', { from: 'approve', to: 'assess', reason: 'Thiếu căn cứ' }],
    ).slice(1),
    [
      '5h 2:assess:Sơn > 2:approve:- due 12h Đủ',
      '6h 2:approve:- > 2:assess:Sơn no deadline',
      '7h 2:assess:Sơn > 2:approve:- due 12h Sửa',
      '8h 2:approve:Hạnh > 2:assess:- due 17h Thiếu căn cứ',
    ],
  );
});

test('a consulted unit answers against its own deadline, and the file stays where it is', () => {
  const asked: Told = [
    'consultation-asked',
    3,
    'Sơn',
    { units: [{ unit: department }], question: 'Có?', dueAt: at(20) },
  ];
  assert.deepEqual(
    lines(filed, received, asked, ['consultation-answered', 21, 'Phong', { unit: department }], [...proposed]).slice(1),
    [
      '3h 2:assess:Sơn > 3:-:- no deadline Có?',
      '21h 3:-:Phong > 2:assess:- due 20h',
      '5h 2:assess:Sơn > 2:approve:- due 12h Đủ',
    ],
  );
});

test('after a transfer the other agency has it, with its step’s time from the hand-over', () => {
  assert.deepEqual(
    lines(
      filed,
      received,
      ['transferred', 4, 'Sơn', { from: ward, unit: department, reason: 'Thẩm quyền của Sở', handedOverAt: at(24) }],
      ['proposed', 30, 'Phong', { step: 'assess', note: '' }],
    ).slice(1),
    ['4h 2:assess:Sơn > 3:assess:- no deadline Thẩm quyền của Sở', '30h 3:assess:Phong > 3:approve:- due 34h'],
  );
});

test('after a merger the successor has it, what went before stays with the old units, and a merger undone gives it back', () => {
  const [oldStop, oldWard] = [8, 9];
  const begun: Told = ['filed', 0, 'Lan', { receiving: oldStop, competent: oldWard }];
  const there = { unit: ward, fromUnit: oldWard, receiving: oneStop, competent: ward, reason: 'Sáp nhập' };
  const back = { unit: oldWard, fromUnit: ward, receiving: oldStop, competent: oldWard, reason: 'Sáp nhập' };
  const history = [begun, received, ['moved', 3, 'Kiên', there]] as const;
  assert.deepEqual(lines(...history, proposed), [
    '2h 8:receive:Mai > 9:assess:- due 8h',
    '3h 9:assess:- > 2:assess:- no deadline Sáp nhập',
    '5h 2:assess:Sơn > 2:approve:- due 12h Đủ',
  ]);
  assert.deepEqual(lines(...history, ['moved-back', 4, 'Kiên', back], proposed).slice(2), [
    '4h 2:assess:- > 9:assess:- no deadline Sáp nhập',
    '5h 9:assess:Sơn > 9:approve:- due 12h Đủ',
  ]);
});

test('after a wait for the fee the step goes on with the time it had left', () => {
  const asked: Told = ['payment-requested', 5, 'Sơn'];
  assert.equal(
    lines(filed, received, asked, ['paid', 100, 'Mai', { dueAt: at(200) }], ['proposed', 104, 'Sơn']).at(-1),
    `104h 2:assess:Sơn > 2:approve:- due 107h`,
  );
});

test('an answered supplement gives the step its time anew, a new appointment moves its deadline', () => {
  const answered: Told = ['supplement-answered', 100, 'Lan'];
  assert.deepEqual(
    lines(filed, received, answered, ['proposed', 105, 'Sơn']).at(-1),
    '105h 2:assess:Sơn > 2:approve:- due 110h',
  );
  const extended: Told = ['extended', 3, 'Hạnh', { workingDays: 2 }];
  assert.deepEqual(
    lines(filed, received, extended, ['proposed', 40, 'Sơn']).at(-1),
    '40h 2:assess:Sơn > 2:approve:- due 60h',
  );
});
