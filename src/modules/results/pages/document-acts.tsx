import type { ComponentChildren, VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseSubject } from '../../cases/index.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import type { DocumentAct } from '../rules/document-acts.ts';
import { deskResultWords, outcomeNames } from '../words.ts';
import { KeyFields } from './key-fields.tsx';

/** An act that was refused, with what was typed. */
export type Tried = {
  readonly act: DocumentAct;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

export type ActProps = {
  readonly view: View;
  readonly about: CaseSubject;
  readonly result: Result;
  readonly tried: Tried | undefined;
  /** What the key asks of this officer. */
  readonly asks: 'nothing' | 'pin' | 'pin-and-otp';
};

/** The forms of what the officer may do with the document now. */
export const DocumentActs = ({ acts, ...props }: ActProps & { readonly acts: readonly DocumentAct[] }): VNode => (
  <>
    {acts.map((act) => {
      const Act = forms[act];
      return <Act {...props} />;
    })}
  </>
);

/** Name of a field of an act: several have a reason. */
export const fieldName = (act: DocumentAct, field: string): string => `${act}-${field}`;

const typedIn = ({ tried }: ActProps, act: DocumentAct, field: string): string =>
  tried?.act === act ? (tried.typed[fieldName(act, field)] ?? '') : '';

const errorIn = ({ view, tried }: ActProps, act: DocumentAct, field: string): string | undefined =>
  tried?.act === act ? errorAt(view, tried.problems, fieldName(act, field)) : undefined;

type FrameProps = ActProps & {
  readonly act: DocumentAct;
  readonly title: string;
  readonly hint: string;
  readonly kind?: 'secondary' | 'danger';
  readonly children?: ComponentChildren;
};

/** One act; its form carries the version of the document that the officer saw. */
const ActFrame = ({ act, title, hint, kind, children, view, about, result }: FrameProps): VNode => (
  <Panel title={title} id={act}>
    <Form view={view} action={documentAddress(about.subject.code, `/${act}`)}>
      <input type="hidden" name="version" value={result.version} />
      <p>{hint}</p>
      {children}
      <Button kind={kind}>{title}</Button>
    </Form>
  </Panel>
);

const Reason = (props: ActProps & { readonly act: DocumentAct }): VNode => (
  <TextArea
    view={props.view}
    name={fieldName(props.act, 'reason')}
    label={deskResultWords.reason[props.view.language]}
    error={errorIn(props, props.act, 'reason')}
    value={typedIn(props, props.act, 'reason')}
    rows={3}
    maxLength={4000}
  />
);

const Key = (props: ActProps & { readonly act: DocumentAct }): VNode => (
  <KeyFields
    view={props.view}
    asks={props.asks}
    nameOf={(field) => fieldName(props.act, field)}
    errorIn={(field) => errorIn(props, props.act, field)}
  />
);

function Sign(props: ActProps): VNode {
  const { view, about } = props;
  const speak = speaker(deskResultWords, view.language);
  const { outcome, proposal } = about.subject;
  const decides = outcome === undefined && proposal;
  return (
    <ActFrame
      {...props}
      act="sign"
      title={speak(decides ? 'approveAndSign' : 'sign')}
      hint={decides ? speak('approveHint', { outcome: outcomeNames[decides.outcome] }) : speak('signHint')}
    >
      {decides && (
        <TextArea
          view={view}
          name={fieldName('sign', 'note')}
          label={speak('note')}
          required={false}
          rows={2}
          maxLength={4000}
          value={typedIn(props, 'sign', 'note')}
        />
      )}
      <Key {...props} act="sign" />
    </ActFrame>
  );
}

const Seal = (props: ActProps): VNode => {
  const speak = speaker(deskResultWords, props.view.language);
  return (
    <ActFrame {...props} act="seal" title={speak('seal')} hint={speak('sealHint')}>
      <Key {...props} act="seal" />
    </ActFrame>
  );
};

const Issue = (props: ActProps): VNode => {
  const speak = speaker(deskResultWords, props.view.language);
  return <ActFrame {...props} act="issue" title={speak('issue')} hint={speak('issueHint')} />;
};

const TakeBack = (props: ActProps): VNode => {
  const speak = speaker(deskResultWords, props.view.language);
  return (
    <ActFrame {...props} act="take-back" title={speak('takeBack')} hint={speak('takeBackHint')} kind="secondary">
      <Reason {...props} act="take-back" />
    </ActFrame>
  );
};

const Revoke = (props: ActProps): VNode => {
  const speak = speaker(deskResultWords, props.view.language);
  return (
    <ActFrame {...props} act="revoke" title={speak('revoke')} hint={speak('revokeHint')} kind="danger">
      <Reason {...props} act="revoke" />
      <Checkbox
        view={props.view}
        name={fieldName('revoke', 'confirm')}
        label={speak('confirm')}
        error={errorIn(props, 'revoke', 'confirm')}
        checked={typedIn(props, 'revoke', 'confirm') === 'true'}
      />
    </ActFrame>
  );
};

const Cancel = (props: ActProps): VNode => {
  const speak = speaker(deskResultWords, props.view.language);
  return (
    <ActFrame {...props} act="cancel" title={speak('cancel')} hint={speak('cancelHint')} kind="danger">
      <Reason {...props} act="cancel" />
    </ActFrame>
  );
};

const Reissue = (props: ActProps): VNode => {
  const speak = speaker(deskResultWords, props.view.language);
  return (
    <ActFrame {...props} act="reissue" title={speak('reissue')} hint={speak('reissueHint')} kind="secondary">
      <Reason {...props} act="reissue" />
    </ActFrame>
  );
};

const forms: Readonly<Record<DocumentAct, (props: ActProps) => VNode>> = {
  sign: Sign,
  seal: Seal,
  issue: Issue,
  'take-back': TakeBack,
  revoke: Revoke,
  reissue: Reissue,
  cancel: Cancel,
};
