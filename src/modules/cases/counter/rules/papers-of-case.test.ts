import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { papersOfCase } from './papers-of-case.ts';

test('an original with a scan is one row; a second scan and a copy have their own', () => {
  const papers = [{ paper: 'birth-certificate', original: 1, certified: 0, copy: 2 }];
  const scans = ['a', 'b'].map((file) => ({ paper: 'birth-certificate', file, name: `${file}.pdf` }));
  assert.deepEqual(papersOfCase({ papers, scans }), {
    papers: [
      { paper: 'birth-certificate', form: 'original', copies: 1, file: 'a' },
      { paper: 'birth-certificate', form: 'scan', copies: 1, file: 'b' },
    ],
    seen: [{ paper: 'birth-certificate', form: 'copy', copies: 2 }],
  });
});

const codes = ['p', 'q', 'r'] as const;
const count = integer({ min: 0, max: 3 });
const given = uniqueArray(record({ paper: constantFrom(...codes), original: count, certified: count, copy: count }), {
  selector: ({ paper }) => paper,
});
const scanned = uniqueArray(
  record({
    paper: constantFrom(...codes),
    file: integer({ min: 0, max: 99 }).map(String),
    name: constantFrom('x.pdf'),
  }),
  { selector: ({ file }) => file },
);

test('every sheet that was counted and every scan is kept once, whatever was handed in', () => {
  check(
    property(given, scanned, (papers, scans) => {
      const kept = papersOfCase({ papers, scans });
      assert.deepEqual(
        kept.papers.map(({ file }) => file),
        scans.map(({ file }) => file),
      );
      for (const paper of codes) {
        for (const form of ['original', 'certified', 'copy'] as const) {
          const rows = [...kept.papers, ...kept.seen].filter((row) => row.paper === paper && row.form === form);
          const counted = papers.find((each) => each.paper === paper)?.[form] ?? 0;
          assert.deepEqual(
            rows.map(({ copies }) => copies),
            counted > 0 ? [counted] : [],
          );
        }
      }
    }),
  );
});

test('nothing handed in is nothing kept', () => {
  assert.deepEqual(papersOfCase({ papers: [], scans: [] }), { papers: [], seen: [] });
});
