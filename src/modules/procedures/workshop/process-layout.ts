import type { StepDefinition } from '../definition.ts';

/** Who does steps and where: a lane of the diagram. */
export type Lane = Pick<StepDefinition, 'role' | 'unit'> & { readonly x: number };

/** A step with its box. */
export type Node = { readonly step: StepDefinition; readonly x: number; readonly y: number };

export type ProcessLayout = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  readonly nodes: readonly Node[];
};

/** Measures of the diagram, in pixels. */
export const sizes = { lane: 210, head: 56, row: 98, box: { width: 178, height: 62 }, event: 28, edge: 60 } as const;

/** Lays a process out: a lane a column, a step a row, from above to below. */
export function layOut(steps: readonly StepDefinition[]): ProcessLayout {
  const keys = [...new Map(steps.map(({ role, unit }) => [`${unit} ${role}`, { role, unit }])).values()];
  const lanes = keys.map((lane, index) => ({ ...lane, x: index * sizes.lane }));
  const laneOf = ({ role, unit }: StepDefinition) =>
    lanes.findIndex((lane) => lane.role === role && lane.unit === unit);
  const nodes = steps.map((step, index) => ({
    step,
    x: laneOf(step) * sizes.lane + (sizes.lane - sizes.box.width) / 2,
    y: sizes.head + sizes.edge + index * sizes.row,
  }));
  return {
    width: Math.max(1, lanes.length) * sizes.lane,
    height: sizes.head + sizes.edge * 2 + steps.length * sizes.row,
    lanes,
    nodes,
  };
}

export type Point = { readonly x: number; readonly y: number };

/** Middle of a box, at its upper or lower edge. */
export const topOf = ({ x, y }: Point): Point => ({ x: x + sizes.box.width / 2, y });
export const bottomOf = ({ x, y }: Point): Point => ({ x: x + sizes.box.width / 2, y: y + sizes.box.height });

/** The way from one box to the next: down, across, down. */
export function wayBetween(from: Point, to: Point): readonly Point[] {
  if (from.x === to.x) return [from, to];
  const middle = (from.y + to.y) / 2;
  return [from, { x: from.x, y: middle }, { x: to.x, y: middle }, to];
}

/** Where the process begins and ends: middles of two small circles. */
export function endsOf({ nodes }: ProcessLayout): { readonly start: Point; readonly end: Point } | undefined {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return undefined;
  const start = { x: topOf(first).x, y: sizes.head + sizes.event / 2 + 6 };
  return { start, end: { x: bottomOf(last).x, y: bottomOf(last).y + sizes.row - sizes.box.height } };
}
