import type { ModdleElement } from 'bpmn-moddle';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { StepDefinition } from '../definition.ts';
import { openBpmn } from './bpmn-model.ts';
import { errors } from './errors.ts';
import { laneRoles, laneUnits, laneWord } from './lane-words.ts';

/** What a BPMN file gives: steps, as far as they can be told, and each thing of it that has no place in a procedure. */
export type BpmnReading = { readonly steps: readonly StepDefinition[]; readonly ignored: readonly Ignored[] };

/** Something of the file that was not taken over. */
export type Ignored = { readonly what: string; readonly name: string; readonly why: Text };

/** Reads the steps of a process from BPMN 2.0, of ours or of any other tool. */
export async function readBpmn(xml: string): Promise<Outcome<BpmnReading>> {
  // A document type could bring in entities without end; BPMN needs none.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refuse(problem(errors.notBpmn, '/file'));
  const bpmn = await openBpmn();
  const read = await bpmn.fromXML(xml).catch(() => undefined);
  if (!read) return refuse(problem(errors.notBpmn, '/file'));
  const roots = listOf(read.rootElement, 'rootElements');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const process = processes.find((each) => tasksOf(each).length > 0);
  if (!process) return refuse(problem(errors.bpmnNoSteps, '/file'));
  const walked = walk(process);
  const lanes = lanesOf(process);
  const steps = walked.tasks.map((task, index) => stepOf(task, index, walked.tasks.length, lanes.get(task)));
  return succeed({
    steps: withOwnCodes(steps),
    ignored: [
      ...read.warnings.map(({ message }) => ({ what: 'XML', name: message, why: reasons.unknown })),
      ...processes.filter((each) => each !== process).map((each) => ignored(each, reasons.otherProcess)),
      ...roots.filter(({ $type }) => $type !== 'bpmn:Process').map((each) => ignored(each, reasons.noPlace)),
      ...walked.ignored,
      ...listOf(process, 'artifacts').map((each) => ignored(each, reasons.noPlace)),
      ...walked.tasks.flatMap((task) => guesses(task, lanes.get(task))),
    ],
  });
}

const reasons = {
  unknown: { vi: 'không đọc được', en: 'could not be read' },
  otherProcess: { vi: 'mỗi thủ tục một quy trình', en: 'a procedure has one process' },
  noPlace: { vi: 'thủ tục không có phần này', en: 'a procedure has nothing like it' },
  branch: {
    vi: 'các bước nối tiếp nhau; chỉ theo nhánh đầu tiên',
    en: 'steps follow one another; the first branch was taken',
  },
  unreached: { vi: 'không nằm trên nhánh được chọn', en: 'not on the branch that was taken' },
  event: { vi: 'thời hạn và sự kiện do quy định của thủ tục', en: 'terms and events come from the procedure’s rules' },
  taskKind: { vi: 'được coi là bước thường', en: 'taken as an ordinary step' },
  role: { vi: 'không biết vai trò; đã chọn theo vị trí', en: 'its role was guessed from its place' },
} as const;

const ignored = (element: ModdleElement, why: Text): Ignored => ({
  what: element.$type.replace(/^\w+:/, ''),
  name: textOf(element, 'name') || textOf(element, 'id'),
  why,
});

const isTask = ({ $type }: ModdleElement): boolean => /^bpmn:(\w*Task|CallActivity|SubProcess)$/.test($type);
const tasksOf = (process: ModdleElement) => listOf(process, 'flowElements').filter(isTask);

type Walk = { readonly tasks: readonly ModdleElement[]; readonly ignored: readonly Ignored[] };

/** Follows the first way from the start; tells of every fork, and of what lies beside the way. */
function walk(process: ModdleElement): Walk {
  const elements = listOf(process, 'flowElements');
  const seen = new Set<ModdleElement>();
  const told: Ignored[] = [];
  // Not every tool writes into a node what leads to it and from it: the flows themselves always say.
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const reached = new Set(flows.map((flow) => elementOf(flow, 'targetRef')));
  let at: ModdleElement | undefined = startOf(elements, reached);
  while (at && !seen.has(at)) {
    seen.add(at);
    const here: ModdleElement = at;
    const ways = flows.filter((flow) => elementOf(flow, 'sourceRef') === here);
    if (!isTask(at) && at.$type !== 'bpmn:StartEvent' && at.$type !== 'bpmn:EndEvent')
      told.push(ignored(at, at.$type.endsWith('Event') ? reasons.event : reasons.branch));
    else if (ways.length > 1) told.push(ignored(at, reasons.branch));
    if (isTask(at) && !plainTasks.has(at.$type)) told.push(ignored(at, reasons.taskKind));
    at = targetOf(ways, seen);
  }
  const aside = elements.filter((each) => !seen.has(each) && each.$type !== 'bpmn:SequenceFlow');
  return {
    tasks: [...seen].filter(isTask),
    ignored: [...told, ...aside.map((each) => ignored(each, isTask(each) ? reasons.unreached : reasons.noPlace))],
  };
}

const plainTasks: ReadonlySet<string> = new Set(['bpmn:Task', 'bpmn:UserTask', 'bpmn:ManualTask']);

/** Where the process begins: at its start event, else at what nothing leads to. */
const startOf = (
  elements: readonly ModdleElement[],
  reached: ReadonlySet<ModdleElement | undefined>,
): ModdleElement | undefined =>
  elements.find(({ $type }) => $type === 'bpmn:StartEvent') ??
  elements.find((each) => isTask(each) && !reached.has(each)) ??
  elements.find(isTask);

const targetOf = (ways: readonly ModdleElement[], seen: ReadonlySet<ModdleElement>): ModdleElement | undefined =>
  ways.map((way) => elementOf(way, 'targetRef')).find((target) => target !== undefined && !seen.has(target));

function lanesOf(process: ModdleElement): ReadonlyMap<ModdleElement, string> {
  const lanes = listOf(process, 'laneSets').flatMap((set) => listOf(set, 'lanes'));
  return new Map(
    lanes.flatMap((lane) => listOf(lane, 'flowNodeRef').map((node) => [node, textOf(lane, 'name')] as const)),
  );
}

const kinds = ['intake', 'work', 'approval', 'result', 'return'] as const;

/** A task as a step: by our own attributes where it has them, else by its lane and its place. */
function stepOf(task: ModdleElement, index: number, count: number, lane: string | undefined): StepDefinition {
  const name = textOf(task, 'name') || textOf(task, 'id');
  const kind = known(kinds, textOf(task, 'mc:kind')) ?? kindAt(index, count);
  const placed = placeByLane(lane);
  const atCounter = kind === 'intake' || kind === 'return';
  const share = Number(textOf(task, 'mc:share'));
  return {
    code: textOf(task, 'mc:code') || `step-${index + 1}`,
    name: { vi: name, en: textOf(task, 'mc:nameEn') || name },
    kind,
    role:
      known(laneRoles, textOf(task, 'mc:role')) ??
      placed?.role ??
      (atCounter ? 'reception' : kind === 'approval' ? 'approver' : 'handler'),
    unit: known(laneUnits, textOf(task, 'mc:unit')) ?? placed?.unit ?? (atCounter ? 'receiving' : 'competent'),
    share: Number.isInteger(share) && share >= 0 && share <= 100 ? share : 0,
  };
}

const known = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

const kindAt = (index: number, count: number): StepDefinition['kind'] =>
  index === 0 ? 'intake' : index === count - 1 ? 'return' : index === count - 2 ? 'result' : 'work';

/** The role and unit of a lane that is called as we call it, in either language. */
function placeByLane(lane: string | undefined): Pick<StepDefinition, 'role' | 'unit'> | undefined {
  const places = laneRoles.flatMap((role) => laneUnits.map((unit) => ({ role, unit })));
  return places.find((place) => Object.values(laneWord(place)).includes(lane ?? ''));
}

const guesses = (task: ModdleElement, lane: string | undefined): readonly Ignored[] =>
  textOf(task, 'mc:role') === '' && !placeByLane(lane) ? [ignored(task, reasons.role)] : [];

/** Codes that are given twice get a number. */
function withOwnCodes(steps: readonly StepDefinition[]): readonly StepDefinition[] {
  const seen = new Set<string>();
  return steps.map((step, index) => {
    const code = seen.has(step.code) ? `step-${index + 1}-${seen.size}` : step.code;
    seen.add(code);
    return { ...step, code };
  });
}

function listOf(element: ModdleElement, name: string): readonly ModdleElement[] {
  const found = element.get(name);
  return Array.isArray(found) ? (found as readonly ModdleElement[]) : [];
}

const elementOf = (element: ModdleElement, name: string): ModdleElement | undefined => {
  const found = element.get(name);
  return typeof found === 'object' && found !== null ? (found as ModdleElement) : undefined;
};

const textOf = (element: ModdleElement, name: string): string => {
  const found = element.get(name);
  return typeof found === 'string' ? found.trim() : '';
};
