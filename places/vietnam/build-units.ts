/**
 * Writes units-of-areas.csv of a place: the people's committees of its districts and communes, with what every district has, and
 * since the districts are gone the police of each commune, who decide on residence (Law on Residence 2020, art. 22).
 * Run: node --import ./src/kernel/source-hook.js places/vietnam/build-units.ts thai-nguyen
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlace, placeFile } from '../../src/kernel/place.ts';

type Row = Readonly<Record<string, string>>;

const place = loadPlace(process.argv[2] ?? '');
const firstDay = '2021-01-01';

function read(name: string): Row[] {
  const path = placeFile(place, name);
  if (!path) throw new Error(`${place.id} has no ${name}`);
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

const english: Readonly<Record<string, string>> = {
  commune: 'commune',
  ward: 'ward',
  township: 'township',
  'special-zone': 'special zone',
  'rural-district': 'district',
  'urban-district': 'district',
  town: 'town',
  city: 'city',
};
const prefixes = ['Đặc khu', 'Phường', 'Xã', 'Thị trấn', 'Quận', 'Huyện', 'Thị xã', 'Thành phố'];

/** Divisions that the seeded procedures are handled by; the full list of a district's divisions is the operator's to import. */
const divisions = [
  ['tu-phap', 'Phòng Tư pháp', 'Justice Division'],
  ['tai-chinh-ke-hoach', 'Phòng Tài chính – Kế hoạch', 'Finance and Planning Division'],
  ['kinh-te-ha-tang', 'Phòng Kinh tế và Hạ tầng', 'Economy and Infrastructure Division'],
  ['tai-nguyen-moi-truong', 'Phòng Tài nguyên và Môi trường', 'Natural Resources and Environment Division'],
  [
    'lao-dong-thuong-binh-xa-hoi',
    'Phòng Lao động – Thương binh và Xã hội',
    'Labour, Invalids and Social Affairs Division',
  ],
  ['giao-duc-dao-tao', 'Phòng Giáo dục và Đào tạo', 'Education and Training Division'],
] as const;
/** Cities have an urban division in place of the economy and infrastructure one (Decree 37/2014, art. 8). */
const urbanDivision = ['quan-ly-do-thi', 'Phòng Quản lý đô thị', 'Urban Management Division'] as const;

const lines: string[][] = [];
const add = (...cells: string[]): number => lines.push(cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)));

const areas = read('areas.tsv');
const successor = new Map(
  read('area-successions.tsv').map((row) => [`${row['old_code']}/${row['old_valid_from']}`, row['new_code']]),
);

/** `Xã Tân Cương` → `xã Tân Cương` and `Tân Cương commune`. */
function names(area: Row): { vi: string; en: string } {
  const name = area['name'] ?? '';
  const prefix = prefixes.find((each) => name.startsWith(`${each} `)) ?? '';
  const proper = name.slice(prefix.length + 1);
  const kind = english[area['kind'] ?? ''] ?? '';
  return {
    vi: `${prefix.toLowerCase()} ${proper}`,
    en: /^\d+$/.test(proper) ? `${kind} ${proper}` : `${proper} ${kind}`,
  };
}

const from = (area: Row): string => ((area['valid_from'] ?? '') < firstDay ? firstDay : (area['valid_from'] ?? ''));
const districts = areas.filter((area) => area['level'] === 'district' && area['parent_code'] === place.areaCode);

for (const district of districts) {
  const { vi, en } = names(district);
  const code = `${place.agencyCode}.${district['code']}`;
  const key = `district-${district['code']}`;
  const [start, end] = [from(district), district['valid_to'] ?? ''];
  const areaCode = district['code'] ?? '';
  add(
    key,
    code,
    `Ủy ban nhân dân ${vi}`,
    `People's Committee of ${en}`,
    'district',
    areaCode,
    'ubnd-tinh',
    start,
    end,
    '',
  );
  add(
    `${key}-mot-cua`,
    `${code}.01`,
    `Bộ phận Tiếp nhận và Trả kết quả ${vi}`,
    `One-stop section of ${en}`,
    'one-stop',
    '',
    key,
    start,
    end,
    '',
  );
  const own =
    district['kind'] === 'rural-district'
      ? divisions
      : divisions.map((each) => (each[0] === 'kinh-te-ha-tang' ? urbanDivision : each));
  for (const [at, [name, divisionVi, divisionEn]] of own.entries()) {
    const number = String(at + 2).padStart(2, '0');
    add(
      `${key}-${name}`,
      `${code}.${number}`,
      `${divisionVi} ${vi}`,
      `${divisionEn} of ${en}`,
      'division',
      '',
      key,
      start,
      end,
      '',
    );
  }
}

const districtCodes = new Set(districts.map((district) => district['code']));
for (const commune of areas) {
  const parent = commune['parent_code'] ?? '';
  const inDistrict = districtCodes.has(parent);
  if (commune['level'] !== 'commune' || !(inDistrict || parent === place.areaCode)) continue;
  const { vi, en } = names(commune);
  const code = commune['code'] ?? '';
  const next = successor.get(`${code}/${commune['valid_from']}`);
  add(
    `commune-${code}`,
    inDistrict ? `${place.agencyCode}.${parent}.${code}` : `${place.agencyCode}.${code}`,
    `Ủy ban nhân dân ${vi}`,
    `People's Committee of ${en}`,
    'commune',
    code,
    inDistrict ? `district-${parent}` : 'ubnd-tinh',
    from(commune),
    commune['valid_to'] ?? '',
    next ? `commune-${next}` : '',
  );
  if (inDistrict) continue;
  add(
    `cong-an-${code}`,
    `${place.agencyCode}.31.${code}`,
    `Công an ${vi}`,
    `Police of ${en}`,
    'division',
    code,
    'cong-an-tinh',
    from(commune),
    commune['valid_to'] ?? '',
    '',
  );
}

const header = 'key,code,name_vi,name_en,kind,area_code,parent_key,valid_from,valid_to,succeeded_by_key';
const file = join(place.folders[0] ?? '', 'units-of-areas.csv');
writeFileSync(file, [header, ...lines.map((line) => line.join(','))].join('\n') + '\n');
console.log(`${file}: ${lines.length} rows`);
