import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseForm } from './read-body.ts';

test('a name given twice becomes a list, and names of the language itself are only names', () => {
  const fields = parseForm('paper=a&paper=b&paper=c&__proto__=x&constructor=y&empty');
  assert.deepEqual(fields['paper'], ['a', 'b', 'c']);
  assert.deepEqual(Object.keys(fields), ['paper', '__proto__', 'constructor', 'empty']);
  assert.equal(Object.getPrototypeOf(fields), null);
});

test('a form that gives one name as often as fits costs no more than any other of its size', () => {
  const timeOf = (form: string): number => {
    const from = process.cpuUsage();
    parseForm(form);
    return process.cpuUsage(from).user;
  };
  const size = 16_000;
  const others = timeOf(Array.from({ length: size }, (_, index) => `${index}=1`).join('&'));
  const same = timeOf(Array.from({ length: size }, () => 'a=1').join('&'));
  // Copying the list at each name would cost hundreds of times as much.
  assert.ok(same < 20 * others + 20_000, `${same} µs against ${others} µs`);
});
