import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../../../kernel/place.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition, StepDefinition } from '../definition.ts';
import { readBpmn } from './read-bpmn.ts';
import { writeBpmn } from './write-bpmn.ts';

const readings = async (xml: string) => {
  const read = await readBpmn(xml);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
};

const label = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\s]+/gu, ' ').trim())
  .filter((text) => text !== '');

const plain = { noNullPrototype: true } as const;

const step: fc.Arbitrary<StepDefinition> = fc.record(
  {
    code: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/),
    name: fc.record({ vi: label, en: label }, plain),
    kind: fc.constantFrom('intake', 'work', 'approval', 'result', 'return'),
    role: fc.constantFrom('reception', 'handler', 'approver', 'leader'),
    unit: fc.constantFrom('receiving', 'competent'),
    share: fc.integer({ min: 0, max: 100 }),
  },
  plain,
);

test('whatever steps are exported as BPMN, the same come back, and nothing is left over', async () => {
  const processes = fc.uniqueArray(step, { minLength: 1, maxLength: 15, selector: ({ code }) => code });
  await fc.assert(
    fc.asyncProperty(processes, async (steps) => {
      const { steps: back, ignored } = await readings(await writeBpmn('1.001193', 'Đăng ký <khai sinh> & hơn', steps));
      assert.deepEqual(back, steps);
      assert.deepEqual(ignored, []);
    }),
    { numRuns: 60 },
  );
});

test('the process of every procedure of Hoa Ban goes out and comes back', async () => {
  for (const { json } of readPlaceCatalogue(loadPlace('hoa-ban'))) {
    const { code, name, steps } = json as ProcedureDefinition;
    assert.deepEqual((await readings(await writeBpmn(code, name.vi, steps))).steps, steps, code);
  }
});

const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="http://other.example/tool" id="d" targetNamespace="urn:x">
  <message id="m1" name="Thư mời"/>
  <process id="p">
    <laneSet id="l"><lane id="l1" name="Phòng Tư pháp"><flowNodeRef>b</flowNodeRef></lane></laneSet>
    <startEvent id="s"/>
    <task id="a" name="Nhận hồ sơ"/>
    <exclusiveGateway id="g" name="Đủ giấy tờ?"/>
    <serviceTask id="b" name="Tra cứu dân cư"/>
    <intermediateCatchEvent id="t" name="Chờ 2 ngày"><timerEventDefinition/></intermediateCatchEvent>
    <userTask id="c" name="Đóng dấu"/>
    <userTask id="e" name="Trả kết quả"/>
    <userTask id="no" name="Từ chối"/>
    <endEvent id="z"/>
    <dataObject id="do" name="Sổ hộ tịch"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
    <sequenceFlow id="f3" sourceRef="g" targetRef="b"/>
    <sequenceFlow id="f4" sourceRef="g" targetRef="no"/>
    <sequenceFlow id="f5" sourceRef="b" targetRef="t"/>
    <sequenceFlow id="f6" sourceRef="t" targetRef="c"/>
    <sequenceFlow id="f7" sourceRef="c" targetRef="e"/>
    <sequenceFlow id="f8" sourceRef="e" targetRef="z"/>
  </process>
</definitions>`;

test('a process drawn with another tool becomes steps, and each thing that a procedure has not is told by its name', async () => {
  const { steps, ignored } = await readings(foreign);
  assert.deepEqual(
    steps.map(({ name, kind, role }) => `${name.vi}: ${kind}, ${role}`),
    [
      'Nhận hồ sơ: intake, reception',
      'Tra cứu dân cư: work, handler',
      'Đóng dấu: result, handler',
      'Trả kết quả: return, reception',
    ],
  );
  const told = ignored.map(({ what, name }) => `${what} ${name}`);
  for (const each of [
    'Message Thư mời',
    'ExclusiveGateway Đủ giấy tờ?',
    'ServiceTask Tra cứu dân cư',
    'IntermediateCatchEvent Chờ 2 ngày',
    'UserTask Từ chối',
    'DataObject Sổ hộ tịch',
  ])
    assert.ok(told.includes(each), `${each} in ${told.join('; ')}`);
});

test('what is no BPMN, has no tasks or brings entities of its own is refused with a sentence', async () => {
  const code = async (xml: string) => {
    const read = await readBpmn(xml);
    return read.ok ? 'read' : read.problems.map(({ kind }) => kind.code).join();
  };
  assert.equal(await code('quy trình'), 'workshop.not-bpmn');
  assert.equal(await code('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'workshop.not-bpmn');
  assert.equal(await code(`<!DOCTYPE x [<!ENTITY a "b">]>${foreign}`), 'workshop.not-bpmn');
  const empty =
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"/></definitions>';
  assert.equal(await code(empty), 'workshop.bpmn-no-steps');
});
