import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { loadPlace } from '../../../kernel/place.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { competenceOn } from '../rules/competence-on.ts';
import { readPlaceCatalogue } from './place-catalogue.ts';

const definitions = readPlaceCatalogue(loadPlace('hoa-ban')).map(({ json }) => json as ProcedureDefinition);

/**
 * Code; who decided in 2023 (– where the procedure came later) and decides in 2026: x commune, h district, t the department
 * named; term, with those of some applications after a stroke; fee, if it is the same for all.
 */
const survey = `
1.001193  | x | x | at once
1.000894  | x | x | at once
1.000656  | x | x | at once
1.004873  | x | x | 3 working days | 15000
2.000635  | x | x | at once
2.000815  | x | x | at once / 2 working days
2.000884  | x | x | at once
2.000908  | x | x | at once | 0
1.001776  | h | x | 22 working days | 0
1.014027  | – | x | 10 working days | 0
1.001731  | h | x | 5 working days | 0
1.014028  | – | x | 10 working days | 0
3.000182  | h | x | 30 days | 0
1.001612  | h | x | 3 working days | 100000
1.002693  | h | x | 15 days | 0
1.009994  | h | x | 20 days / 15 days
2.000889  | t van-phong-dang-ky-dat-dai | t van-phong-dang-ky-dat-dai | 10 days
1.012783  | – | t van-phong-dang-ky-dat-dai | 5 working days / 10 working days
1.012756  | – | t van-phong-dang-ky-dat-dai | 17 working days
1.012766  | – | t van-phong-dang-ky-dat-dai | 3 working days
1.012793  | – | t van-phong-dang-ky-dat-dai | 8 working days
1.012781  | – | t van-phong-dang-ky-dat-dai | 20 working days / 10 working days
1.012782  | – | t van-phong-dang-ky-dat-dai | 20 working days
1.012784  | – | t van-phong-dang-ky-dat-dai | 15 working days
1.002809  | t so-giao-thong-van-tai | t cong-an-tinh | 5 working days | 135000
1.002820  | t so-giao-thong-van-tai | t cong-an-tinh | 2 months | 135000
2.000648  | t so-cong-thuong | t so-cong-thuong | 20 working days
2.000645  | t so-cong-thuong | t so-cong-thuong | 20 working days
2.000647  | t so-cong-thuong | t so-cong-thuong | 20 working days
1.004616  | t so-y-te | t so-y-te | 20 days | 500000
1.009664  | t so-ke-hoach-dau-tu | t so-tai-chinh | 15 days | 0
1.004222  | t cong-an-tinh | t cong-an-tinh | 7 working days | 0
1.001939  | t bao-hiem-xa-hoi-tinh | t bao-hiem-xa-hoi-tinh | 2 working days | 0
1.003197  | t cong-an-tinh | t cong-an-tinh | 2 working days | 0
2.002621  | – | x | 3 working days
2.002622  | – | x | 10 working days
EVN.CDHA  | t dien-luc | t dien-luc | 5 working days / 7 working days | 0
`;

const letters = { commune: 'x', district: 'h', department: 't' } as const;

function authorityOn(definition: ProcedureDefinition, text: string): string {
  const date = text as LocalDate;
  if (definition.validFrom > date) return '–';
  const competence = competenceOn(definition, date);
  assert.ok(competence);
  return [letters[competence.authority], ...(competence.department ? [competence.department] : [])].join(' ');
}

const rows = survey
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('the survey names each procedure once', () => {
  assert.equal(rows.length, 37);
  assert.deepEqual(new Set(rows.map(([code]) => code)), new Set(definitions.map(({ code }) => code)));
});

for (const [code, in2023, in2026, terms, fee] of rows) {
  test(`${code} has the authority, term and fee of the survey`, () => {
    // Where there are two versions, the first is that of 2023.
    const definition = definitions.filter((each) => each.code === code).toSorted((a, b) => a.version - b.version)[0];
    assert.ok(definition);
    const told = (definition.variants ?? []).filter(({ choice }) => choice === 'answers');
    assert.equal(authorityOn(definition, '2023-03-14'), in2023);
    assert.equal(authorityOn(definition, '2026-03-14'), in2026);
    assert.equal(
      [definition.term.legal, ...told.flatMap(({ term }) => term ?? [])].map((term) => sayTerm(term, 'en')).join(' / '),
      terms,
    );
    if (fee !== undefined)
      assert.deepEqual(
        definition.fees.map(({ amountDong }) => amountDong),
        [fee],
      );
  });
}
