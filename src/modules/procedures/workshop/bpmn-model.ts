import type { BpmnModdle } from 'bpmn-moddle';

/** What a step says that BPMN has no place for, in a namespace of our own. */
const ours = {
  name: 'MotCua',
  prefix: 'mc',
  uri: 'urn:mot-cua:process:1',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Step',
      extends: ['bpmn:FlowNode'],
      properties: ['code', 'kind', 'role', 'unit', 'share', 'nameEn'].map((name) => ({
        name,
        isAttr: true,
        type: 'String',
      })),
    },
  ],
} as const;

/** The library that reads and writes BPMN, told of our own attributes; it is read when somebody asks for BPMN. */
export async function openBpmn(): Promise<BpmnModdle> {
  const library = await import('bpmn-moddle');
  return new library.BpmnModdle({ mc: ours });
}
