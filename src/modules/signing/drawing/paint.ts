/** A point of an image: x to the right, y down, in pixels. */
export type Point = readonly [x: number, y: number];

/** A closed line. What lies inside more turns one way than the other is filled. */
export type Outline = readonly Point[];

/** How much of each pixel is covered, 0 to 1, row by row. */
export type Cover = { readonly width: number; readonly height: number; readonly values: Float32Array };

const slicesOfRow = 5;

/** Fills outlines smoothly: each row is cut in slices, and along a slice the cover is exact. */
export function fill(width: number, height: number, outlines: readonly Outline[]): Cover {
  const values = new Float32Array(width * height);
  const edges = outlines.flatMap(edgesOf);
  const byRow = Map.groupBy(
    edges.flatMap((edge) => rowsOf(edge, height).map((row) => ({ row, edge }))),
    ({ row }) => row,
  );
  for (const [row, found] of byRow) {
    for (let slice = 0; slice < slicesOfRow; slice += 1) {
      const y = row + (slice + 0.5) / slicesOfRow;
      const crossings = found.flatMap(({ edge }) => crossing(edge, y)).toSorted((one, other) => one.x - other.x);
      addSlice(values.subarray(row * width, (row + 1) * width), crossings);
    }
  }
  return { width, height, values: values.map((value) => Math.min(1, value)) };
}

type Edge = { readonly from: Point; readonly to: Point };
type Crossing = { readonly x: number; readonly turn: 1 | -1 };

const edgesOf = (outline: Outline): Edge[] =>
  outline.flatMap((to, index) => {
    const from = outline.at(index - 1);
    return from && from[1] !== to[1] ? [{ from, to }] : [];
  });

function rowsOf({ from, to }: Edge, height: number): number[] {
  const first = Math.max(0, Math.floor(Math.min(from[1], to[1])));
  const last = Math.min(height - 1, Math.floor(Math.max(from[1], to[1])));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function crossing({ from, to }: Edge, y: number): Crossing[] {
  const isDown = from[1] < to[1];
  const [upper, lower] = isDown ? [from, to] : [to, from];
  if (y < upper[1] || y >= lower[1]) return [];
  const x = upper[0] + ((y - upper[1]) / (lower[1] - upper[1])) * (lower[0] - upper[0]);
  return [{ x, turn: isDown ? 1 : -1 }];
}

function addSlice(row: Float32Array, crossings: readonly Crossing[]): void {
  let turns = 0;
  let begun = 0;
  for (const { x, turn } of crossings) {
    const before = turns;
    turns += turn;
    if (before === 0) begun = x;
    else if (turns === 0) addSpan(row, begun, x);
  }
}

function addSpan(row: Float32Array, from: number, to: number): void {
  const last = Math.min(row.length - 1, Math.floor(to));
  for (let x = Math.max(0, Math.floor(from)); x <= last; x += 1) {
    const covered = Math.min(to, x + 1) - Math.max(from, x);
    row[x] = (row[x] ?? 0) + Math.max(0, covered) / slicesOfRow;
  }
}
