import type { VNode } from 'preact';
import { FieldFrame, inputAttributes, type FieldBase } from './field-frame.tsx';
import { say } from './words.ts';

export type FileFieldProps = FieldBase & {
  /** What the file dialogue offers, such as `.pdf,image/jpeg`; the server still checks the content. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Files that are already there. */
  readonly current?: readonly { readonly name: string; readonly href?: string }[];
};

/** A file to send; its form needs `files`. */
export const FileField = (props: FileFieldProps): VNode => (
  <FieldFrame {...props}>
    {props.current && props.current.length > 0 && (
      <p class="current-files">
        {say(props.view)('currentFile')}{' '}
        {props.current.map(({ name, href }, index) => (
          <>
            {index > 0 && ', '}
            {href ? <a href={href}>{name}</a> : name}
          </>
        ))}
      </p>
    )}
    <input {...inputAttributes(props)} class="input-file" type="file" accept={props.accept} multiple={props.multiple} />
  </FieldFrame>
);
