import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const program = join(import.meta.dirname, 'explain-deadline.ts');

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--place', 'hoa-ban', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const tuesday = ['--received', '2023-03-14T15:30', '--term', '3 working days'];

test('the zone of the machine does not matter', () => {
  for (const TZ of ['America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati']) {
    const { status, lines } = run(tuesday, { TZ });
    assert.equal(status, 0);
    assert.equal(lines.at(-1), '2023-03-17T17:00:00+07:00');
  }
});

test('the reasoning is told in English or Vietnamese', () => {
  assert.deepEqual(run(tuesday).lines, [
    'Received at 15:30 on Tuesday 14/03/2023, after 15:00; counting starts with the next working day, 07:00 on Wednesday 15/03/2023 (Decree 61/2018, article 17).',
    'Term: 3 working days, 24 h of working time.',
    'Wednesday 15/03/2023: 07:00–17:00, 8 h; 8 h in all.',
    'Thursday 16/03/2023: 07:00–17:00, 8 h; 16 h in all.',
    'Friday 17/03/2023: 07:00–17:00, 8 h; 24 h in all.',
    'Due: 17:00 on Friday 17/03/2023.',
    '2023-03-17T17:00:00+07:00',
  ]);
  const { lines } = run(['--received', '2023-04-28T14:00', '--term', '1 working day', '--language', 'vi']);
  assert.equal(lines[3], 'Thứ Bảy 29/04/2023 đến Chủ nhật 30/04/2023: nghỉ cuối tuần, không tính.');
  assert.equal(lines[4], 'Thứ Hai 01/05/2023: Ngày Quốc tế lao động, không tính.');
  assert.equal(lines.at(-2), 'Hạn trả kết quả: 14:00 thứ Năm 04/05/2023.');
});

test('a time with its offset is that moment', () => {
  const { lines } = run(['--received', '2023-03-14T02:10:00Z', '--term', '3 working days']);
  assert.equal(lines.at(-1), '2023-03-17T09:10:00+07:00');
});

test('pauses may be repeated, and one without end leaves the case paused', () => {
  const first = ['--pause', '2023-03-15T08:00..2023-03-16T08:00'];
  const second = ['--pause', '2023-03-16T09:00..2023-03-17T09:00'];
  assert.equal(run([...tuesday, ...first, ...second]).lines.at(-1), '2023-03-21T17:00:00+07:00');
  const open = run([...tuesday, ...first, '--pause', '2023-03-16T09:00..']);
  assert.equal(open.lines.at(-1), 'paused');
  assert.match(open.lines.at(-2) ?? '', /22 h of working time left/);
  assert.equal(open.status, 0);
});

test('a year whose days off are not announced is pointed out', () => {
  const { lines } = run(['--received', '2026-12-30T09:00', '--term', '5 working days']);
  assert.ok(lines.some((line) => /days off of 2027 are not announced/.test(line)));
});

test('what cannot be used is answered with a sentence and exit code 2', () => {
  const bad: [string[], RegExp][] = [
    [['--term', '3 working days'], /--received is needed/],
    [['--received', '2023-03-14T15:30'], /--term is needed/],
    [['--received', '2023-02-30T15:30', '--term', '1 day'], /"2023-02-30T15:30" is not a time/],
    [['--received', 'yesterday', '--term', '1 day'], /"yesterday" is not a time/],
    [['--received', '2023-03-14T15:30', '--term', '3 weeks'], /"3 weeks" is not one of/],
    [[...tuesday, '--policy', 'stop'], /"stop" is not one of pause, restart/],
    [[...tuesday, '--pause', '2023-03-15T08:00'], /is not FROM\.\.TO/],
    [[...tuesday, '--pause', '2023-03-15T08:00..2023-03-14T08:00'], /ends before it begins/],
    [[...tuesday, '--place', 'atlantis'], /There is no place "atlantis"/],
    [[...tuesday, '--wish', 'soon'], /--wish/],
    [['--received', '2023-03-14T15:30', '--term', '-3 days'], /"-3 days" is not one of/],
    [['--received', '2023-03-14T15:30', '--term', '0 working days'], /"0 working days" is not one of/],
    [['--received', '2023-03-14T15:30', '--term'], /--term/],
    [['--term', '--received', '2023-03-14T15:30'], /--term/],
    [[...tuesday, 'soon'], /soon/],
  ];
  for (const [args, message] of bad) {
    const { status, stderr } = run(args);
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  }
});
