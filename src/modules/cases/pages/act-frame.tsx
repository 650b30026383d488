import type { ComponentChildren, VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import type { View } from '../../../ui/view.ts';
import { actWords } from '../desk-words.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { caseAddress } from '../rules/desk-address.ts';
import type { DeskAct } from '../rules/desk-acts.ts';

/** What was sent, by the full names of the fields. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export type ActProps = {
  readonly view: View;
  readonly desk: DeskCase;
  readonly act: DeskAct;
  readonly problems: readonly Problem[];
  readonly typed: Typed;
};

/** Name of an act's field on the page; several acts have a reason, so each name says whose it is. */
export const fieldName = (act: DeskAct, field: string): string => `/${act}/${field}`;

/** What all fields of an act are told. */
export const fieldOf = ({ view, act, problems }: ActProps, field: string) => ({
  view,
  name: fieldName(act, field),
  error: errorAt(view, problems, fieldName(act, field)),
});

/** What was typed into a field, or what it begins with. */
export function typedText({ act, typed }: ActProps, field: string, otherwise = ''): string {
  const value = typed[fieldName(act, field)];
  return typeof value === 'string' ? value : otherwise;
}

/** What was ticked in a field. */
export function typedList({ act, typed }: ActProps, field: string): readonly string[] {
  const value = typed[fieldName(act, field)] ?? [];
  return typeof value === 'string' ? [value] : value;
}

type ActFormProps = ActProps & {
  readonly children?: ComponentChildren;
  readonly button: string;
  readonly kind?: 'secondary' | 'danger';
  readonly files?: boolean;
  /** The act cannot be undone: a tick is asked for. */
  readonly confirms?: boolean;
};

/** The form of one act; it carries the version of the case that the officer saw. */
export function ActForm(props: ActFormProps): VNode {
  const { view, desk, act, children, button, kind, files, confirms } = props;
  const { code, version } = desk.subject;
  return (
    <Form view={view} action={caseAddress(code, `/${act}`)} files={files}>
      <input type="hidden" name="version" value={version} />
      {children}
      {confirms && <Checkbox {...fieldOf(props, 'confirm')} label={actWords.confirm[view.language]} />}
      <Button kind={kind}>{button}</Button>
    </Form>
  );
}
