import { openFont, type Font } from './font-outlines.ts';
import { fill, type Outline, type Point } from './paint.ts';
import { encodePng } from './png.ts';

const size = 500;
const centre = size / 2;

/** As round seals of people's committees are: 36 mm. */
export const sealDiameterMm = 36;

/**
 * Draws the specimen of a round seal in red: a star, two rings, the agency's name around. It is invented for demos and says so;
 * a real agency's is uploaded.
 * @param name of the agency
 * @param note what stands below the star, such as the word for «specimen»
 */
export function drawSeal(name: string, note: string): Buffer {
  const font = openFont();
  const outlines = [
    ...ring(246, 236),
    ...ring(228, 224),
    ...ring(150, 147),
    star(108),
    ...around(font, name.toLocaleUpperCase('vi'), { radius: 168, height: heightFor(font, name), isTop: true }),
    ...around(font, note.toLocaleUpperCase('vi'), { radius: 206, height: 30, isTop: false }),
  ];
  return encodePng(fill(size, size, outlines), [200, 16, 32]);
}

const circle = (radius: number, turn: 1 | -1): Outline =>
  Array.from({ length: 180 }, (_, index): Point => {
    const angle = (turn * index * Math.PI) / 90;
    return [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)];
  });

const ring = (outer: number, inner: number): Outline[] => [circle(outer, 1), circle(inner, -1)];

const star = (radius: number): Outline =>
  Array.from({ length: 10 }, (_, index): Point => {
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return [centre + reach * Math.cos(angle), centre + reach * Math.sin(angle)];
  });

const widthOf = (font: Font, text: string): number =>
  Array.from(text).reduce((sum, character) => sum + font(character).advance, 0);

/** The name takes at most three quarters of the circle. */
const heightFor = (font: Font, name: string): number =>
  Math.min(40, (2 * Math.PI * 168 * 0.72) / widthOf(font, name.toLocaleUpperCase('vi')));

type Arc = { readonly radius: number; readonly height: number; readonly isTop: boolean };

/** Sets a text around the centre: over it reading outwards, under it reading inwards. */
function around(font: Font, text: string, { radius, height, isTop }: Arc): Outline[] {
  const direction = isTop ? 1 : -1;
  let angle = -(direction * widthOf(font, text) * height) / radius / 2;
  return Array.from(text).flatMap((character) => {
    const { outlines, advance } = font(character);
    const half = (direction * advance * height) / radius / 2;
    const at = angle + half;
    angle += 2 * half;
    const [cos, sin] = [Math.cos(at), Math.sin(at)];
    const place = ([x, y]: Point): Point => {
      const [right, down] = [(x - advance / 2) * height, y * height - direction * radius];
      return [centre + right * cos - down * sin, centre + right * sin + down * cos];
    };
    return outlines.map((outline) => outline.map(place));
  });
}
