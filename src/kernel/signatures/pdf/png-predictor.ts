/** What a filter of PNG expects of its three neighbours: none, sub, up, average, Paeth (PNG, 9.2). */
function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/**
 * Undoes the filters of rows, as images and cross references have them.
 * @param width bytes of a row, its filter left out
 * @param step bytes of a pixel
 */
export function undoFilters(rows: Buffer, width: number, step: number): Buffer {
  const height = Math.floor(rows.length / (width + 1));
  const plain = Buffer.alloc(width * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column >= step ? (plain[at - step] ?? 0) : 0;
      const above = row > 0 ? (plain[at - width] ?? 0) : 0;
      const corner = column >= step && row > 0 ? (plain[at - width - step] ?? 0) : 0;
      plain[at] = (rows[row * (width + 1) + 1 + column] ?? 0) + guess(filter, left, above, corner);
    }
  }
  return plain;
}
