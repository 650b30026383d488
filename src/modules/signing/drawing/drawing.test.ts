import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { recognise } from '../../../kernel/files/recognise.ts';
import { drawSeal } from './draw-seal.ts';
import { drawSignature } from './draw-signature.ts';

/** Red, green, blue and alpha of each point that is covered at all. */
function points(png: Buffer): readonly (readonly number[])[] {
  const width = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const stride = 1 + width * 4;
  return Array.from({ length: (rows.length / stride) * width }, (_, index) => {
    const start = Math.floor(index / width) * stride + 1 + (index % width) * 4;
    return [...rows.subarray(start, start + 4)];
  }).filter(([, , , alpha]) => alpha !== 0);
}

test('the specimen of Hoa Xuân’s seal is a red PNG on nothing, that of another agency another', () => {
  const seal = drawSeal('Ủy ban nhân dân phường Hoa Xuân', 'Dấu mẫu');
  const kind = recognise(seal);
  assert.equal(kind.ok && kind.value, 'png');
  assert.ok(points(seal).every(([red = 0, green = 0, blue = 0]) => red > 150 && green < 80 && blue < 80));
  const covered = points(seal).length / 500 ** 2;
  assert.ok(covered > 0.1 && covered < 0.5, `${covered} of the square is red`);
  assert.ok(!seal.equals(drawSeal('Sở Công Thương', 'Dấu mẫu')));
});

test('Hạnh’s invented signature is blue, hers alone, and always the same', () => {
  const signature = drawSignature('Tòng Thị Hạnh');
  assert.ok(points(signature).every(([red = 0, , blue = 0]) => blue > 100 && red < 80));
  assert.ok(signature.equals(drawSignature('Tòng Thị Hạnh')));
  assert.ok(!signature.equals(drawSignature('Quàng Văn Sơn')));
});
