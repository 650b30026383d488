import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import type { StepDefinition } from '../definition.ts';
import { say } from '../../../kernel/text/text.ts';
import { openBpmn } from './bpmn-model.ts';
import { bottomOf, endsOf, layOut, sizes, topOf, wayBetween, type Node, type Point } from './process-layout.ts';
import { laneWord } from './lane-words.ts';

/**
 * A process as BPMN 2.0, drawn: lanes for who does what, a task a step, one after the other.
 * @param code of the procedure
 * @returns XML that `readBpmn` gives back as the same steps, and that other tools open
 */
export async function writeBpmn(code: string, name: string, steps: readonly StepDefinition[]): Promise<string> {
  const bpmn = await openBpmn();
  const nodes = nodesOf(bpmn, steps);
  const flows = flowsBetween(bpmn, nodes);
  const lanes = lanesOf(bpmn, steps, nodes);
  const process = bpmn.create('bpmn:Process', {
    id: `process_${idOf(code)}`,
    name,
    isExecutable: false,
    laneSets: lanes.length === 0 ? [] : [bpmn.create('bpmn:LaneSet', { id: 'lanes', lanes })],
    flowElements: [...nodes, ...flows],
  });
  const plane = bpmn.create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: process,
    planeElement: [...shapes(bpmn, steps, nodes, lanes), ...edges(bpmn, steps, flows)],
  });
  const definitions = bpmn.create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: 'urn:mot-cua:process:1',
    rootElements: [process],
    diagrams: [bpmn.create('bpmndi:BPMNDiagram', { id: 'diagram', plane })],
  });
  const { xml } = await bpmn.toXML(definitions, { format: true });
  return xml;
}

const idOf = (code: string): string => code.replaceAll(/[^A-Za-z0-9]/g, '_');

/** Start, the steps, end. */
function nodesOf(bpmn: BpmnModdle, steps: readonly StepDefinition[]): readonly ModdleElement[] {
  const tasks = steps.map(({ code, name, kind, role, unit, share }) =>
    bpmn.create('bpmn:UserTask', {
      id: `step_${idOf(code)}`,
      name: name.vi,
      'mc:code': code,
      'mc:kind': kind,
      'mc:role': role,
      'mc:unit': unit,
      'mc:share': String(share),
      'mc:nameEn': name.en,
    }),
  );
  return [bpmn.create('bpmn:StartEvent', { id: 'start' }), ...tasks, bpmn.create('bpmn:EndEvent', { id: 'end' })];
}

function flowsBetween(bpmn: BpmnModdle, nodes: readonly ModdleElement[]): readonly ModdleElement[] {
  return nodes.slice(1).flatMap((target, index) => {
    const source = nodes[index];
    if (!source) return [];
    const flow = bpmn.create('bpmn:SequenceFlow', { id: `flow_${index}`, sourceRef: source, targetRef: target });
    source.set('outgoing', [flow]);
    target.set('incoming', [flow]);
    return [flow];
  });
}

const lanesOf = (bpmn: BpmnModdle, steps: readonly StepDefinition[], nodes: readonly ModdleElement[]) =>
  layOut(steps).lanes.map(({ role, unit }) =>
    bpmn.create('bpmn:Lane', {
      id: `lane_${unit}_${role}`,
      name: say(laneWord({ role, unit }), 'vi'),
      flowNodeRef: steps.flatMap((step, index) => {
        const node = nodes[index + 1];
        return step.role === role && step.unit === unit && node ? [node] : [];
      }),
    }),
  );

function shapes(
  bpmn: BpmnModdle,
  steps: readonly StepDefinition[],
  nodes: readonly ModdleElement[],
  lanes: readonly ModdleElement[],
): readonly ModdleElement[] {
  const layout = layOut(steps);
  const shape = (element: ModdleElement, at: Point, width: number, height: number, more = {}) =>
    bpmn.create('bpmndi:BPMNShape', {
      id: `${String(element.get('id'))}_shape`,
      bpmnElement: element,
      bounds: bpmn.create('dc:Bounds', { x: at.x, y: at.y, width, height }),
      ...more,
    });
  const ends = endsOf(layout);
  const half = sizes.event / 2;
  const circle = (element: ModdleElement | undefined, at: Point | undefined) =>
    element && at ? [shape(element, { x: at.x - half, y: at.y - half }, sizes.event, sizes.event)] : [];
  return [
    ...lanes.map((lane, index) =>
      shape(lane, { x: layout.lanes[index]?.x ?? 0, y: 0 }, sizes.lane, layout.height, { isHorizontal: false }),
    ),
    ...circle(nodes[0], ends?.start),
    ...layout.nodes.flatMap((node, index) => {
      const element = nodes[index + 1];
      return element ? [shape(element, node, sizes.box.width, sizes.box.height)] : [];
    }),
    ...circle(nodes.at(-1), ends?.end),
  ];
}

function edges(
  bpmn: BpmnModdle,
  steps: readonly StepDefinition[],
  flows: readonly ModdleElement[],
): readonly ModdleElement[] {
  const ways = waysOf(layOut(steps).nodes, endsOf(layOut(steps)));
  return flows.flatMap((flow, index) => {
    const way = ways[index];
    return way
      ? [
          bpmn.create('bpmndi:BPMNEdge', {
            id: `${String(flow.get('id'))}_edge`,
            bpmnElement: flow,
            waypoint: way.map((point) => bpmn.create('dc:Point', { x: point.x, y: point.y })),
          }),
        ]
      : [];
  });
}

/** The ways of the arrows, from the start to the end. */
export function waysOf(
  nodes: readonly Node[],
  ends: { readonly start: Point; readonly end: Point } | undefined,
): readonly (readonly Point[])[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!ends || !first || !last) return [];
  const half = sizes.event / 2;
  return [
    [{ x: ends.start.x, y: ends.start.y + half }, topOf(first)],
    ...nodes.slice(1).flatMap((node, index) => {
      const before = nodes[index];
      return before ? [wayBetween(bottomOf(before), topOf(node))] : [];
    }),
    [bottomOf(last), { x: ends.end.x, y: ends.end.y - half }],
  ];
}
