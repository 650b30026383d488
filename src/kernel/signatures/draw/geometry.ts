import type { Box } from '../appearance.ts';

export const pointsPerMm = 72 / 25.4;

/** The largest box of the proportions of an image that fits into another, in its middle. */
export function fitWithin(box: Box, width: number, height: number): Box {
  const scale = Math.min(box.width / width, box.height / height);
  const [wide, high] = [width * scale, height * scale];
  return {
    page: box.page,
    left: box.left + (box.width - wide) / 2,
    bottom: box.bottom + (box.height - high) / 2,
    width: wide,
    height: high,
  };
}

/** The place of a seal of real size: its right side over the left third of the signature (Decree 30/2020, annex I, II.8). */
export function overLeftThird(signature: Box, diameterMm: number): Box {
  const size = diameterMm * pointsPerMm;
  return {
    page: signature.page,
    left: Math.max(0, signature.left + signature.width / 3 - size),
    bottom: Math.max(0, signature.bottom + (signature.height - size) / 2),
    width: size,
    height: size,
  };
}

export const contains = (outer: Box, inner: Box): boolean =>
  inner.page === outer.page &&
  inner.left >= outer.left - 0.5 &&
  inner.bottom >= outer.bottom - 0.5 &&
  inner.left + inner.width <= outer.left + outer.width + 0.5 &&
  inner.bottom + inner.height <= outer.bottom + outer.height + 0.5;

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.bottom < other.bottom + other.height &&
  other.bottom < one.bottom + one.height;
